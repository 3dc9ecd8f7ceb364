import { didYouMean } from '../../domain/text/spelling.ts';

// Comparing a word with thousands of others takes milliseconds: thousands of dead links must not take minutes.
const most = 300;

/** "Did you mean …?" for many words against the same known ones: each word once, and only for the first few hundred. */
export function suggestSpellings(known: readonly string[]): (word: string) => string {
  const found = new Map<string, string>();
  return (word) => {
    const before = found.get(word);
    if (before !== undefined) return before;
    if (found.size >= most) return '';
    const meant = didYouMean(word, known);
    found.set(word, meant);
    return meant;
  };
}
