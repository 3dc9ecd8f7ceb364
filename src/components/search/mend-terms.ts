import { normalizeForComparison } from '../../domain/text/normalize.ts';
import { meantBy, splitsOf } from './mend.ts';
import type { Index } from './pagefind-api.ts';
import type { Postings, WordIndex } from './postings.ts';
import type { Term } from './question.ts';

/** Where so many pages hold two words, nobody looks for them written as one. */
const enough = 10;

/** What was mended: the whole question as it is answered. */
export interface Mended {
  readonly text: string;
}

/** The terms that are answered, with the pages that hold each. */
export interface MendedTerms {
  readonly terms: readonly Term[];
  readonly postings: readonly Postings[];
  /** Null where all is as typed. */
  readonly mended: Mended | null;
}

/**
 * The pages that hold each term. Where none does, what may have been meant takes its place: two words that were written
 * apart, a word of the hub that is spelled nearly the same, or two that were written together. Words that no one knows stay.
 */
export async function mendTerms(
  index: Index,
  wordIndex: WordIndex,
  asked: readonly Term[],
): Promise<MendedTerms> {
  const likely = await wordIndex.likeliest(asked.map(({ ways }) => ways));
  const found = await Promise.all(asked.map(({ ways }) => wordIndex.pagesWith(ways, likely)));
  const isFound = (pages: Postings, at: number) =>
    pages.size > 0 && !wordIndex.isDoubtful(asked[at]?.text ?? '');
  // The list of words is on its way while pairs are looked for.
  if (!found.every(isFound)) index.words().catch(() => undefined);
  const joined = await joinedPairs(wordIndex, asked, found);
  // What stands in quotes is meant as it is.
  const whole = joined.map((pages, at) =>
    asked[at]?.exact && isOther(wordIndex, asked[at]) ? new Map() : pages,
  );
  const isKnown = (term: Term, pages: Postings) =>
    term.exact || (pages.size > 0 && !wordIndex.isDoubtful(term.text));
  if (asked.every((term, at) => isKnown(term, whole[at] ?? new Map())))
    return { terms: asked, postings: await writtenApart(index, wordIndex, asked, whole), mended: null };
  const known = await index.words();
  const terms: Term[] = [];
  const postings: Postings[] = [];
  let isMended = false;
  for (const [at, term] of asked.entries()) {
    const own = whole[at] ?? new Map();
    const meant = isKnown(term, own) ? null : await likeliest(wordIndex, meantBy(term.text, known), found);
    if (meant === null) {
      terms.push(term);
      postings.push(own);
      continue;
    }
    isMended = true;
    const { words, pages } = meant;
    terms.push({ text: words.join(' '), ways: [{ words, weight: 1 }], exact: false });
    postings.push(pages);
  }
  return {
    terms,
    postings: await writtenApart(index, wordIndex, terms, postings),
    mended: isMended ? { text: terms.map(({ text }) => text).join(' ') } : null,
  };
}

/** A word of so many letters may be two that others write apart. */
const fewestOfTwo = 7;

/** Where no page holds all that is asked, a page that writes a word as two holds it, too: "web socket" for "websocket". */
async function writtenApart(
  index: Index,
  wordIndex: WordIndex,
  terms: readonly Term[],
  postings: readonly Postings[],
): Promise<readonly Postings[]> {
  const [first, ...others] = postings;
  if (!first || others.length === 0) return postings;
  if ([...first.keys()].some((id) => others.every((pages) => pages.has(id)))) return postings;
  const isLong = ({ ways: [way], exact }: Term) =>
    !exact &&
    way?.words.length === 1 &&
    /^\p{L}+$/u.test(way.words[0] ?? '') &&
    (way.words[0] ?? '').length >= fewestOfTwo;
  if (!terms.some(isLong)) return postings;
  await index.words();
  return Promise.all(
    postings.map(async (own, at) => {
      const term = terms[at];
      if (!term || !isLong(term)) return own;
      const splits = splitsOf(normalizeForComparison(term.text), index.hasWord);
      const apart = await wordIndex.pagesWith(splits.map((words) => ({ words, weight: 0.9 })));
      return new Map([...apart, ...own]);
    }),
  );
}

/** Whether the hub has only the beginning of some word of a term. */
function isOther(wordIndex: WordIndex, { ways }: Term): boolean {
  return ways.every(({ words }) => words.some((word) => wordIndex.isDoubtful(word)));
}

/** Of equally near meanings the one that stands in most pages together with what else is asked, else the most used. */
async function likeliest(
  wordIndex: WordIndex,
  meanings: readonly (readonly string[])[],
  others: readonly Postings[],
) {
  const tried = await Promise.all(
    meanings.map(async (words) => ({ words, pages: await wordIndex.pagesWith([{ words, weight: 1 }]) })),
  );
  const together = ({ pages }: (typeof tried)[number]) =>
    [...pages.keys()].filter((id) => others.every((other) => other.size === 0 || other.has(id))).length;
  // Two words that were written together have to follow one another somewhere.
  const real = tried.filter(({ pages }) => pages.size > 0);
  const [best] = real.toSorted((a, b) => Math.sign(together(b)) - Math.sign(together(a)));
  return best ?? null;
}

/** Two words in a row may be one that the hub writes together: a page with it holds both. */
async function joinedPairs(
  wordIndex: WordIndex,
  terms: readonly Term[],
  found: readonly Postings[],
): Promise<Postings[]> {
  const postings = [...found];
  const isWord = (term: Term | undefined) =>
    term !== undefined && !term.exact && /^\p{L}{2,}$/u.test(term.text);
  await Promise.all(
    terms.slice(1).map(async (term, before) => {
      const first = terms[before];
      if (!first || !isWord(first) || !isWord(term)) return;
      const [pagesOfFirst, pagesOfTerm] = [found[before], found[before + 1]];
      const both = [...(pagesOfFirst?.keys() ?? [])].filter((id) => pagesOfTerm?.has(id));
      if (both.length >= enough) return;
      const pages = await wordIndex.pagesWith([{ words: [`${first.text}${term.text}`], weight: 1 }]);
      if (pages.size === 0) return;
      for (const at of [before, before + 1]) postings[at] = new Map([...(postings[at] ?? []), ...pages]);
    }),
  );
  return postings;
}
