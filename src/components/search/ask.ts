import type { Answer, Ask } from './answer.ts';
import { bestFirst } from './best-first.ts';
import { browse, countsOf, perStep } from './browse.ts';
import { isWithin, placeFilters } from './operators.ts';
import { mendTerms } from './mend-terms.ts';
import type { Filters, Fragment, Index } from './pagefind-api.ts';
import { WordIndex } from './postings.ts';
import { readQuestion, type Operators, type Term } from './question.ts';
import { rank, weightsOf, type Candidate } from './rank.ts';
import { Reader } from './reader.ts';

/** So many of the first candidates are read to be ranked by their sections. */
const closely = 10;
/** So many of these are read before the others. */
const atOnce = 3;
/** So many candidates are looked at for their date. */
const mostInRange = 150;

/** Asks the index of a hub. */
export async function ask(index: Index, { words, filters, sort }: Ask): Promise<Answer> {
  const question = readQuestion(words, index.names);
  const narrowed = await placeFilters(index, filters, question.operators);
  const kindChosen = narrowed.kind !== undefined;
  if (question.terms.length === 0) return browse(index, narrowed, kindChosen);
  const wordIndex = new WordIndex(index, narrowed, question.asksFor);
  const mended = await mendTerms(index, wordIndex, question.terms);
  const { terms, postings } = mended;
  const unwanted = await Promise.all(
    question.without.map((word) => wordIndex.pagesWith([{ words: [word], weight: 1 }])),
  );
  const isWanted = ({ id }: Candidate) => unwanted.every((pages) => !pages.has(id));
  const pages = Math.max(...postings.map(({ size }) => size), 50) * 2;
  const weights = weightsOf(postings, pages);
  const ranked = rank(postings, weights).filter(isWanted);
  const reader = new Reader(terms, postings, weights, ranked[0]?.score ?? 1);
  const found = await inRange(reader, ranked, question.operators);
  const whole = found.filter(({ holds }) => holds.length === terms.length);
  const chosen = whole.length > 2 || terms.length === 1 ? whole : mostOf(found, whole);
  const isFact = (candidate: Candidate) => wordIndex.isFact(candidate);
  const inOrder = sort === 'date' ? newestFirst(reader, chosen) : byMatch(reader, chosen, isFact);
  const isJoined = sort !== 'date' && !kindChosen && chosen.some(isFact);
  const joined = isJoined ? await byPage(reader, inOrder) : null;
  const groups = joined?.values() ?? alone(inOrder);
  return {
    count: joined?.length ?? chosen.length,
    next: async function* () {
      for (let given = 0; given < perStep; given += 1) {
        const { value } = await groups.next();
        if (!value) return;
        yield await reader.hit(value);
      }
    },
    mended: mended.mended,
    missing: whole.length > 0 ? [] : missingIn(terms, found[0]),
    topics: () => (kindChosen ? Promise.resolve([]) : topicsOf(index, narrowed, terms)),
    counts: () => countsOf(index, narrowed, terms, question.asksFor.length > 0 || kindChosen),
  };
}

function missingIn(terms: readonly Term[], best: Candidate | undefined): string[] {
  return terms.flatMap(({ text }, at) => (best?.holds.includes(at) === false ? text : []));
}

/** Pages with all words, then those with most of them. */
function mostOf(found: readonly Candidate[], whole: readonly Candidate[]): Candidate[] {
  const most = Math.max(...found.map(({ coverage }) => coverage), 0);
  const partly = found.filter((candidate) => !whole.includes(candidate) && candidate.coverage >= most * 0.4);
  return [...whole, ...partly.slice(0, 20)];
}

/** A range that is finer than years is seen in the pages themselves. */
async function inRange(
  reader: Reader,
  found: readonly Candidate[],
  operators: Operators,
): Promise<readonly Candidate[]> {
  if ((operators.before ?? operators.after) === undefined) return found;
  const dates = await Promise.all(found.slice(0, mostInRange).map((each) => reader.fragment(each)));
  return found.filter((_each, at) => isWithin(dates[at]?.meta.date ?? '', operators));
}

/** The newest first, what has no day last; more than are read for it follow by how good they are. */
async function* newestFirst(reader: Reader, chosen: readonly Candidate[]): AsyncGenerator<Candidate> {
  const read = await Promise.all(
    chosen.slice(0, mostInRange).map(async (candidate) => {
      const { meta } = await reader.fragment(candidate);
      return { candidate, date: meta.date ?? '' };
    }),
  );
  const dated = read.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  yield* [...dated.map(({ candidate }) => candidate), ...chosen.slice(mostInRange)];
}

/** Reads the first candidates and gives them by how well their best section matches, then the others. */
async function* byMatch(
  reader: Reader,
  chosen: readonly Candidate[],
  isFact: (candidate: Candidate) => boolean,
): AsyncGenerator<Candidate> {
  const [sentences, pages] = [chosen.filter(isFact), chosen.filter((candidate) => !isFact(candidate))];
  const read = [...sentences.slice(0, closely), ...pages.slice(0, closely)];
  // Those that are likely to be the first do not wait for the others.
  const soon = Promise.all(read.slice(0, atOnce).map((item) => reader.fragment(item)));
  const scoreOf = async (item: Candidate, at: number) => {
    if (at >= atOnce) await soon;
    return reader.score(item, isFact(item));
  };
  yield* bestFirst(
    read.map((item, at) => ({ item, most: reader.mostOf(item, isFact(item)), score: scoreOf(item, at) })),
  );
  yield* pages.slice(closely);
}

async function* alone(candidates: AsyncIterable<Candidate>): AsyncGenerator<readonly Candidate[]> {
  for await (const candidate of candidates) yield [candidate];
}

/** Joins what is on one page: the best leads, and later decisions and promises stand below it. */
async function byPage(reader: Reader, hits: AsyncIterable<Candidate>): Promise<Candidate[][]> {
  const groups = new Map<string, Candidate[]>();
  for await (const hit of hits) {
    // What was not read is a page, and there is only one of each.
    const page = reader.known(hit) ? pathOf(await reader.fragment(hit)) : hit.id;
    const group = groups.get(page);
    if (group) group.push(hit);
    else groups.set(page, [hit]);
  }
  return [...groups.values()];
}

/** Suggestions stand on one page, each at a place of its own. */
function pathOf({ url, filters }: Fragment): string {
  return filters.kind?.[0] === 'suggestion' ? url : (url.split('#')[0] ?? url);
}

/** The topics that hold all the words, the best three. */
async function topicsOf(index: Index, filters: Filters, terms: readonly Term[]): Promise<Fragment[]> {
  const topics = new WordIndex(index, { ...filters, kind: 'topic' }, []);
  const postings = await Promise.all(terms.map(({ ways }) => topics.pagesWith(ways)));
  const whole = rank(postings, weightsOf(postings, 100)).filter(({ holds }) => holds.length === terms.length);
  const reader = new Reader(terms, postings, [], 1);
  return Promise.all(whole.slice(0, 3).map((topic) => reader.fragment(topic)));
}
