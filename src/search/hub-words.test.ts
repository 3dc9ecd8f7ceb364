import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hubWords } from './hub-words.ts';

const document = (html: string) => ({ path: '/', title: '', html, date: null, meta: {}, filters: {} });

test('words that many documents use come first, and parts of identifiers are words', () => {
  const words = hubWords([
    document('<p>Rope and tideTables</p>'),
    document('<p>rope</p>'),
    document('<p>Zoë</p>'),
  ]);
  expect(words).toBe('rope\nand tables tide tidetables zoe');
});

test('the list stays small, however many words a hub has', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const word = () => Array.from({ length: 8 }, () => letters[next() % 26]).join('');
  const text = Array.from({ length: 30_000 }, word).join(' ');
  expect(gzipSync(hubWords([document(text)])).length).toBeLessThan(40_000);
});
