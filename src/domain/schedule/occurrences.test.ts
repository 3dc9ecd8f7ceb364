import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../model/day.ts';
import { plannedCalls, rhythmDays, rhythmText, withStatedCall, type CallPlan } from './occurrences.ts';
import { weekdays } from '../model/schedule.ts';
import { clockIn, momentOf } from './zoned-time.ts';

const fortnightly: CallPlan = {
  rhythm: 'fortnightly',
  weekday: 'wednesday',
  time: '16:00',
  from: '2015-02-25',
  moved: [],
  cancelled: [],
};
const daysOf = (plan: CallPlan, first: string, last: string) =>
  plannedCalls(plan, first, last)
    .filter((call) => call.state !== 'cancelled')
    .map((call) => call.day);

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1990-01-01', count));
const anyRhythm = fc
  .record({ rhythm: fc.constantFrom('weekly', 'fortnightly', 'monthly'), from: anyDay })
  .map(({ rhythm, from }) => ({ rhythm, from, weekday: weekdays[weekdayOf(from)] ?? 'monday' }) as const);
/** A plan with calls moved and cancelled among its first twenty. */
const anyPlan = fc
  .record({
    bare: anyRhythm,
    moves: fc.uniqueArray(fc.record({ at: fc.nat(19), by: fc.integer({ min: -40, max: 40 }) }), {
      selector: (move) => move.at,
      maxLength: 6,
    }),
    off: fc.uniqueArray(fc.nat(19), { maxLength: 6 }),
  })
  .map(({ bare, moves, off }): CallPlan => {
    const days = rhythmDays(bare, bare.from, addDays(bare.from, 800));
    const day = (at: number) => days[at] ?? bare.from;
    return {
      ...bare,
      time: '18:30',
      moved: moves.map(({ at, by }) => ({ from: day(at), to: addDays(day(at), by) })),
      cancelled: off.map((at) => ({ date: day(at) })),
    };
  });
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
];

describe('the rhythm', () => {
  test('is every other week from the day it counts from, and not before', () => {
    expect(rhythmDays(fortnightly, '2015-01-01', '2015-04-08')).toEqual([
      '2015-02-25',
      '2015-03-11',
      '2015-03-25',
      '2015-04-08',
    ]);
  });

  test('monthly keeps the week of the month', () => {
    const plan = { rhythm: 'monthly', weekday: 'wednesday', from: '2015-01-14' } as const;
    expect(rhythmDays(plan, '2015-02-01', '2015-05-31')).toEqual([
      '2015-02-11',
      '2015-03-11',
      '2015-04-08',
      '2015-05-13',
    ]);
  });

  test('monthly from a fifth week means the last one of each month', () => {
    const plan = { rhythm: 'monthly', weekday: 'friday', from: '2015-01-30' } as const;
    expect(rhythmDays(plan, '2015-01-01', '2015-05-31')).toEqual([
      '2015-01-30',
      '2015-02-27',
      '2015-03-27',
      '2015-04-24',
      '2015-05-29',
    ]);
  });

  test('is told in words', () => {
    const said = (rhythm: CallPlan['rhythm'], from?: string) =>
      rhythmText({ rhythm, weekday: 'friday', from });
    expect(said('weekly')).toBe('Every Friday');
    expect(said('fortnightly')).toBe('Every other Friday');
    expect(said('monthly', '2015-01-09')).toBe('The second Friday of each month');
    expect(said('monthly', '2015-01-30')).toBe('The last Friday of each month');
  });

  test('weekly needs no day to count from', () => {
    expect(rhythmDays({ rhythm: 'weekly', weekday: 'tuesday' }, '2024-02-26', '2024-03-06')).toEqual([
      '2024-02-27',
      '2024-03-05',
    ]);
  });

  test('goes on for decades after the content was written', () => {
    const [next] = rhythmDays(fortnightly, '2026-11-22', '2026-12-31');
    expect(next).toBe('2026-12-02');
    expect(daysBetween('2015-02-25', next ?? '') % 14).toBe(0);
  });

  test('is always on its weekday, strictly increasing and never further apart than five weeks', () => {
    fc.assert(
      fc.property(anyRhythm, fc.integer({ min: -400, max: 4000 }), (plan, ahead) => {
        const first = addDays(plan.from, ahead);
        const days = rhythmDays(plan, first, addDays(first, 400));
        expect(days.length).toBeGreaterThan(0);
        days.forEach((day, at) => {
          expect(weekdays[weekdayOf(day)]).toBe(plan.weekday);
          const gap = at === 0 ? 7 : daysBetween(days[at - 1] ?? day, day);
          expect(gap >= 7 && gap <= 35).toBe(true);
        });
      }),
    );
  });

  test('does not depend on the window it is looked at through', () => {
    fc.assert(
      fc.property(anyRhythm, fc.nat(900), fc.nat(300), (plan, start, length) => {
        const [first, last] = [addDays(plan.from, start), addDays(plan.from, start + length)];
        const whole = rhythmDays(plan, plan.from, addDays(plan.from, 1300));
        expect(rhythmDays(plan, first, last)).toEqual(whole.filter((day) => day >= first && day <= last));
      }),
    );
  });
});

