import { expect, test } from 'vitest';
import { countIfAny, countText, firstOf, listText, starsText } from './phrases.ts';

test('a number stands with its noun, in the plural unless there is one', () => {
  expect([0, 1, 2].map((count) => countText(count, 'call'))).toEqual(['0 calls', '1 call', '2 calls']);
  expect(countText(2, 'person', 'people')).toBe('2 people');
});

test('where there is nothing, nothing is said', () => {
  expect(countIfAny(0, 'call')).toBe('');
  expect(countIfAny(1, 'call')).toBe('1 call');
  expect(countIfAny(3, 'person', 'people')).toBe('3 people');
});

test('stars have halves as well', () => {
  expect([1, 1.5].map(starsText)).toEqual(['1 star', '1.5 stars']);
});

test('a list ends with "and" or "or"', () => {
  expect(listText([])).toBe('');
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b'])).toBe('a and b');
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test('of many words the first are named and the others counted', () => {
  expect(firstOf(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(firstOf(['a', 'b'], 2)).toBe('a, b');
  expect(firstOf([], 2)).toBe('');
});
