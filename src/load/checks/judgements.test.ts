import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';
import { issueOf, snapshotFile } from '../../../tests/fixtures/suggestions.ts';

const files = (lines: string) => ({
  'hub.yml': `name: Kites\nsuggestions:\n${lines}`,
  ...snapshotFile([issueOf('kites/wind', 1, 'A boat')], {
    'kites/part': { complete: false, missing: 'budget', issues: 9 },
  }),
});
const said = (lines: string) =>
  loadedOf(files(lines)).problems.map(({ code, level, line, message }) => [code, level, line, message]);

test('an open issue, or one of a repository read in part, is no fault', () => {
  expect(said("  pin:\n    - { issue: 'Kites/Wind#1' }\n    - { issue: 'kites/part#7' }\n")).toEqual([]);
});

test.each([
  ['kites/wind#2', 'kites/wind#2 was not among the open issues on 25 February 2026.'],
  ['kites/wnd#1', 'kites/wnd is not among the repositories read on 25 February 2026.'],
  ['the first one', '"the first one" is not an issue.'],
])('"%s" is a warning at its line', (issue, message) => {
  expect(said(`  dismiss:\n    - { issue: '${issue}', why: Too large. }\n`)).toEqual([
    ['unknown-issue', 'warning', 4, message],
  ]);
});

test('an issue that is pinned and dismissed is a warning', () => {
  expect(
    said(
      "  dismiss:\n    - { issue: 'kites/wind#1', why: Too large. }\n  pin:\n    - { issue: 'kites/wind#1' }\n",
    ),
  ).toMatchObject([['unknown-issue', 'warning', 6, 'kites/wind#1 is judged twice.']]);
});
