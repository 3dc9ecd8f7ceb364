import { expect, test } from 'vitest';
import { wordsFound, wordsMark } from './area-words.ts';

const domain = (...words: string[]) => ({ id: 'a', name: 'A', summary: 'a', words, labels: [] });

test('words are found whole, in any case, once, and in alphabetical order', () => {
  expect(
    wordsFound(
      [domain('TLS', 'arp', 'block device'), domain('tls 1.3')],
      'A Block Device, and tls: not carpet',
    ),
  ).toEqual(['TLS', 'block device']);
});

test('the mark changes with the words and not with their order or domain', () => {
  expect(wordsMark([domain('a', 'b')])).toBe(wordsMark([domain('b'), domain('a')]));
  expect(wordsMark([domain('a')])).not.toBe(wordsMark([domain('b')]));
});
