import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('what fits stays as it is', () => {
  expect(shorten('Replace', 7)).toBe('Replace');
  expect(shorten('', 1)).toBe('');
});

test('what does not fit ends with an ellipsis, without a space before it', () => {
  expect(shorten('Replace the parser', 9)).toBe('Replace…');
  expect(shorten('Replace the parser', 10)).toBe('Replace t…');
});

test('no emoji is cut in half', () => {
  expect(shorten('ab🪨🪨', 5)).toBe('ab🪨…');
  expect(shorten('ab🪨🪨', 4)).toBe('ab…');
});

test('the limit is never passed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});
