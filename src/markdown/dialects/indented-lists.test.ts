import { describe, expect, test } from 'vitest';
import { parseDocument } from '../document.ts';
import { withIndentedLists } from './indented-lists.ts';

const blocksOf = (text: string) =>
  parseDocument(text, { firstLine: 1, firstOffset: 0 }).outline.blocks.map(({ kind, text: words, start }) => [
    kind,
    words,
    start.line,
  ]);

describe('a list that is indented like code', () => {
  test('is a list, and every line stays where it was', () => {
    const text = 'Agenda: https://example.org/12\n\n\t\t* Lamps - Ada\n\t\t* Old sails: what now?\n\nLamps\n';
    expect(withIndentedLists(text)).toHaveLength(text.length);
    expect(blocksOf(text)).toEqual([
      ['paragraph', 'Agenda: https://example.org/12', 1],
      ['item', 'Lamps - Ada', 3],
      ['item', 'Old sails: what now?', 4],
      ['paragraph', 'Lamps', 6],
    ]);
  });

  test('keeps its inner lists, with Windows line ends and spaces for tabs as well', () => {
    const text = 'To speak of:\r\n\r\n    1. Lamps\r\n        - the green one\r\n    2. Sails\r\n';
    expect(withIndentedLists(text)).toHaveLength(text.length);
    expect(blocksOf(text).map(([kind, words]) => [kind, words])).toEqual([
      ['paragraph', 'To speak of:'],
      ['item', 'Lamps'],
      ['item', 'the green one'],
      ['item', 'Sails'],
    ]);
  });

  test.each([
    ['data', 'Write this:\n\n    - name: lamp\n    - colour: green\n'],
    ['code', 'Write this:\n\n    * light(lamp);\n    * light(sail);\n'],
    ['a single line', 'Write this:\n\n    - lamp\n'],
    ['prose between', 'Write this:\n\n    a lamp\n    - and a sail\n    - and a rope\n'],
    ['what a list holds', '- One\n\n      - two\n      - three\n'],
    ['fenced code', '```\nWrite this:\n\n    - lamp\n    - sail\n```\n'],
    ['a quote', '> Write this:\n\n    - lamp\n    - sail\n'],
  ])('%s stays what it is', (_, text) => {
    expect(withIndentedLists(text)).toBe(text);
  });
});
