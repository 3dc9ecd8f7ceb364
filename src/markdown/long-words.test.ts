import { expect, test } from 'vitest';
import { readDocument } from './document.ts';

const options = { firstLine: 1, firstOffset: 0, repository: null };
const html = (text: string) => readDocument(text, options).html;

test('words that no browser sets in time get places to break, between characters, and lose nothing', () => {
  const flag = '👩‍👩‍👧‍👦';
  const word = 'x'.repeat(1203) + flag.repeat(200);
  const written = html(`Before ${word} after.\n\n## ${word}\n\n> **${word}**\n`);
  expect(written.replaceAll('<wbr>', '').split(word)).toHaveLength(4);
  const [, first = ''] = /<p[^>]*>(.*?)<\/p>/s.exec(written) ?? [];
  const pieces = first.split('<wbr>');
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.filter((piece) => piece.length > 510 || /^\u200d|\u200d$/.test(piece))).toEqual([]);
});

test('other words stay whole', () => {
  const address = `https://kites.example/${'a'.repeat(900)}`;
  expect(html(`See ${address} and ${'word '.repeat(500)}`)).not.toContain('<wbr>');
});
