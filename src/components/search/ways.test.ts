import { expect, test } from 'vitest';
import { waysOf } from './ways.ts';

const written = (word: string) => waysOf(word).map(({ words }) => words.join(' '));

test('a word is looked for in both spellings of English', () => {
  const pairs = ['organise organize', 'visualization visualisation', 'behaviour behavior', 'color colour'];
  for (const pair of [
    ...pairs,
    'centre center',
    'license licence',
    'cancelled canceled',
    'analyze analyse',
  ]) {
    const [word = '', other = ''] = pair.split(' ');
    expect(written(word), pair).toContain(other);
  }
  for (const word of ['four', 'prize', 'rope', 'sour'])
    expect(written(word).length, word).toBeLessThanOrEqual(2);
});

test('issues, versions and identifiers are looked for as they may stand in a text', () => {
  expect(written('kites/tail#27')).toEqual(['kites/tail#27', 'tail#27', '27']);
  expect(written('tail#27')).toEqual(['tail#27', '27']);
  expect(written('2.4.1')).toEqual(['2.4.1', 'v2.4.1']);
  expect(written('tide.printAll')).toEqual(['tide.printAll', 'tide printAll']);
});

test('running text is looked for sign by sign', () => {
  expect(waysOf('摩耗')).toEqual([{ words: ['摩', '耗'], weight: 1 }]);
});
