import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digests, tellDigest } from './value-digest.ts';

test('values that hold the same have the same digest, others another', () => {
  const json = fc.jsonValue({ depthSize: 'small' });
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(digests()(one)).toBe(digests()(structuredClone(one)));
      expect(digests()(one) === digests()(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('maps and sets are told apart by what they hold, and from lists', () => {
  const digest = digests();
  const values = [
    [1],
    new Set([1]),
    new Set([2]),
    new Map([[1, 2]]),
    new Map([[1, 3]]),
    [[1, 2]],
    { 1: 2 },
    '1',
    1,
  ];
  expect(new Set(values.map(digest)).size).toBe(values.length);
});

test('an object that many hold is looked into once', () => {
  let looks = 0;
  const shared = {
    get text() {
      looks += 1;
      return 'long'.repeat(20);
    },
  };
  const digest = digests();
  expect(digest([shared, shared])).toBe(digest([shared, shared]));
  expect(looks).toBe(1);
});

test('of a value that was told of nothing is looked into, down to a depth', () => {
  const part = { deep: { deeper: ['a text that is longer than forty letters, so that it is hashed'] } };
  const of = (value: object) => digests()(value);
  const before = of(part.deep.deeper);
  tellDigest({ part }, 'note 1', 2);
  expect([of(part), of(part.deep)]).toEqual(['note 1.part', 'note 1.part.deep']);
  expect(of(part.deep.deeper)).toBe(before);
  expect(of([part])).not.toBe(of([structuredClone(part)]));
});

test('what nobody can say the content of is refused', () => {
  const digest = digests();
  expect(() => digest({ of: () => 1 })).toThrow('A function has no digest.');
  expect(() => digest({ at: new Date(0) })).toThrow('Date has no digest.');
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(() => digest(loop)).toThrow(RangeError);
});
