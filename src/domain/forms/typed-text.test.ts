import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedLine, typedLines, typedText } from './typed-text.ts';

test('a line has single spaces and no character that cannot be seen', () => {
  expect(typedLine(' A pendulum\r\n\u2028 clock\u0007\uFEFF ')).toBe('A pendulum clock');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typedLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]|\s{2}|^\s|\s$/u);
      expect(typedLine(typedLine(text))).toBe(typedLine(text));
    }),
  );
});

test('of entries one a line the empty ones go', () => {
  expect(typedLines(['Unpack it\n\n Wind  it ', ' \r\n', 'Listen'])).toEqual([
    'Unpack it',
    'Wind it',
    'Listen',
  ]);
});

test('a text keeps its lines and tabs, whatever ends its lines', () => {
  expect(typedText('\nIt keeps time.\r\n\r\n\t- always\u0000 x\rand so on\n')).toBe(
    'It keeps time.\n\n\t- always  x\nand so on',
  );
});
