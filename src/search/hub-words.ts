import { gzipSync } from 'node:zlib';
import { compareText } from '../domain/text/compare.ts';
import { withoutDiacritics } from '../domain/text/normalize.ts';
import { Vocabulary } from './vocabulary.ts';

/** The numbers of the words of a document in a vocabulary, each at least once. */
type WordsOfDocument = Iterable<number>;

/** So many bytes the list of words may have, compressed. */
const mostBytes = 38_000;
const mostWords = 16_000;
const word = /[\p{L}][\p{L}\p{N}]{2,23}/gu;
const letterRun = /[\p{Lu}]?[\p{Ll}\p{N}]+|[\p{Lu}]+/gu;

/**
 * The words of a hub that spelling is mended by, the most used first: a line for each doubling of how many documents use
 * them, in each line by the alphabet, which compresses best. Words of one or two letters are never mended.
 */
export function hubWords(read: readonly WordsOfDocument[], vocabulary: Vocabulary): string {
  const used = countWords(read, vocabulary);
  const byUse = [...used].sort(([a, few], [b, many]) => many - few || compareText(a, b)).slice(0, mostWords);
  let kept = byUse.length;
  let text = written(byUse);
  // Each step leaves out so many of the rarest that a few steps are enough.
  while (gzipSync(text).length > mostBytes) {
    kept = Math.floor(kept * 0.9);
    text = written(byUse.slice(0, kept));
  }
  return text;
}

/** In how many documents each word stands. */
function countWords(read: readonly WordsOfDocument[], vocabulary: Vocabulary): Map<string, number> {
  const inHub = new Vocabulary();
  const inEach = vocabulary.words.map((written) => inHub.numbersOf(wordsIn(written)));
  const uses = inHub.words.map(() => 0);
  const lastIn = inHub.words.map(() => -1);
  read.forEach((numbers, at) => {
    for (const number of numbers) {
      for (const own of inEach[number] ?? []) {
        if (lastIn[own] === at) continue;
        lastIn[own] = at;
        uses[own] = (uses[own] ?? 0) + 1;
      }
    }
  });
  // A word that only the line beside a hit shows is in no text.
  return new Map(inHub.words.flatMap((each, at) => (uses[at] ? [[each, uses[at]] as const] : [])));
}

/** The words in what stands between two spaces, and those inside an identifier, which are looked for, too. */
function wordsIn(written: string): string[] {
  return [...withoutDiacritics(written).matchAll(word)].flatMap(([whole]) => [
    whole.toLowerCase(),
    ...[...whole.matchAll(letterRun)].flatMap(([part]) => (part.length > 2 ? [part.toLowerCase()] : [])),
  ]);
}

function written(byUse: readonly (readonly [string, number])[]): string {
  const lines = new Map<number, string[]>();
  for (const [each, uses] of byUse) {
    const line = Math.floor(Math.log2(uses));
    const words = lines.get(line);
    if (words) words.push(each);
    else lines.set(line, [each]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, words]) => words.sort(compareText).join(' '))
    .join('\n');
}
