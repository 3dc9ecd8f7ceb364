import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../model/day.ts';
import { weekdays } from '../model/schedule.ts';
import { findRhythm } from './find-rhythm.ts';
import { rhythmDays } from './occurrences.ts';

const start = '2025-01-06';
const end = '2026-02-07';

/** A rhythm as a schedule has it, with the days of a year of its calls. */
const schedules = fc
  .record({
    rhythm: fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const),
    offset: fc.nat(27),
    fifth: fc.boolean(),
  })
  .map(({ rhythm, offset, fifth }) => {
    const day = addDays(start, offset);
    // 30 January 2025 was a fifth Thursday: the last of every month.
    const from = rhythm === 'monthly' && fifth ? '2025-01-30' : day;
    const weekday = weekdays[(new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
    const plan = { rhythm, weekday, from };
    return { plan, days: rhythmDays(plan, start, end) };
  });

const ahead = (plan: Parameters<typeof rhythmDays>[0]) => rhythmDays(plan, end, addDays(end, 200));

test('whatever schedule calls followed is found again in their days', () => {
  fc.assert(
    fc.property(schedules, ({ plan, days }) => {
      const found = findRhythm(days);
      if ('why' in found) throw new Error(found.why);
      expect([found.rhythm, found.weekday]).toEqual([plan.rhythm, plan.weekday]);
      expect(found.gapsThatFit).toBe(found.gaps);
      expect(ahead(found)).toEqual(ahead(plan));
    }),
  );
});

test('it is found too where one of every five calls is missing and one of every twelve was moved', () => {
  const noise = fc.array(fc.record({ at: fc.nat(), by: fc.constantFrom(-2, -1, 1, 2) }), {
    minLength: 60,
    maxLength: 60,
  });
  fc.assert(
    fc.property(schedules, noise, ({ plan, days }, changes) => {
      const of = (index: number, every: number) => changes[Math.floor(index / every) % changes.length];
      const isAt = (index: number, every: number) => (of(index, every)?.at ?? 0) % every === index % every;
      const left = days
        .filter((_, index) => !isAt(index, 5))
        .map((day, index) => (isAt(index, 12) ? addDays(day, of(index, 12)?.by ?? 0) : day));
      const found = findRhythm(left);
      if ('why' in found) throw new Error(found.why);
      expect([found.rhythm, found.weekday]).toEqual([plan.rhythm, plan.weekday]);
      expect(ahead(found)).toEqual(ahead(plan));
      expect(found.gapsThatFit).toBeLessThanOrEqual(found.gaps);
    }),
    { numRuns: 300 },
  );
});

const every = (step: number, count: number, from: Day) =>
  Array.from({ length: count }, (_each, at) => addDays(from, at * step));

test('a rhythm that changed is the new one', () => {
  const found = findRhythm([...every(7, 20, '2025-06-03'), ...every(14, 9, '2025-10-23')]);
  expect(found).toMatchObject({ rhythm: 'fortnightly', weekday: 'thursday' });
});

test('after a holiday that shifted it, every other week counts from the latest calls', () => {
  const found = findRhythm([...every(14, 12, '2025-06-04'), ...every(14, 6, '2025-11-26')]);
  expect(found).toMatchObject({ rhythm: 'fortnightly', weekday: 'wednesday', from: '2026-02-04' });
});

test('days without a rhythm, too few of them, and what no schedule can say are said to be so', () => {
  expect(findRhythm(every(7, 4, '2025-06-03'))).toEqual({ why: 'too-few', calls: 4 });
  const steps = [3, 11, 19, 6, 27, 2, 15, 9, 33, 5];
  let day = '2025-06-03';
  expect(findRhythm(steps.map((step) => (day = addDays(day, step))))).toMatchObject({ why: 'irregular' });
  const wednesdays = rhythmDays({ rhythm: 'weekly', weekday: 'wednesday' }, '2025-01-01', '2025-12-31');
  const firstAndThird = wednesdays.filter((each) => [1, 3].includes(Math.ceil(Number(each.slice(8)) / 7)));
  expect(findRhythm(firstAndThird)).toEqual({ why: 'twice-a-month', weekday: 'wednesday' });
});
