import { nearestWords } from '../../domain/text/spelling.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';

/** One slip in a short word, two in a long one; a word of three letters could be too many others. */
function mostSlips(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * What may have been meant by a word that a hub does not know, likeliest first: one of its words, or two of them that were
 * written together.
 * @example meantBy('tracng', ['tracing', 'irmin']) // [['tracing']]
 * @example meantBy('xenstorering', ['xenstore', 'ring']) // [['xenstore', 'ring']]
 */
export function meantBy(word: string, known: readonly string[]): string[][] {
  const typed = normalizeForComparison(word).replaceAll(' ', '');
  const near = nearestWords(typed, known, mostSlips(typed.length)).map((each) => [each]);
  if (near.length > 0) return near;
  const words = new Set(known);
  return splitsOf(typed, (each) => words.has(each));
}

/**
 * The two known words that a word may be written together from, in every way.
 * @example splitsOf('websocket', (word) => ['web', 'socket'].includes(word)) // [['web', 'socket']]
 */
export function splitsOf(word: string, isKnown: (word: string) => boolean): string[][] {
  const splits: string[][] = [];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isKnown(first) && isKnown(second)) splits.push([first, second]);
  }
  return splits;
}
