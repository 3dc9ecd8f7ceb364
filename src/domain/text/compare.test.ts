import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAlphabetically, compareText, compareWithNumbers } from './compare.ts';

describe('comparing texts', () => {
  test('by character codes, capitals come before small letters', () => {
    expect(['b', 'a', 'B', ''].sort(compareText)).toEqual(['', 'B', 'a', 'b']);
  });

  test('by character codes is the order that sorting without a rule has', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(texts.toSorted(compareText)).toEqual(texts.toSorted());
      }),
    );
  });

  test('alphabetically, neither case nor accents split the alphabet', () => {
    expect(['Zoë', 'ada', 'Åsa', 'Bert'].sort(compareAlphabetically)).toEqual(['ada', 'Åsa', 'Bert', 'Zoë']);
  });

  test('with numbers, 2.9 comes before 2.10', () => {
    expect(['2.10', '2.9', '2.9-rc', '10'].sort(compareWithNumbers)).toEqual(['2.9', '2.9-rc', '2.10', '10']);
  });

  test('with numbers, texts that differ in case only have one order', () => {
    expect(['web', 'Web'].sort(compareWithNumbers)).toEqual(['Web', 'web']);
    expect(['Web', 'web'].sort(compareWithNumbers)).toEqual(['Web', 'web']);
  });
});