describe('moved and cancelled calls', () => {
  test('a moved call stands on its new day with its new time and keeps the name of the old one', () => {
    const plan = {
      ...fortnightly,
      moved: [{ from: '2015-03-11', to: '2015-03-12', time: '09:30', why: 'A holiday.' }],
    };
    expect(plannedCalls(plan, '2015-03-01', '2015-03-20')).toEqual([
      { rhythmDay: '2015-03-11', day: '2015-03-12', time: '09:30', state: 'moved', why: 'A holiday.' },
    ]);
  });

  test('a call that moves into the window from outside of it is in it', () => {
    const plan = { ...fortnightly, moved: [{ from: '2015-03-11', to: '2015-03-18' }] };
    expect(daysOf(plan, '2015-03-12', '2015-03-31')).toEqual(['2015-03-18', '2015-03-25']);
  });

  test('a moved call is cancelled by its old day or by its new one', () => {
    const moved = [{ from: '2015-03-11', to: '2015-03-12' }];
    for (const date of ['2015-03-11', '2015-03-12']) {
      expect(daysOf({ ...fortnightly, moved, cancelled: [{ date }] }, '2015-03-01', '2015-03-31')).toEqual([
        '2015-03-25',
      ]);
    }
  });

  test('days that are no call change nothing', () => {
    const plan = {
      ...fortnightly,
      moved: [{ from: '2015-03-10', to: '2015-03-13' }],
      cancelled: [{ date: '2015-03-16' }],
    };
    expect(daysOf(plan, '2015-03-01', '2015-03-31')).toEqual(['2015-03-11', '2015-03-25']);
  });

  test('whatever is moved or cancelled: days increase strictly, cancelled calls do not take place, every other call does', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const from = plan.from ?? '';
        const [first, last] = [addDays(from, -60), addDays(from, 400)];
        const calls = plannedCalls(plan, first, last);
        const on = calls.filter((call) => call.state !== 'cancelled');
        on.forEach((call, at) => expect(at === 0 || call.day > (on[at - 1]?.day ?? '')).toBe(true));
        const cancelled = new Set(plan.cancelled.map((off) => off.date));
        const moves = new Map(plan.moved.map((move) => [move.from, move.to]));
        for (const call of on) expect(cancelled.has(call.rhythmDay)).toBe(false);
        for (const call of on) expect(call.day).toBe(moves.get(call.rhythmDay) ?? call.rhythmDay);
        for (const day of rhythmDays(plan, from, addDays(from, 300))) {
          const to = moves.get(day) ?? day;
          if (!cancelled.has(day)) expect(on.some((call) => call.day === to)).toBe(true);
        }
      }),
    );
  });
});

