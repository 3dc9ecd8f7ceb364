import { gzipSync } from 'node:zlib';
import { compareText } from '../domain/text/compare.ts';
import { withoutDiacritics } from '../domain/text/normalize.ts';
import type { SearchDocument } from './document.ts';

/** So many bytes the list of words may have, compressed. */
const mostBytes = 38_000;
const mostWords = 16_000;
const word = /[\p{L}][\p{L}\p{N}]{2,23}/gu;
const letterRun = /[\p{Lu}]?[\p{Ll}\p{N}]+|[\p{Lu}]+/gu;

/**
 * The words of a hub that spelling is mended by, the most used first: a line for each doubling of how many documents use
 * them, in each line by the alphabet, which compresses best. Words of one or two letters are never mended.
 */
export function hubWords(documents: readonly SearchDocument[]): string {
  const used = countWords(documents);
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

function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const { title, html } of documents) {
    const text = withoutDiacritics(`${title} ${html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ')}`);
    const here = new Set<string>();
    for (const [whole] of text.matchAll(word)) {
      here.add(whole.toLowerCase());
      // The words inside an identifier are looked for, too.
      for (const [part] of whole.matchAll(letterRun)) if (part.length > 2) here.add(part.toLowerCase());
    }
    for (const each of here) used.set(each, (used.get(each) ?? 0) + 1);
  }
  return used;
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
