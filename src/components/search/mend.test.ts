import { expect, test } from 'vitest';
import { meantBy } from './mend.ts';

const known = ['tracing', 'conduit', 'conduct', 'hackathon', 'xenstore', 'ring', 'lighthouse'];

test('one slip in a short word and two in a long one are mended', () => {
  expect(meantBy('tracng', known)).toEqual([['tracing']]);
  expect(meantBy('conduti', known)).toEqual([['conduit']]);
  expect(meantBy('lighthuse', known)).toEqual([['lighthouse']]);
  expect(meantBy('lgihthuose', known)).toEqual([['lighthouse']]);
});

test.each([
  ['a missing letter', 'relase', 'release'],
  ['a doubled letter', 'releease', 'release'],
  ['two letters swapped', 'relaese', 'release'],
  ['the key beside', 'relrase', 'release'],
  ['a letter too many', 'realease', 'release'],
  ['another vowel', 'ralease', 'release'],
  ['a missing letter of a short word', 'buld', 'build'],
])('%s is mended to the word that was meant, also where others are as near', (_, typed, meant) => {
  const others = ['relate', 'release', 'build', 'rebase', 'relapse', 'bald', 'bold'];
  expect(meantBy(typed, others)[0]).toEqual([meant]);
});

test('of words as near by the same kind of slip the most used is first', () => {
  expect(meantBy('tess', ['test', 'tests', 'tens'])[0]).toEqual(['tests']);
  expect(meantBy('cord', ['card', 'core'])[0]).toEqual(['card']);
});

test('what is too far from every word is not mended', () => {
  expect(meantBy('blockchain', known)).toEqual([]);
  expect(meantBy('kin', known)).toEqual([]);
  expect(meantBy('reproduce', ['produce'])).toEqual([]);
});

test('two words that were written together are taken apart', () => {
  expect(meantBy('xenstorering', known)).toEqual([['xenstore', 'ring']]);
});
