import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

const said = (lines: string) =>
  loadedOf({ 'hub.yml': `name: Kites\nstrings:\n${lines}` }).problems.map(
    ({ code, level, line, message, fix }) => [code, level, line, message, fix],
  );

test('nouns and texts of a hub are taken as they are', () => {
  const lines =
    '  call: { one: meeting, other: meetings }\n  menu.start: Begin here\n  general.calls: { one: "{count} {call}", other: "{count} {calls} in all" }\n';
  expect(said(lines)).toEqual([]);
});

test('a key that is none is an error at its line, with the nearest one', () => {
  expect(said('  menu.strat: Begin here\n')).toEqual([
    [
      'unknown-string',
      'error',
      3,
      '"menu.strat" names no text of the hub.',
      'Did you mean "menu.start"? docs/words.md lists them.',
    ],
  ]);
});

test('a noun needs both its forms, and a text only places that something fills', () => {
  expect(said('  call: meeting\n  home.hubOf: "{nam} of {calls} <b>here</b>"\n')).toEqual([
    [
      'bad-string',
      'error',
      3,
      '"call" is a noun, which texts use for one and for several.',
      'Write both forms: "call: { one: …, other: … }".',
    ],
    ['bad-string', 'error', 4, 'Nothing fills {nam}, <b> in the text "home.hubOf".', 'It may hold {name}.'],
  ]);
});

test('a language that there are no words in is a warning at its line, and one with them is none', () => {
  const problems = loadedOf({ 'hub.yml': 'name: Kites\nlang: fr-CA\n' }).problems;
  expect(problems.map(({ level, code, line, message }) => [level, code, line, message])).toEqual([
    ['warning', 'no-words', 2, 'There are no words in "fr-CA" yet: pages are English; dates follow "fr-CA".'],
  ]);
  expect(loadedOf({ 'hub.yml': 'lang: de-CH\n' }).problems).toEqual([]);
});
