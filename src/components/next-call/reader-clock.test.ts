import { expect, test } from 'vitest';
import { readerTime } from './reader-clock.ts';

const start = new Date('2015-03-11T16:00:00Z');
const end = new Date('2015-03-11T17:00:00Z');

test("the reader's clock shows the time alone on the hub's own day", () => {
  expect(readerTime(start, null, '2015-03-11', 'Europe/Paris')).toBe('17:00 CET');
  expect(readerTime(start, end, '2015-03-11', 'America/New_York')).toBe('12:00–13:00 Eastern Daylight Time');
});

test('another day is named', () => {
  expect(readerTime(start, end, '2015-03-11', 'Australia/Sydney')).toBe(
    'Thursday 12 March, 03:00–04:00 Australian Eastern Daylight Time',
  );
  expect(readerTime(start, null, '2015-03-11', 'Australia/Sydney')).toBe('Thu 03:00 GMT+11');
});

test('a zone whose city has another name by now is not called by the old one', () => {
  const summer = new Date('2026-07-01T09:00:00Z');
  expect(readerTime(summer, new Date('2026-07-01T10:00:00Z'), '2026-07-01', 'Europe/Kiev')).toBe(
    '12:00–13:00 Eastern European Summer Time',
  );
});
