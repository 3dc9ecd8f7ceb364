import { expect, test } from 'vitest';
import { afterLook } from './last-visit.ts';

const hour = 3_600_000;

test('on a first visit nothing is new', () => {
  expect(afterLook(null, '2025-03-04', hour).since).toBeNull();
});

test('what has come since the last visit stays new for the whole of this one', () => {
  const first = afterLook(null, '2025-03-04', hour);
  const later = afterLook(first, '2025-04-01', 30 * hour);
  expect(later.since).toBe('2025-03-04');
  expect(afterLook(later, '2025-04-01', 30 * hour + 60_000).since).toBe('2025-03-04');
  expect(afterLook(later, '2025-04-01', 40 * hour).since).toBe('2025-04-01');
});
