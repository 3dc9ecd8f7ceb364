import { expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { horizonOf } from './horizon.ts';

const callsOn = (...days: string[]) =>
  siteOf(Object.fromEntries(days.map((day) => [`calls/${day}.md`, `# Tower call\n\nOn ${day} it stood.\n`])));

test('the land is highest where calls came close together, and each stone is a time with calls', () => {
  const horizon = horizonOf(callsOn('2019-01-01', '2021-12-30', '2021-12-31', '2022-01-01'));
  expect(horizon).toMatchObject({ calls: 4, first: '2019-01-01', last: '2022-01-01' });
  expect(horizon?.heights.at(-1)).toBe(1);
  expect(horizon?.heights[0]).toBeGreaterThan(0);
  expect(horizon?.heights[9]).toBe(0);
  // A day is too little in three years to be seen apart.
  expect(horizon?.stones).toEqual([0, 1]);
});

test('two calls are no path, and days that nobody knows are none', () => {
  expect(horizonOf(callsOn('2019-01-01', '2021-12-18'))).toBeNull();
  expect(
    horizonOf(siteOf({ 'calls/a.md': '# A\n', 'calls/b.md': '# B\n', 'calls/c.md': '# C\n' })),
  ).toBeNull();
});
