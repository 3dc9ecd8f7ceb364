import { factKinds, type Filters, type Index, type Result } from './pagefind-api.ts';
import { formOf, type Form } from './word-forms.ts';
import type { Way } from './ways.ts';

/** The pages that hold a term: how well each goes with it, and at which words of its text it stands. */
export type Postings = ReadonlyMap<string, Posting>;

/** One page of them. */
export interface Posting {
  readonly score: number;
  /** Indexes of words, in order; empty where only what is shown beside the page holds it. */
  readonly at: readonly number[];
  readonly result: Result;
}

/** Asks the index for single words, each once. */
export class WordIndex {
  readonly #index: Pick<Index, 'pagefind' | 'hasWord'>;
  readonly #pages: Filters;
  readonly #sentences: Filters | null;
  readonly #facts = new Set<string>();
  readonly #asked = new Map<string, Promise<readonly Result[]>>();
  readonly #postings = new Map<string, Promise<Postings>>();
  readonly #doubtful = new Set<string>();

  /**
   * Where the filters name no kind, decisions, promises and topics are left out, since they repeat what pages say; but
   * for those kinds that are asked for.
   */
  constructor(index: Pick<Index, 'pagefind' | 'hasWord'>, filters: Filters, asksFor: readonly string[]) {
    this.#index = index;
    this.#pages = filters.kind === undefined ? { ...filters, kind: { none: factKinds } } : filters;
    this.#sentences =
      filters.kind === undefined && asksFor.length > 0 ? { ...filters, kind: { any: asksFor } } : null;
  }

  /** Whether something that was found is a sentence that was asked for, and no page. */
  isFact({ id }: { readonly id: string }): boolean {
    return this.#facts.has(id);
  }

  /**
   * The pages that hold a term in any of the ways it may be written. Where it matters which form of a word they hold,
   * the page of `likely` is looked into first, since it will be read anyway.
   */
  async pagesWith(ways: readonly Way[], likely: string | null = null): Promise<Postings> {
    const all = await Promise.all(
      ways.map(async (way) => weighted(await this.#inARow(way.words, likely), way.weight)),
    );
    return all.reduce(joined, new Map<string, Posting>());
  }

  /** The id of the page that goes best with all terms together, before anything is read; null where nothing is found. */
  async likeliest(terms: readonly (readonly Way[])[]): Promise<string | null> {
    const scores = new Map<string, number>();
    const words = terms.flatMap((ways) => ways[0]?.words ?? []);
    for (const results of await Promise.all(words.map((word) => this.#results(word))))
      for (const { id, score } of results) scores.set(id, (scores.get(id) ?? 0) + 1 + Math.log1p(score));
    let best: string | null = null;
    for (const [id, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = id;
    return best;
  }

  /** Whether the hub has only a beginning of the word, which may be another form of it or another word. */
  isDoubtful(word: string): boolean {
    return this.#doubtful.has(word);
  }

  async #inARow(words: readonly string[], likely: string | null): Promise<Postings> {
    return inARow(await Promise.all(words.map((word) => this.#word(word, likely))));
  }

  #word(word: string, likely: string | null): Promise<Postings> {
    return kept(this.#postings, word, () => this.#ask(word, likely));
  }

  #results(word: string): Promise<readonly Result[]> {
    return kept(this.#asked, word, async () => {
      const search = async (filters: Filters | null) =>
        filters === null
          ? []
          : (await this.#index.pagefind.search(word, { filters })).results.filter(holdsWord);
      const [pages, sentences] = await Promise.all([search(this.#pages), search(this.#sentences)]);
      for (const { id } of sentences) this.#facts.add(id);
      return [...pages, ...sentences];
    });
  }

  async #ask(word: string, likely: string | null): Promise<Postings> {
    const results = await this.#results(word);
    // What the list of the hub's words has need not be looked for in a page.
    const form = this.#index.hasWord(word) ? 'form' : await formAmong(word, results, likely);
    if (form === 'doubtful') this.#doubtful.add(word);
    return new Map(
      (form === 'none' ? [] : results).map((result) => [
        result.id,
        { score: result.score, at: [...result.words].sort((a, b) => a - b), result },
      ]),
    );
  }
}

/** The title of the call stands beside a promise and is no word of it: Pagefind answers with it all the same, at no score. */
function holdsWord({ words, score }: Result): boolean {
  return words.length > 0 || score > 0;
}

/** What was asked before, else what `ask` gives. */
function kept<T>(answers: Map<string, Promise<T>>, word: string, ask: () => Promise<T>): Promise<T> {
  let answer = answers.get(word);
  if (!answer) answers.set(word, (answer = ask()));
  return answer;
}

/**
 * Whether the index holds a form of the word. Where it does not, Pagefind answers with the pages of the longest beginning
 * it knows ("block" for "blockchain"), its best page first.
 */
async function formAmong(word: string, results: readonly Result[], likely: string | null): Promise<Form> {
  const [best] = results;
  if (!best) return 'none';
  if (best.words.length === 0) return 'form';
  const known = results.find(({ id, words }) => id === likely && words.length > 0);
  if (known && known !== best && (await formIn(word, known)) === 'form') return 'form';
  return formIn(word, best);
}

async function formIn(word: string, result: Result): Promise<Form> {
  const words = (await result.data()).content.split(/\s+/);
  const forms = new Set(result.words.map((at) => formOf(words[at] ?? '', word)));
  return forms.has('form') ? 'form' : forms.has('doubtful') ? 'doubtful' : 'none';
}

function weighted(postings: Postings, weight: number): Postings {
  if (weight === 1) return postings;
  return new Map([...postings].map(([id, posting]) => [id, { ...posting, score: posting.score * weight }]));
}

/** The pages of either, each with the better score and all places. */
function joined(a: Postings, b: Postings): Postings {
  if (a.size === 0) return b;
  const both = new Map(a);
  for (const [id, posting] of b) {
    const other = both.get(id);
    if (!other) both.set(id, posting);
    else {
      const at = [...new Set([...other.at, ...posting.at])].sort((x, y) => x - y);
      both.set(id, { ...other, score: Math.max(other.score, posting.score), at });
    }
  }
  return both;
}

/** A page with some words in a row: all their places, and those of the last of them. */
interface Row extends Posting {
  readonly ends: readonly number[];
}

/** The pages in which every word stands right after the one before it, or in the same word with hyphens. */
function inARow(postings: readonly Postings[]): Postings {
  const [first, ...others] = postings;
  if (!first || others.length === 0) return first ?? new Map<string, Posting>();
  let rows = new Map<string, Row>([...first].map(([id, posting]) => [id, { ...posting, ends: posting.at }]));
  for (const next of others) {
    const longer = new Map<string, Row>();
    for (const [id, row] of rows) {
      const posting = next.get(id);
      if (!posting) continue;
      const before = new Set(row.ends);
      const ends = posting.at.filter((place) => before.has(place - 1) || before.has(place));
      if (ends.length === 0) continue;
      const at = [
        ...new Set([
          ...ends.flatMap((end) => row.at.filter((place) => end - place < 8 && end >= place)),
          ...ends,
        ]),
      ];
      longer.set(id, { ...row, score: row.score + posting.score, at: at.sort((a, b) => a - b), ends });
    }
    rows = longer;
  }
  return rows;
}
