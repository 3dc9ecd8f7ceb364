import { expect, test } from 'vitest';
import { dateOrders, readPathDate } from './path-date.ts';

const orderOf = (paths: readonly string[], path: string) => dateOrders(paths)(path);

test('a part over 12 anywhere in a series tells what comes first in all its names', () => {
  const paths = ['calls/gears/2022/25-04.md', 'calls/gears/2022/02-05.md', 'calls/maps/2022/04-25.md'];
  expect(orderOf(paths, 'calls/gears/2022/02-05.md')).toBe('day-first');
  expect(orderOf(paths, 'calls/maps/2022/02-05.md')).toBe('month-first');
  expect(readPathDate('calls/gears/2022/02-05.md', 'day-first').date).toBe('2022-05-02');
});

test('a series whose names leave it open follows the others, and the month comes first where nothing tells', () => {
  expect(orderOf(['calls/gears/25-04-2022.md', 'calls/maps/02-05-2022.md'], 'calls/maps/02-05-2022.md')).toBe(
    'day-first',
  );
  expect(orderOf(['calls/02-05-2022.md'], 'calls/02-05-2022.md')).toBe('month-first');
});

test('days that begin with the year say nothing of the order', () => {
  expect(orderOf(['calls/2022-04-25.md', 'calls/25-04-2022.md'], 'calls/x.md')).toBe('day-first');
});

test('the year is told where the path says no more', () => {
  expect(readPathDate('calls/2022/kickoff.md', 'month-first')).toEqual({
    date: null,
    year: 2022,
    evidence: null,
  });
});
