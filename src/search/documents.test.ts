import { expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { issueOf, snapshotFile } from '../../tests/fixtures/suggestions.ts';
import { searchDocuments } from './documents.ts';

const site = siteOf(
  {
    'hub.yml': 'domains: [{ id: web, name: Web, summary: Pages., words: [page] }]\n',
    ...snapshotFile([
      issueOf('kites/tail', 1, 'Remove the unused <b>knot</b> option', {
        domainWords: ['page'],
        labels: ['<img src=x>'],
      }),
      issueOf('kites/tail', 2, 'Rename the disk button'),
      issueOf('kites/tail', 3, 'The breeze crashes'),
    ]),
  },
  { today: '2026-03-01' },
);

test('each suggestion can be found, and what was left out cannot', () => {
  const found = searchDocuments(site).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(found.map(({ path, title, filters }) => ({ path, title, filters }))).toEqual([
    {
      path: '/projects/suggested/#issue-kites--tail-1',
      title: 'Remove the unused <b>knot</b> option',
      filters: { kind: ['suggestion'], difficulty: ['1'], domain: ['web'] },
    },
    {
      path: '/projects/suggested/#issue-kites--tail-2',
      title: 'Rename the disk button',
      filters: { kind: ['suggestion'], difficulty: ['1'], domain: [] },
    },
  ]);
});

test('labels are text in the search index', () => {
  const html = searchDocuments(site)
    .map((document) => document.html)
    .join('');
  expect(html).toContain('<p>&lt;img src=x&gt;</p><p>Web</p>');
  expect(html).not.toContain('<img');
});
