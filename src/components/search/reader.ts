import type { Fragment } from './pagefind-api.ts';
import type { Postings } from './postings.ts';
import type { Term } from './question.ts';
import type { Candidate } from './rank.ts';
import { matchSections, type SectionMatch } from './sections.ts';

/** A page, decision, promise … that answers, with the sections that hold the words, the best first. */
export interface Hit {
  readonly fragment: Fragment;
  readonly sections: readonly SectionMatch[];
  /** The words that it does not hold. */
  readonly missing: readonly string[];
  /** Decisions and promises of the same page that answer, too, and below one of them the page itself. */
  readonly others: readonly Hit[];
}

/** The share of the best section's score that another needs to be shown. */
const worthShowing = 0.3;
/** More than this the best section of a page does not count. */
const mostOfSection = 1.2;
/** No note is newer. */
const newestYear = 2100;

/** Reads candidates: their text, and what of it matches. */
export class Reader {
  readonly #terms: readonly Term[];
  readonly #postings: readonly Postings[];
  readonly #weights: readonly number[];
  readonly #best: number;
  readonly #read = new Map<string, Promise<Fragment>>();

  constructor(
    terms: readonly Term[],
    postings: readonly Postings[],
    weights: readonly number[],
    best: number,
  ) {
    this.#terms = terms;
    this.#postings = postings;
    this.#weights = weights;
    this.#best = best;
  }

  known({ id }: Candidate): boolean {
    return this.#read.has(id);
  }

  fragment({ id }: Candidate): Promise<Fragment> {
    let read = this.#read.get(id);
    if (!read) {
      const posting = this.#postings.map((each) => each.get(id)).find((each) => each !== undefined);
      read = posting ? posting.result.data() : Promise.reject(new Error(`${id} was not found.`));
      this.#read.set(id, read);
    }
    return read;
  }

  /** How good a candidate is, by its text. */
  async score(candidate: Candidate, isFact: boolean): Promise<number> {
    const fragment = await this.fragment(candidate);
    const [best] = this.#sections(fragment, candidate);
    const year = Number(fragment.meta.date?.slice(0, 4) ?? 2000);
    return this.#score(candidate, isFact, Math.min(mostOfSection, best?.score ?? 0), year);
  }

  /** The most that `score` can find, known before anything is read. */
  mostOf(candidate: Candidate, isFact: boolean): number {
    return this.#score(candidate, isFact, mostOfSection, newestYear);
  }

  #score(candidate: Candidate, isFact: boolean, section: number, year: number): number {
    return (
      0.45 * (candidate.score / this.#best) +
      0.55 * section +
      (isFact ? 0.5 * candidate.coverage ** 2 : 0) +
      year / 1e5
    );
  }

  async hit([lead, ...others]: readonly Candidate[]): Promise<Hit> {
    if (!lead) throw new Error('A hit has something that leads it.');
    const fragment = await this.fragment(lead);
    const sections = this.#sections(fragment, lead);
    // Beside a section that matches well, one that holds a word of many only takes room.
    const least = (sections[0]?.score ?? 0) * worthShowing;
    const talked = sections.filter(({ aside, score }) => !aside && score >= least);
    return {
      fragment,
      sections: talked.length > 0 ? talked : sections,
      missing: this.#terms.flatMap(({ text }, at) => (lead.holds.includes(at) ? [] : text)),
      others: await Promise.all(others.map((other) => this.hit([other]))),
    };
  }

  #sections(fragment: Fragment, { id }: Candidate): SectionMatch[] {
    const places = this.#postings.map((postings) => postings.get(id)?.at ?? []);
    return matchSections(fragment, places, this.#weights);
  }
}
