import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

const said = (files: Record<string, string>) =>
  loadedOf({ 'hub.yml': 'name: Kites\nsocialImages:\n  fonts: [letters.otf]\n', ...files }).problems.map(
    ({ code, level, line, column, message }) => [code, level, line, column, message],
  );

test('a font of the content folder is taken as it is', () => {
  expect(said({ 'letters.otf': 'OTTO…' })).toEqual([]);
});

test('a font that is not there is an error at its name', () => {
  expect(said({})).toEqual([
    ['unknown-font', 'error', 3, 11, '"letters.otf" is no file of the content folder.'],
  ]);
});

test('a font that nothing can be drawn from is an error', () => {
  expect(said({ 'letters.otf': 'wOF2…' })).toEqual([
    ['unknown-font', 'error', 3, 11, '"letters.otf" is no font that images can be drawn from.'],
  ]);
});
