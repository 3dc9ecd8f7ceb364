import { expect, test } from 'vitest';
import type { Postings } from './postings.ts';
import { closeness, rank, weightsOf } from './rank.ts';

function pages(held: Readonly<Record<string, readonly number[]>>): Postings {
  const result = { id: '', score: 1, words: [], data: () => Promise.reject(new Error('not read here')) };
  return new Map(Object.entries(held).map(([id, at]) => [id, { score: 1, at, result }]));
}

test('a page with all words comes before pages with one of them', () => {
  const terms = [pages({ a: [1], b: [1], c: [2] }), pages({ b: [40] })];
  const ranked = rank(terms, weightsOf(terms, 10));
  expect(ranked[0]).toMatchObject({ id: 'b', coverage: 1, holds: [0, 1] });
});

test('of pages with all words the one where they stand together is better', () => {
  const terms = [pages({ a: [1], b: [1] }), pages({ a: [90], b: [2] })];
  expect(rank(terms, weightsOf(terms, 10)).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a word that no page holds takes nothing from those that hold the others', () => {
  const terms = [pages({ a: [1] }), pages({})];
  expect(rank(terms, weightsOf(terms, 10))[0]?.coverage).toBe(1);
});

test('closeness is that of the best place', () => {
  expect(closeness([[3, 90], [4]])).toBe(1);
  expect(closeness([[0], [100]])).toBeCloseTo(0.01);
  expect(closeness([[5]])).toBe(0);
});
