import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestFirst } from './best-first.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test('whenever scores come, the order is that of a sorted list', async () => {
  const scored = fc.record({ score: fc.nat(6), above: fc.nat(4), wait: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(scored, { maxLength: 9 }), async (list) => {
      const items = list.map(({ score, above, wait }, item) => ({
        item,
        most: score + above,
        score: (async () => {
          for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
          return score;
        })(),
      }));
      const sorted = list
        .map(({ score }, item) => ({ item, score }))
        .sort((a, b) => b.score - a.score)
        .map(({ item }) => item);
      expect(await all(bestFirst(items))).toEqual(sorted);
    }),
  );
});

test('the best is given while others that cannot be better are still on their way', async () => {
  const never = new Promise<number>(() => undefined);
  const items = [
    { item: 'clear', most: 9, score: Promise.resolve(5) },
    { item: 'late', most: 4, score: never },
  ];
  const { value } = await bestFirst(items).next();
  expect(value).toBe('clear');
});

test('a score that cannot be read ends it with the reason', async () => {
  const items = [{ item: 'gone', most: 1, score: Promise.reject(new Error('not there')) }];
  await expect(all(bestFirst(items))).rejects.toThrow('not there');
});
