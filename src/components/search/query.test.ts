import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterNames, readQuery, stretches, writeQuery } from './query.ts';

test('a query survives being put into an address and read back', () => {
  const word = fc.string({ maxLength: 60 }).map((text) => text.trim());
  fc.assert(
    fc.property(word, fc.tuple(word, word, word, word, word, word, word), (words, values) => {
      const [kind, difficulty, domain, year, person, status, series] = values;
      const query = { words, filters: { kind, difficulty, domain, year, person, status, series } };
      expect(readQuery(writeQuery(query))).toEqual(query);
    }),
  );
});

test('an empty query leaves the address bare', () => {
  expect(writeQuery(readQuery(''))).toBe('');
  expect(filterNames).toContain('kind');
});

test('an excerpt becomes plain text with its matches marked, whatever HTML it holds', () => {
  expect(stretches('the <mark>race</mark> in &lt;b&gt; <i>x</i>')).toEqual([
    { text: 'the ', marked: false },
    { text: 'race', marked: true },
    { text: ' in <b> <i>x</i>', marked: false },
  ]);
});
