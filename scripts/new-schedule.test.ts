import { expect, test } from 'vitest';
import { readSchedule, saidScheduleLines, scheduleExample } from './new-schedule.ts';

test('a schedule is read from one line, its words in any order, and begins at the next such day', () => {
  const read = readSchedule('at 9:30 Monthly, on Thursday America/New_York', '2026-05-06');
  expect(read).toMatchObject({ rhythm: 'monthly', weekday: 'thursday', time: '09:30', from: '2026-05-07' });
  expect(readSchedule(scheduleExample, '2026-05-06')).toMatchObject({ from: '2026-05-06' });
  expect(readSchedule('weekly friday 10:00', '2026-05-06')).toMatchObject({ zone: 'UTC' });
  expect(typeof read === 'string' ? [] : saidScheduleLines(read)).toContain("  time: '09:30'");
});

test('a line that is no schedule says what is missing or wrong', () => {
  expect(readSchedule('weekly', '2026-05-06')).toContain('does not say on which day, at what time');
  expect(readSchedule('weekly monday friday 10:00', '2026-05-06')).toContain('says two things');
  expect(readSchedule('weekly monday 10:00 Lodnon', '2026-05-06')).toContain('“Lodnon” is no time zone');
});
