import { expect, test } from 'vitest';
import { readCallReference, chooseByWords } from './call-reference.ts';

test('a place in the notes is a call id and an anchor', () => {
  expect(readCallReference(' 2015-02-25#ada-will-write ')).toEqual({
    call: '2015-02-25',
    anchor: 'ada-will-write',
    words: null,
  });
});

test('the address of the place on the site is the same place', () => {
  expect(readCallReference('/calls/2015-02-25/#caf%C3%A9')).toEqual({
    call: '2015-02-25',
    anchor: 'café',
    words: null,
  });
});

test('a call below folders is named by its id, its address or its file', () => {
  for (const call of ['wasi/2022/may-19', '/calls/wasi/2022/may-19/', 'calls/WASI/2022/May 19.md'])
    expect(readCallReference(`${call}#x`)?.call).toBe('wasi/2022/may-19');
});

test('anything else is no place', () => {
  for (const text of ['', '2015-02-25', '#only', '2015-02-25#', '/projects/x/#y']) {
    expect(readCallReference(text)).toBeNull();
  }
});

test('words after the place are kept', () => {
  expect(readCallReference('2015-02-25#here the manual')?.words).toBe('the manual');
});

test('words single out one of several things at a place, and all are meant where they do not', () => {
  const texts = ['Ada Ada will write the manual', 'Grace Grace will order the parts'];
  expect(chooseByWords(texts, 'the manual')).toEqual([0]);
  expect(chooseByWords(texts, 'Grace')).toEqual([1]);
  expect(chooseByWords(texts, null)).toEqual([0, 1]);
  expect(chooseByWords(texts, 'something else')).toEqual([0, 1]);
});
