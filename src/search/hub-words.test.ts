import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { textWords } from './html-words.ts';
import { hubWords } from './hub-words.ts';
import { Vocabulary } from './vocabulary.ts';

function wordsOf(...pages: readonly string[]): string {
  const vocabulary = new Vocabulary();
  const read = pages.map((html) => vocabulary.numbersOf(textWords(html).words));
  return hubWords(read, vocabulary);
}

test('words that many documents use come first, and parts of identifiers are words', () => {
  const words = wordsOf('<p>Rope and tideTables</p>', '<p>rope</p>', '<p>Zoë, zoë</p>');
  expect(words).toBe('rope\nand tables tide tidetables zoe');
});

test('the list stays small, however many words a hub has', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const word = () => Array.from({ length: 8 }, () => letters[next() % 26]).join('');
  const text = Array.from({ length: 30_000 }, word).join(' ');
  expect(gzipSync(wordsOf(text)).length).toBeLessThan(40_000);
});
