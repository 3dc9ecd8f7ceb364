import { expect, test } from 'vitest';
import { readerTime } from './reader-clock.ts';

const start = new Date('2015-03-11T16:00:00Z');
const end = new Date('2015-03-11T17:00:00Z');

test("the reader's clock shows the time alone on the hub's own day", () => {
  expect(readerTime(start, null, '2015-03-11', 'Europe/Paris')).toBe('17:00');
  expect(readerTime(start, end, '2015-03-11', 'America/New_York')).toBe('12:00–13:00 (America/New York)');
});

test('another day is named', () => {
  expect(readerTime(start, end, '2015-03-11', 'Australia/Sydney')).toBe(
    'Thursday 12 March, 03:00–04:00 (Australia/Sydney)',
  );
  expect(readerTime(start, null, '2015-03-11', 'Australia/Sydney')).toBe('Thu 03:00');
});
