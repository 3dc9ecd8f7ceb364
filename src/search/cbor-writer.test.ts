import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CborWriter } from './cbor-writer.ts';

type Value = number | string | Value[];

function write(writer: CborWriter, value: Value): void {
  if (typeof value === 'number') return writer.number(value);
  if (typeof value === 'string') return writer.text(value);
  writer.list(value.length);
  for (const each of value) write(writer, each);
}

test('what is written is read back as it was', () => {
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
      fc.nat(70_000),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 300 }),
    ),
  }));
  const writer = new CborWriter();
  fc.assert(
    fc.property(value, (each) => {
      writer.clear();
      write(writer, each);
      expect(decode(writer.bytes)).toEqual(each);
    }),
  );
  writer.clear();
  write(writer, 'é'.repeat(200_000));
  expect(decode(writer.bytes)).toBe('é'.repeat(200_000));
});
