import { expect, test } from 'vitest';
import { saysWhen } from './says-when.ts';

test.each([
  'Wren will send it by Friday',
  'Wren will send it before the next call',
  'Wren will look at it next week',
  'Wren will paint the tail on 4 March',
  'Wren will paint the tail (2024-03-04)',
  'Wren will measure it within two weeks',
  'Wren will do it once the wind is back',
])('"%s" says by when', (promise) => {
  expect(saysWhen(promise)).toBe(true);
});

test.each([
  'Wren will send it',
  'Wren may look into the call handling',
  'Wren will write a page to accompany the list',
  'Wren may march along the line',
])('"%s" does not', (promise) => {
  expect(saysWhen(promise)).toBe(false);
});
