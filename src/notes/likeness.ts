import { wordsOf } from '../domain/text/words.ts';

/** Titles less alike than this are not the same matter. */
const leastLikeness = 0.5;

/** Comparing all with all is fine for a call, not for a file made to be slow. */
const mostComparisons = 40_000;

/**
 * Finds the title whose words are most like those of another: its index, null where none is like it. Nothing is found where
 * asking for so many titles would be too many comparisons.
 */
export function titleFinder(titles: readonly string[], asked: number): (title: string) => number | null {
  if (titles.length * asked > mostComparisons) return () => null;
  const words = titles.map((title) => new Set(wordsOf(title)));
  return (title) => mostAlike(title, words);
}

function mostAlike(title: string, wordsOfTitles: readonly ReadonlySet<string>[]): number | null {
  let best: number | null = null;
  let most = 0;
  const words = new Set(wordsOf(title));
  for (const [index, other] of wordsOfTitles.entries()) {
    const score = likeness(words, other);
    if (score > most) [best, most] = [index, score];
  }
  return most >= leastLikeness ? best : null;
}

/** Words in common; a title wholly inside the other ("Conduit", "Conduit and its future") counts as half alike at least. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  return Math.max(shared / (left.size + right.size - shared), shared === smaller ? leastLikeness : 0);
}
