import { expect, test } from 'vitest';
import { NumberReader, NumberWriter } from './number-bytes.ts';

test('what was written is read again, numbers at every border of their lengths and of either sign', () => {
  const borders = [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 2 ** 21 - 1, 2 ** 21, 2 ** 28, 2 ** 30 - 1];
  const writer = new NumberWriter();
  const either = borders.flatMap((border) => [border, -border]);
  const bytes = Uint8Array.from({ length: 9000 }, (_, at) => at % 251);
  writer.list(either);
  writer.rising(borders);
  writer.bytes(bytes);
  writer.list([]);
  for (const border of borders) writer.number(border);
  const reader = new NumberReader(writer.taken());
  expect([...reader.list()]).toEqual(either.map((each) => each + 0));
  expect([...reader.rising()]).toEqual(borders);
  expect(reader.bytes()).toEqual(bytes);
  expect([...reader.list()]).toEqual([]);
  expect(borders.map(() => reader.number())).toEqual(borders);
  expect(writer.taken()).toHaveLength(0);
});
