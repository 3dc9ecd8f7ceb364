import { expect, test } from 'vitest';
import { saidOffsets } from './reader-script.ts';

test('the clocks that stand there are said by their minutes behind UTC', () => {
  const at = (day: string, from: string, start: string) =>
    saidOffsets({ start, local: { day, from, to: from, name: 'X' } });
  expect(at('2015-03-11', '16:00', '2015-03-11T16:00:00Z')).toBe('0 0');
  expect(at('2015-03-11', '17:00', '2015-03-11T16:00:00Z')).toBe('0 -60');
  expect(at('2015-03-10', '20:30', '2015-03-11T00:30:00Z')).toBe('0 240');
  expect(at('2015-03-12', '03:00', '2015-03-11T16:00:00Z')).toBe('0 -660');
});
