import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, shorten, shortenAtWord } from './shorten.ts';

const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
/** Characters that take more than one code unit, and the signs that join them. */
const hard = fc.array(
  fc.constantFrom('a', ' ', '👩‍🔬', '🎉', '🇫🇮', 'e\u0301', '𞤀', '\u200d', '\u0301', '👍🏽', '한', '日'),
  { maxLength: 60 },
);

describe('a text that is cut', () => {
  test('stays as it is where it fits', () => {
    expect(cutText('Replace', 7)).toBe('Replace');
    expect(shorten('Replace', 7)).toBe('Replace');
    expect(shorten('', 1)).toBe('');
  });

  test('holds only whole characters as readers see them, and as many as fit', () => {
    fc.assert(
      fc.property(hard, fc.integer({ min: 0, max: 80 }), (parts, limit) => {
        const text = parts.join('');
        const cut = cutText(text, limit);
        let fits = '';
        for (const character of graphemes(text)) {
          if (fits.length + character.length > limit) break;
          fits += character;
        }
        if (fits !== '') expect(cut).toBe(fits);
        expect(cut.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('is well formed, whatever it held', () => {
    for (const text of [`e${'\u0301'.repeat(500)}`, `👩${'\u200d👩'.repeat(100)}`, '𞤀'.repeat(300)])
      for (const limit of [1, 60, 199, 200]) {
        expect(cutText(text, limit).isWellFormed()).toBe(true);
        expect(cutText(text, limit).length).toBeGreaterThanOrEqual(limit - 65);
      }
  });

  test('ends with an ellipsis, without a space before it', () => {
    expect(shorten('Replace the parser', 9)).toBe('Replace…');
    expect(shorten('Replace the parser', 10)).toBe('Replace t…');
    expect(shorten('ab🪨🪨', 4)).toBe('ab…');
  });

  test('ends after a word where one ends late enough', () => {
    expect(shortenAtWord('Replace the parser', 14)).toBe('Replace the…');
    expect(shortenAtWord('Replace the parser', 18)).toBe('Replace the parser');
    expect(shortenAtWord('We 日本語日本語日本語', 8)).toBe('We 日本語日…');
  });

  test('never passes the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
        expect(shortenAtWord(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

test('no comma stands before the ellipsis', () => {
  expect(shortenAtWord('Advance tail calls, memories, and the rest', 30)).toBe(
    'Advance tail calls, memories…',
  );
  expect(shortenAtWord('Advance tail calls – and then the rest', 22)).toBe('Advance tail calls…');
});
