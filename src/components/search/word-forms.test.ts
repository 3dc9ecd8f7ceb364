import { expect, test } from 'vitest';
import { formOf } from './word-forms.ts';

test('inflections, longer words and parts of identifiers are forms of a word', () => {
  const pairs = [
    'tracing trace',
    'library libraries',
    'planning planned',
    'visualisation visualize',
    'networking net',
  ];
  for (const pair of [
    ...pairs,
    '(ocaml-vmnet) vmnet',
    'AsyncLocalStorage storage',
    'Bünzli, bunzli',
    'arm. arms',
  ]) {
    const [written = '', asked = ''] = pair.split(' ');
    expect(formOf(written, asked), pair).toBe('form');
  }
});

test('a mere beginning of a word is none, or doubtful where little is missing', () => {
  expect(formOf('block', 'blockchain')).toBe('none');
  expect(formOf('PR', 'profle')).toBe('none');
  expect(formOf('September', 'sepc')).toBe('none');
  expect(formOf('set', 'setps')).toBe('doubtful');
  expect(formOf('sets', 'setps')).toBe('doubtful');
  expect(formOf('Sep', 'sepc')).toBe('doubtful');
  expect(formOf('Irmin', 'irminsle')).toBe('doubtful');
});
