import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterNames, readQuery, writeQuery } from './query.ts';

test('a query survives being put into an address and read back', () => {
  const word = fc.string({ maxLength: 60 }).map((text) => text.trim());
  fc.assert(
    fc.property(word, fc.tuple(word, word, word, word, word, word, word), (words, values) => {
      const [kind, difficulty, domain, year, person, status, series] = values;
      const filters = { kind, difficulty, domain, year, person, status, series };
      const query = { words, filters, sort: words.length % 2 ? 'date' : 'relevance' } as const;
      expect(readQuery(writeQuery(query))).toEqual(query);
    }),
  );
});

test('an empty query leaves the address bare', () => {
  expect(writeQuery(readQuery(''))).toBe('');
  expect(filterNames).toContain('kind');
});
