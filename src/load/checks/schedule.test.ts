import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHub } from '../read/hub.ts';
import { scheduleProblems } from './schedule.ts';

/** Code, line and column of each problem of a schedule, written as the lines below `calls:`. */
function problems(...lines: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schedule-'));
  try {
    const head = ['calls:', "  time: '16:00'", '  zone: Europe/London'];
    writeFileSync(join(folder, 'hub.yml'), [...head, ...lines.map((line) => `  ${line}`), ''].join('\n'));
    const read = readHub(folder);
    expect(read.problems).toEqual([]);
    return scheduleProblems(read).map(
      ({ code, line, column, level, message, fix }) =>
        `${line}:${column} ${level} ${code}: ${message} ${fix}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fortnightly = ['rhythm: fortnightly', 'weekday: wednesday', 'from: 2015-02-25'];

test('a schedule that can be kept has no problems', () => {
  const moves = ['moved:', '  - { from: 2015-03-11, to: 2015-03-12 }', 'cancelled:', '  - date: 2015-03-25'];
  expect(problems(...fortnightly, ...moves)).toEqual([]);
  expect(problems('rhythm: weekly', 'weekday: monday')).toEqual([]);
});

test('a monthly or fortnightly rhythm needs a day to count from', () => {
  expect(problems('rhythm: monthly', 'weekday: monday')).toEqual([
    '4:11 error missing-from: Calls are monthly, but it is not known in which week of the month. Add "from: YYYY-MM-DD" with the day of any one call.',
  ]);
  expect(problems('rhythm: fortnightly', 'weekday: monday')).toHaveLength(1);
});

test('the day to count from must be on the weekday, and nothing that follows from it gets a line of its own', () => {
  expect(
    problems('rhythm: weekly', 'weekday: wednesday', 'from: 2015-02-26', 'cancelled: [{ date: 2015-03-05 }]'),
  ).toEqual([
    '6:9 error from-not-on-weekday: "calls.from" is a thursday, but calls are on a wednesday. Write the day of a call, for example 2015-02-25, or change "weekday".',
  ]);
});

test('moving or cancelling a day that is no call names the calls around it', () => {
  expect(
    problems(
      ...fortnightly,
      'moved:',
      '  - { from: 2015-03-10, to: 2015-03-12 }',
      'cancelled:',
      '  - date: 2015-02-20',
    ),
  ).toEqual([
    '8:15 error no-such-call: There is no call on 2015-03-10 to move. The rhythm has calls on 2015-02-25 and 2015-03-11.',
    '10:13 error no-such-call: There is no call on 2015-02-20 to cancel. The rhythm has a call on 2015-02-25.',
  ]);
});

test('a call that was moved may be cancelled by its new day', () => {
  const moved = ['moved:', '  - { from: 2015-03-11, to: 2015-03-12 }'];
  expect(problems(...fortnightly, ...moved, 'cancelled: [{ date: 2015-03-12 }]')).toEqual([]);
});

test('a call cannot move onto a day that has one, unless that one is cancelled', () => {
  const moved = ['moved:', '  - { from: 2015-03-11, to: 2015-03-25 }'];
  expect(problems(...fortnightly, ...moved)).toEqual([
    '8:31 error moved-onto-call: There is a call on 2015-03-25 already. Choose another day, or cancel the call of 2015-03-25.',
  ]);
  expect(problems(...fortnightly, ...moved, 'cancelled: [{ date: 2015-03-25 }]')).toEqual([]);
});

test('two calls cannot move to one day', () => {
  const moved = [
    'moved:',
    '  - { from: 2015-03-11, to: 2015-03-18 }',
    '  - { from: 2015-03-25, to: 2015-03-18 }',
  ];
  expect(problems(...fortnightly, ...moved)).toEqual([
    '9:31 error moved-onto-call: There is a call on 2015-03-18 already. Choose another day, or cancel the call of 2015-03-11.',
  ]);
});

test('a call cannot move before the last one or past the next one', () => {
  const moved = (to: string) => ['moved:', `  - { from: 2015-03-25, to: ${to} }`];
  expect(problems(...fortnightly, ...moved('2015-03-10'))).toEqual([
    '8:31 error moved-past-call: The call of 2015-03-25 would move past the one of 2015-03-11. Choose a day on the same side of it, or cancel the call of 2015-03-11.',
  ]);
  expect(problems(...fortnightly, ...moved('2015-04-09'))).toHaveLength(1);
  expect(problems(...fortnightly, ...moved('2015-03-12'))).toEqual([]);
});

test('two neighbours may both move the same way', () => {
  const moved = [
    'moved:',
    '  - { from: 2015-03-11, to: 2015-03-27 }',
    '  - { from: 2015-03-25, to: 2015-04-01 }',
  ];
  expect(problems(...fortnightly, ...moved)).toEqual([]);
});

test('a second move, a second cancellation and a move to the same time are named', () => {
  const moved = [
    'moved:',
    '  - { from: 2015-03-11, to: 2015-03-12 }',
    '  - { from: 2015-03-11, to: 2015-03-13 }',
  ];
  expect(problems(...fortnightly, ...moved).map((line) => line.split(':')[1])).toEqual([
    '15 error moved-twice',
  ]);
  const off = ['cancelled:', '  - date: 2015-03-11', '  - date: 2015-03-11'];
  expect(problems(...fortnightly, ...off).map((line) => line.split(':')[1])).toEqual([
    '13 error cancelled-twice',
  ]);
  const same = 'moved: [{ from: 2015-03-11, to: 2015-03-11 }]';
  expect(problems(...fortnightly, same)).toHaveLength(1);
  expect(problems(...fortnightly, same.replace(' }', ", time: '17:00' }"))).toEqual([]);
});
