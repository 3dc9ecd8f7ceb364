import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { attendanceOf, callsByYear, counts, neighboursOf, occurrencesOf } from './list.ts';

const site = siteOf({
  'calls/2019-12-30.md':
    '# A\n\nPresent: Ada Lovelace, Grace Hopper\n\n## Engine\n\nIt runs well since the wheels were cleaned.\n\n## Weather\n\nIt rained on Monday, and the yard was wet.\n',
  'calls/2020-01-06.md': '# B\n\nPresent: Ada Lovelace, Grace Hopper, Mary Shelley, Joan Clarke\n',
  'calls/2020-01-13.md': '# C\n\nNobody counted.\n',
});
const { calls } = site.content;

test('years and the calls in them are newest first', () => {
  expect(callsByYear(calls).map(({ year, calls: list }) => [year, list.map(({ id }) => id)])).toEqual([
    ['2020', ['2020-01-13', '2020-01-06']],
    ['2019', ['2019-12-30']],
  ]);
});

test('a call knows the call before and after it', () => {
  const middle = calls[1];
  const neighbours = middle && neighboursOf(site).get(middle);
  expect([neighbours?.earlier?.id, neighbours?.later?.id]).toEqual(['2019-12-30', '2020-01-13']);
});

test('attendance leaves calls that list nobody out of the average', () => {
  expect(attendanceOf(calls)).toMatchObject({
    most: 4,
    usual: 3,
    bars: [{ people: 2 }, { people: 4 }, { people: 0 }],
  });
  expect(attendanceOf(calls.slice(0, 1))).toBeNull();
});

test('a call says in numbers what its notes give', () => {
  expect(calls.map(counts)).toEqual(['', '4 people', '2 people · 2 topics']);
});

test('occurrences are marks in time order, and many calls share marks', () => {
  const [newest] = calls;
  expect(newest && occurrencesOf(calls, new Set([newest]))?.marks.map(({ on }) => on)).toEqual([
    false,
    false,
    true,
  ]);
  const many = Array.from({ length: 1_000 }, () => ({ ...calls[0] })).filter(
    (call) => 'id' in call,
  ) as typeof calls;
  const first = many.at(-1);
  const marks = occurrencesOf(many, new Set(first ? [first] : []))?.marks ?? [];
  expect(marks).toHaveLength(100);
  expect(marks.findIndex(({ on }) => on)).toBe(0);
});
