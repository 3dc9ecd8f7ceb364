import { expect, test } from 'vitest';
import { meantBy } from './mend.ts';

const known = ['tracing', 'conduit', 'conduct', 'hackathon', 'xenstore', 'ring', 'lighthouse'];

test('one slip in a short word and two in a long one are mended', () => {
  expect(meantBy('tracng', known)).toEqual([['tracing']]);
  expect(meantBy('conduti', known)).toEqual([['conduit']]);
  expect(meantBy('lighthuse', known)).toEqual([['lighthouse']]);
  expect(meantBy('lgihthuose', known)).toEqual([['lighthouse']]);
});

test('what is too far from every word is not mended', () => {
  expect(meantBy('blockchain', known)).toEqual([]);
  expect(meantBy('kin', known)).toEqual([]);
});

test('two words that were written together are taken apart', () => {
  expect(meantBy('xenstorering', known)).toEqual([['xenstore', 'ring']]);
});
