import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('an excerpt shows the words around most matches and marks them', () => {
  const words = Array.from({ length: 200 }, (_none, at) => `w${at}`);
  const stretches = excerptOf(words.join(' '), [5, 120, 124], { start: 0, end: 200 });
  expect(stretches.filter(({ marked }) => marked).map(({ text }) => text.trim())).toEqual(['w120', 'w124']);
  expect(stretches[0]?.text).toBe('… ');
});

test('an excerpt stays in its section', () => {
  const stretches = excerptOf('a b c d e f', [2], { start: 2, end: 4 });
  expect(stretches.map(({ text }) => text).join('')).toBe('c d ');
});

test('running text is shown as it is written', () => {
  const text = '歯 車 は 速 く 摩 耗 し ま す 。';
  const stretches = excerptOf(text, [5, 6], { start: 0, end: 11 });
  expect(
    stretches
      .map((each) => (each.marked ? `[${each.text}]` : each.text))
      .join('')
      .trim(),
  ).toBe('歯車は速く[摩耗]します。');
});
