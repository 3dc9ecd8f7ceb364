import { expect, test } from 'vitest';
import { freshnessOf, isStale, lastUpdate } from './freshness.ts';

const limits = { projectDays: 100, takenDays: 30 };
const open = { status: 'open', confirmed: '2020-01-01', reports: [] } as const;
const taken = { status: 'taken', taken: '2020-01-01', reports: [] } as const;

test('an offered project is stale one day after the limit, with the day it was last confirmed', () => {
  expect(freshnessOf(open, '2020-04-10', limits)).toEqual({ kind: 'fresh' });
  expect(freshnessOf(open, '2020-04-11', limits)).toEqual({ kind: 'stale', since: '2020-01-01' });
  expect(isStale({ ...open, status: 'paused' }, '2020-04-11', limits)).toBe(true);
});

test('proposing counts as confirming, and a day in the future does not', () => {
  expect(isStale({ ...open, proposed: '2020-03-01' }, '2020-04-11', limits)).toBe(false);
  expect(isStale({ ...open, confirmed: '2021-01-01' }, '2020-04-11', limits)).toBe(true);
});

test('a project without any day was never confirmed', () => {
  expect(freshnessOf({ status: 'open', reports: [] }, '2020-01-01', limits)).toEqual({
    kind: 'stale',
    since: null,
  });
});

test('a taken project without news is quiet, and a call that spoke of it is news', () => {
  expect(freshnessOf(taken, '2020-02-01', limits)).toEqual({ kind: 'quiet', since: '2020-01-01' });
  expect(freshnessOf(taken, '2020-02-01', limits, ['2020-01-15'])).toEqual({ kind: 'fresh' });
  expect(freshnessOf({ ...taken, reports: [{ date: '2020-01-20' }] }, '2020-02-01', limits)).toEqual({
    kind: 'fresh',
  });
});

test('what is done stays as it is', () => {
  const done = { status: 'done', finished: '2010-01-01', reports: [] } as const;
  expect(freshnessOf(done, '2020-01-01', limits)).toEqual({ kind: 'fresh' });
  expect(lastUpdate(done)).toBe('2010-01-01');
});
