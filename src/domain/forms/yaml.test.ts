import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { typedLine } from './typed-text.ts';
import { markdownFile, yamlComment, yamlList, yamlQuoted, yamlWord } from './yaml.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9._-]{0,12}$/),
  fc.constantFrom(
    "it's: #1 {a}",
    '---',
    '- x',
    ' ',
    'null',
    'yes',
    '007',
    '1e3',
    '1e-3',
    'e0',
    '0x1f',
    '0b1',
    '1.5',
    '2015-02-25',
  ),
);

test.each(['1.1', '1.2'] as const)('any text is read back as that text, in YAML %s as well', (version) => {
  fc.assert(
    fc.property(words, (text) => {
      expect(parse(`a: ${yamlQuoted(text)}`, { version })).toEqual({ a: typedLine(text) });
      const word = parse(`a: ${yamlWord(text)}`, { version });
      // A day without quotes is a day to YAML 1.1, and stays readable.
      if (!/^\d{4}-\d\d?-\d\d?$/.test(text)) expect(word).toEqual({ a: typedLine(text) });
    }),
    { numRuns: 400 },
  );
});

test('ids and days need no quotes, texts and what YAML takes for something else do', () => {
  expect(['networking', 'a-cli.for_imap', '2015-02-25', 'basics'].map(yamlWord)).toEqual([
    'networking',
    'a-cli.for_imap',
    '2015-02-25',
    'basics',
  ]);
  expect(['', 'Two words', 'null', 'no', '42', '1e3', 'e0'].map(yamlWord)).toEqual([
    "''",
    "'Two words'",
    "'null'",
    "'no'",
    "'42'",
    "'1e3'",
    "'e0'",
  ]);
});

test('a list stands on one line', () => {
  expect(yamlList([])).toBe('[]');
  expect(parse(yamlList(['a', 'b, c', ']'].map(yamlWord)))).toEqual(['a', 'b, c', ']']);
});

test('a comment never ends before its text does', () => {
  expect(yamlComment('')).toBe('#');
  fc.assert(
    fc.property(words, (text) => {
      expect(parse(`${yamlComment(text)}\na: 1`)).toEqual({ a: 1 });
    }),
  );
});

test('a file without a body ends with its front matter', () => {
  expect(markdownFile(['title: Clock', 'stars: 1'], '')).toBe('---\ntitle: Clock\nstars: 1\n---\n');
  expect(markdownFile(['title: Clock'], 'It keeps time.')).toBe('---\ntitle: Clock\n---\n\nIt keeps time.\n');
});
