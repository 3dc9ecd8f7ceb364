import { expect, test } from 'vitest';
import { withoutStruck } from './struck.ts';

test('leaves out what is struck through, overlapping or not', () => {
  const struck = (start: number, end: number) => ({ kind: 'deleted' as const, start, end, url: null });
  expect(withoutStruck({ text: 'Otto Priya will write', spans: [struck(0, 5)] })).toBe('Priya will write');
  expect(withoutStruck({ text: 'abcdef', spans: [struck(3, 5), struck(1, 4)] })).toBe('af');
  expect(withoutStruck({ text: 'abc', spans: [] })).toBe('abc');
});
