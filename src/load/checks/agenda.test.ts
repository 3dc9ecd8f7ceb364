import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

const said = (hub: string) =>
  loadedOf({
    'hub.yml': `name: Kites\n${hub}`,
    'calls/wind/2024-02-13.md': '# Wind\n\nIt blows.\n',
  }).problems.map(({ code, line, fix }) => [code, line, fix]);

test('an agenda of a series that there is, in a repository that is named, is no fault', () => {
  expect(
    said(
      'repository: { name: kites/hub }\nseries: [{ id: wind, title: Wind, folder: wind }]\nagenda:\n  - { series: wind, labels: [agenda] }\n',
    ),
  ).toEqual([]);
});

test('a series that there is not, and no repository to look in, are errors at their lines', () => {
  const found = said(
    'series: [{ id: wind, title: Wind, folder: wind }]\nagenda:\n  - series: wnd\n    labels: [agenda]\n',
  );
  expect(found).toEqual([
    ['unknown-series', 4, 'Did you mean "wind"? Its series are wind.'],
    ['unknown-series', 5, expect.stringContaining('repositories: [owner/name]')],
  ]);
});
