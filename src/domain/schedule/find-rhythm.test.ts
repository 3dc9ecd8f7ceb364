import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../model/day.ts';
import { weekdays } from '../model/schedule.ts';
import { findRhythm } from './find-rhythm.ts';
import { rhythmDays } from './occurrences.ts';

test('the rhythm that days were made from is found again, with a fifth of the calls missing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('weekly', 'fortnightly', 'monthly'),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4 }),
      (rhythm, start, gap) => {
        const from = addDays('2014-01-01', start);
        // The fifth such day of a month stands for its last one, which is another rhythm in most months.
        fc.pre(rhythm !== 'monthly' || Number(from.slice(8)) <= 28);
        const weekday = weekdays[weekdayOf(from)] ?? 'monday';
        const all = rhythmDays(
          { rhythm, weekday, from },
          from,
          addDays(from, rhythm === 'monthly' ? 700 : 300),
        );
        const days = all.filter((_day, index) => index % 5 !== gap);
        const found = findRhythm(days);
        expect(found).toMatchObject({ rhythm, weekday });
        expect(found?.fits).toBe(found?.of);
        expect(days).toContain(found?.from);
      },
    ),
  );
});

test('moved calls and an older rhythm do not hide the one of today', () => {
  const old = rhythmDays(
    { rhythm: 'weekly', weekday: 'friday', from: '2020-01-03' },
    '2020-01-03',
    '2021-12-31',
  );
  const now = rhythmDays(
    { rhythm: 'fortnightly', weekday: 'tuesday', from: '2024-01-02' },
    '2024-01-02',
    '2025-06-01',
  );
  const moved = now.map((day, index) => (index % 7 === 3 ? addDays(day, 1) : day));
  expect(findRhythm([...old, ...moved])).toMatchObject({
    rhythm: 'fortnightly',
    weekday: 'tuesday',
    fits: 23,
    of: 26,
  });
});

test('three calls, and days without order, have no rhythm', () => {
  expect(findRhythm(['2026-01-05', '2026-01-12', '2026-01-19'])).toBeNull();
  expect(
    findRhythm(['2025-01-01', '2025-02-20', '2025-03-04', '2025-06-06', '2025-09-28', '2025-11-15']),
  ).toBeNull();
  expect(findRhythm([])).toBeNull();
});
