import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Letters, ownFontFiles, unitsPerEm } from './letters.ts';
import { Typesetter } from './lines.ts';
import { hasAllLetters, lineOf } from './runs.ts';

const letters = new Letters(ownFontFiles());
const wide = 12 * unitsPerEm;
const set = (text: string, most: number, lang = 'en') =>
  new Typesetter(letters, lang).lines(text, wide, most);
const ids = (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  lineOf(text, letters, direction).glyphs.map(({ id }) => id);

test('a text that has room stands on one line', () => {
  const { lines, isWhole } = set('Weekly call', 3);
  expect([lines.length, isWhole]).toEqual([1, true]);
});

test('a line ends between words, and an ellipsis says that more was written', () => {
  const { lines, isWhole } = set('Ropes and knots and ropes and knots and ropes and knots and ropes', 2);
  expect(isWhole).toBe(false);
  expect(lines[0]?.glyphs.map(({ id }) => id)).toEqual(ids('Ropes and knots and'));
  expect(lines[1]?.glyphs.at(-1)?.id).toBe(ids('…')[0]);
});

test('no line is wider than it may be, whatever the text', () => {
  const words = fc.array(
    fc.constantFrom('a', 'kite', 'اجتماع', '(2026).', 'unbelievablylongword'.repeat(4), 'פגישה', '–'),
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 4 }), (list, most) => {
      const { lines } = set(list.join(' '), most);
      expect(lines.length).toBeLessThanOrEqual(most);
      // Joined letters and kerning across pieces may differ by a little from the sum of the pieces.
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(wide * 1.02);
    }),
    { numRuns: 50 },
  );
});

test('Arabic runs from right to left, its letters joined, with numbers and Latin words in their own order', () => {
  // Initial, medial and final forms are other glyphs than those of the letters alone.
  const joined = ids('سلم', 'rtl');
  expect(joined).not.toEqual([...'سلم'].flatMap((letter) => ids(letter, 'rtl')).reverse());
  const mixed = lineOf('سلم Kites 12', letters, 'rtl');
  const latin = mixed.glyphs.findIndex(({ id }) => id === ids('K')[0]);
  expect(mixed.glyphs.slice(latin, latin + 5).map(({ id }) => id)).toEqual(ids('Kites'));
  expect(mixed.glyphs.slice(-joined.length).map(({ id }) => id)).toEqual(joined);
});

test('a letter that no font has is known', () => {
  expect(hasAllLetters('Wéekly Встреча', letters)).toBe(true);
  expect(hasAllLetters('会議', letters)).toBe(false);
});
