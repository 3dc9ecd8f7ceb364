import { expect, test } from 'vitest';
import { listTitles } from './list-titles.ts';

const titled = (...titles: [string, string | null][]) =>
  listTitles(titles.map(([title, date]) => ({ title, date })));

test('what all titles share is left out, and so is the day', () => {
  expect(
    titled(
      ['Harbour Council Weekly Meeting 2025-09-30', '2025-09-30'],
      ['Harbour Council Weekly Meeting 2025-09-23', '2025-09-23'],
      ['Harbour Council Weekly Meeting, September 16th 2025', '2025-09-16'],
      ['Opening of the east tower (9 September 2025)', '2025-09-09'],
    ),
  ).toEqual(['', '', '', 'Opening of the east tower']);
});

test('what most titles begin with is left out of those that go on', () => {
  expect(
    titled(
      ['Weekly call: gears', '2025-01-08'],
      ['Weekly call: oil', '2025-01-15'],
      ['Weekly call: lamps and posts', '2025-01-22'],
    ),
  ).toEqual(['Gears', 'Oil', 'Lamps and posts']);
});

test('titles that differ stay as they are, with numbers that are no day', () => {
  expect(
    titled(
      ['Release 8 planning', '2025-01-08'],
      ['What the survey says', '2025-01-15'],
      ['Budget 2026', '2025-01-22'],
    ),
  ).toEqual(['Release 8 planning', 'What the survey says', 'Budget 2026']);
});

test('a call without a day keeps its title', () => {
  expect(titled(['Minutes', null], ['Minutes', '2025-01-01'], ['Minutes', '2025-01-08'])).toEqual([
    'Minutes',
    '',
    '',
  ]);
});

test('what is left of a title begins as a title does', () => {
  const calls = ['a race, and testing', 'mirage-net-xen', 'worn gears'].map((rest, index) => ({
    title: `Call: ${rest}`,
    date: `2024-05-0${index + 1}`,
  }));
  expect(listTitles(calls)).toEqual(['A race, and testing', 'mirage-net-xen', 'Worn gears']);
});
