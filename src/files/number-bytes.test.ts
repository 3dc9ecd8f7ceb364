import { expect, test } from 'vitest';
import { NumberReader, NumberWriter } from './number-bytes.ts';

test('what was written is read again, numbers at every border of their lengths', () => {
  const borders = [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 2 ** 21 - 1, 2 ** 21, 2 ** 28, 2 ** 30 - 1];
  const writer = new NumberWriter();
  const bytes = Uint8Array.from({ length: 9000 }, (_, at) => at % 251);
  writer.rising(borders);
  writer.bytes(bytes);
  writer.rising([]);
  for (const border of borders) writer.number(border);
  const reader = new NumberReader(writer.taken());
  expect([...reader.rising()]).toEqual(borders);
  expect(reader.bytes()).toEqual(bytes);
  expect([...reader.rising()]).toEqual([]);
  expect(borders.map(() => reader.number())).toEqual(borders);
  expect(writer.taken()).toHaveLength(0);
});
