import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import {
  attendanceOf,
  callsByYear,
  counts,
  listedYears,
  neighboursOf,
  occurrencesOf,
  pathOfYear,
} from './list.ts';
import { dot } from '../../words/dot.ts';

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

test('a year is a path from January to December, and one call is none', () => {
  const [newest, oldest] = callsByYear(calls);
  expect(newest && pathOfYear(newest)).toEqual([14, 33]);
  expect(oldest && pathOfYear(oldest)).toBeNull();
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
    bars: [
      { at: 0, people: 2 },
      { at: 500, people: 4 },
      { at: 1000, people: 0 },
    ],
  });
  expect(attendanceOf(calls.slice(0, 1))).toBeNull();
});

test('attendance is true to time and leaves out no year', () => {
  const { content } = siteOf({
    'calls/2016-01-01.md': 'Present: Ada Lovelace, Grace Hopper\n\n## Engine\n\nIt runs.\n',
    'calls/2020-01-01.md': 'Present: Ada Lovelace, Grace Hopper, Mary Shelley\n\n## Engine\n\nIt runs.\n',
  });
  const attendance = attendanceOf(content.calls);
  expect(attendance?.ticks.map(({ year, at }) => [year, at])).toEqual([
    ['2016', 0],
    ['2017', 251],
    ['2018', 500],
    ['2019', 750],
    ['2020', 1000],
  ]);
  expect(attendance?.years.map(({ year, calls: count, usual }) => [year, count, usual])).toEqual([
    ['2020', 1, 3],
    ['2019', 0, null],
    ['2018', 0, null],
    ['2017', 0, null],
    ['2016', 1, 2],
  ]);
});

test('a call says in numbers what its notes give', () => {
  expect(calls.map(counts)).toEqual(['', '4 people', `2 people${dot}2 topics`]);
});

test('occurrences stand at their time among all calls', () => {
  const [newest] = calls;
  expect(newest && occurrencesOf(calls, [newest])).toMatchObject({
    calls: [0, 500, 1000],
    on: [1000],
  });
});

test('the list of calls holds the newest years that one page takes, and always the newest of all', () => {
  const year = (id: string, count: number) => ({
    id,
    year: id,
    calls: Array.from({ length: count }, () => calls[0]),
  });
  const ids = (years: readonly { readonly id: string }[]) => years.map(({ id }) => id);
  const { listed, elsewhere } = listedYears([
    year('2024', 500),
    year('2023', 90),
    year('2022', 90),
    year('2021', 1),
  ] as never);
  expect([ids(listed), ids(elsewhere)]).toEqual([
    ['2024', '2023'],
    ['2022', '2021'],
  ]);
  expect(ids(listedYears([year('2024', 5000), year('2023', 1)] as never).listed)).toEqual(['2024']);
  expect(listedYears([]).listed).toEqual([]);
});
