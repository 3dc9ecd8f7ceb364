import { addDays, weekdayOf, type Day } from '../../domain/model/day.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { isRhythmDay, rhythmDays } from '../../domain/schedule/occurrences.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { ProblemCode } from '../../domain/model/problem-codes.ts';
import { weekdays, type Schedule } from '../../domain/model/schedule.ts';
import type { ReadYaml } from '../read/hub.ts';
import { unknownPosition, problemIn } from '../problems.ts';

/** What one fault of a schedule says: its code, where below `calls:` it stands, the message and the fix. */
type Fault = readonly [code: ProblemCode, path: readonly PropertyKey[], message: string, fix: string];

/** Problems of a call schedule that no calendar could follow, each at its own line of `hub.yml`. */
export function scheduleProblems(read: ReadYaml<Hub>): Problem[] {
  const { calls, series = [] } = read.value ?? {};
  return [
    ...(calls ? problemsOf(calls, ['calls'], read) : []),
    ...series.flatMap((each, at) =>
      each.calls ? problemsOf(each.calls, ['series', at, 'calls'], read) : [],
    ),
  ];
}

function problemsOf(schedule: Schedule, at: readonly PropertyKey[], read: ReadYaml<Hub>): Problem[] {
  const problem = problemIn(read.file?.shown ?? 'hub.yml');
  const rhythm = rhythmFaults(schedule);
  // Without a rhythm nothing is an occurrence: one fault must not cause a line for every moved call.
  const faults = rhythm.length > 0 ? rhythm : [...movedFaults(schedule), ...cancelledFaults(schedule)];
  return faults.map(([code, path, message, fix]) =>
    problem(code, read.yaml?.spotOf([...at, ...path]) ?? unknownPosition, message, fix),
  );
}

function rhythmFaults({ rhythm, weekday, from }: Schedule): Fault[] {
  if (from === undefined) {
    if (rhythm === 'weekly') return [];
    const unknown = rhythm === 'monthly' ? 'which week of the month' : 'which of two weeks';
    const fix = 'Add "from: YYYY-MM-DD" with the day of any one call.';
    return [['missing-from', ['rhythm'], `Calls are ${rhythm}, but it is not known in ${unknown}.`, fix]];
  }
  const actual = weekdayName(from);
  if (actual === weekday) return [];
  const message = `"calls.from" is a ${actual}, but calls are on a ${weekday}.`;
  const near = rhythmDays({ rhythm: 'weekly', weekday }, addDays(from, -3), addDays(from, 3))[0] ?? from;
  return [
    [
      'from-not-on-weekday',
      ['from'],
      message,
      `Write the day of a call, for example ${near}, or change "weekday".`,
    ],
  ];
}

function movedFaults(schedule: Schedule): Fault[] {
  const seen = new Set<Day>();
  return schedule.moved.flatMap((move, at): Fault[] => {
    const path = ['moved', at];
    if (seen.has(move.from)) {
      return [
        [
          'moved-twice',
          [...path, 'from'],
          `The call of ${move.from} is moved twice.`,
          'Keep the last move only.',
        ],
      ];
    }
    seen.add(move.from);
    if (!isRhythmDay(schedule, move.from)) {
      return [
        [
          'no-such-call',
          [...path, 'from'],
          `There is no call on ${move.from} to move.`,
          nearFix(schedule, move.from),
        ],
      ];
    }
    if (move.to === move.from && (move.time ?? schedule.time) === schedule.time) {
      const fix = 'Remove the entry, or write another day or time.';
      return [
        ['moved-nowhere', [...path, 'to'], `The call of ${move.from} is moved to its own day and time.`, fix],
      ];
    }
    return orderFaults(schedule, at);
  });
}

/** A call that moves onto or past its neighbour: then nobody could say which of the two it is. */
function orderFaults(schedule: Schedule, at: number): Fault[] {
  const move = schedule.moved[at];
  if (!move) return [];
  const [early, late] = move.to < move.from ? [move.to, move.from] : [move.from, move.to];
  const others = [
    ...rhythmDays(schedule, early, late)
      .filter((day) => !schedule.moved.some((other) => other.from === day))
      .map((day) => ({ day, from: day })),
    // Of two moved calls that get into each other's way, the one listed later is named.
    ...schedule.moved.slice(0, at).map((other) => ({ day: other.to, from: other.from })),
  ].filter(({ from }) => !schedule.cancelled.some(({ date }) => date === from));
  const same = others.find((other) => other.day === move.to);
  if (same) {
    const fix = `Choose another day, or cancel the call of ${same.from}.`;
    return [['moved-onto-call', ['moved', at, 'to'], `There is a call on ${move.to} already.`, fix]];
  }
  const passed = others.find((other) => other.from < move.from !== other.day < move.to);
  if (!passed) return [];
  const message = `The call of ${move.from} would move past the one of ${passed.day}.`;
  const fix = `Choose a day on the same side of it, or cancel the call of ${passed.from}.`;
  return [['moved-past-call', ['moved', at, 'to'], message, fix]];
}

function cancelledFaults(schedule: Schedule): Fault[] {
  const seen = new Set<Day>();
  return schedule.cancelled.flatMap(({ date }, at): Fault[] => {
    const path = ['cancelled', at, 'date'];
    if (seen.has(date)) {
      return [
        [
          'cancelled-twice',
          path,
          `The call of ${date} is cancelled twice.`,
          'Remove one of the two entries.',
        ],
      ];
    }
    seen.add(date);
    if (isRhythmDay(schedule, date) || schedule.moved.some((move) => move.to === date)) return [];
    return [['no-such-call', path, `There is no call on ${date} to cancel.`, nearFix(schedule, date)]];
  });
}

/** Names the calls around a day that is none. */
function nearFix(schedule: Schedule, day: Day): string {
  const before = rhythmDays(schedule, addDays(day, -35), day).at(-1);
  const after = rhythmDays(schedule, day, addDays(day, 35))[0];
  const near = [before, after].filter((one) => one !== undefined);
  if (near.length === 0) return `Calls begin on ${schedule.from ?? day}.`;
  const named = near.join(' and ');
  return `The rhythm has ${near.length === 1 ? 'a call' : 'calls'} on ${named}.`;
}

function weekdayName(day: Day): string {
  return weekdays[weekdayOf(day)] ?? '';
}