describe('the clock', () => {
  test('shows the same time in the zone of the hub all year, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyRhythm, fc.constantFrom(...zones), (plan, zone) => {
        for (const day of rhythmDays(plan, plan.from, addDays(plan.from, 380))) {
          // 18:30 exists on every day of these zones; changes of the clocks happen at night.
          expect(clockIn(momentOf(day, '18:30', zone), zone)).toMatchObject({ day, time: '18:30' });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('London is an hour further from UTC in summer', () => {
    expect(clockIn(momentOf('2015-03-25', '16:00', 'Europe/London'), 'UTC').time).toBe('16:00');
    expect(clockIn(momentOf('2015-04-08', '16:00', 'Europe/London'), 'UTC').time).toBe('15:00');
    expect(clockIn(momentOf('2015-04-08', '16:00', 'Europe/London'), 'Europe/London').name).toBe('BST');
  });

  test('a time that the clocks leave out comes later by as much, and of a time that comes twice the first counts', () => {
    expect(new Date(momentOf('2015-03-29', '01:30', 'Europe/London')).toISOString()).toBe(
      '2015-03-29T01:30:00.000Z',
    );
    expect(new Date(momentOf('2015-10-25', '01:30', 'Europe/London')).toISOString()).toBe(
      '2015-10-25T00:30:00.000Z',
    );
  });

  test('the day can be another one in UTC', () => {
    expect(clockIn(momentOf('2024-01-09', '20:00', 'America/Los_Angeles'), 'UTC')).toMatchObject({
      day: '2024-01-10',
      time: '04:00',
    });
  });
});

describe('what the newest notes say of the next call', () => {
  const said = '2015-02-25';
  const why = 'The notes say so.';
  const daysWith = (day: string, plan: CallPlan = fortnightly) =>
    daysOf(withStatedCall(plan, { said, day, why }), addDays(said, 1), '2015-04-10');

  test('a day of the rhythm changes nothing', () => {
    expect(daysWith('2015-03-11')).toEqual(['2015-03-11', '2015-03-25', '2015-04-08']);
  });

  test('another day moves the nearest call there', () => {
    expect(daysWith('2015-03-12')).toEqual(['2015-03-12', '2015-03-25', '2015-04-08']);
    expect(daysWith('2015-03-04')).toEqual(['2015-03-04', '2015-03-25', '2015-04-08']);
  });

  test('calls of the rhythm before the stated day do not take place', () => {
    const plan = withStatedCall(fortnightly, { said, day: '2015-03-25', why });
    expect(daysOf(plan, '2015-02-26', '2015-04-10')).toEqual(['2015-03-25', '2015-04-08']);
    expect(plannedCalls(plan, '2015-03-11', '2015-03-11')).toMatchObject([{ state: 'cancelled', why }]);
  });

  test('a day far from any call of the rhythm is an additional one', () => {
    expect(daysWith('2015-02-27')).toEqual(['2015-02-27', '2015-03-11', '2015-03-25', '2015-04-08']);
  });

  test('a day many months ahead cancels nothing', () => {
    const plan = withStatedCall(fortnightly, { said, day: '2015-10-01', why });
    expect(daysOf(plan, '2015-02-26', '2015-03-31')).toEqual(['2015-03-11', '2015-03-25']);
    expect(daysOf(plan, '2015-09-20', '2015-10-14')).toContain('2015-10-01');
  });

  test('hub.yml wins where it moved or cancelled the stated day afterwards', () => {
    const moved = [{ from: '2015-03-11', to: '2015-03-13' }];
    expect(daysWith('2015-03-11', { ...fortnightly, moved })).toEqual([
      '2015-03-13',
      '2015-03-25',
      '2015-04-08',
    ]);
    const cancelled = [{ date: '2015-03-11' }];
    expect(daysWith('2015-03-11', { ...fortnightly, cancelled })).toEqual(['2015-03-25', '2015-04-08']);
  });

  test('the stated day always takes place, and is the first after the notes when it is near', () => {
    fc.assert(
      fc.property(anyRhythm, fc.nat(40), fc.integer({ min: 1, max: 90 }), (bare, at, ahead) => {
        const plan = { ...bare, time: '10:00', moved: [], cancelled: [] };
        const note = addDays(bare.from, at);
        const day = addDays(note, ahead);
        const days = daysOf(
          withStatedCall(plan, { said: note, day, why }),
          addDays(note, 1),
          addDays(day, 60),
        );
        expect(days[0]).toBe(day);
      }),
    );
  });
});
