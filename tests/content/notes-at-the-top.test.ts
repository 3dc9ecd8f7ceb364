import { expect, test } from 'vitest';
import { loadedOf } from '../content-of.ts';

const note = (link = '') => `# Kite club\n\nPresent: Ada Moon, Bo Reed\n\n## Strings\n\nThey hold. ${link}\n`;

test('notes may lie in the content folder itself, beside the other parts and much else', () => {
  const { content, problems } = loadedOf({
    'hub.yml': 'folders: { calls: . }\nignore: [src, CHARTER.md]\n',
    'README.md': '# Kites\n',
    'CHARTER.md': '# Who we are\n',
    'src/notes.md': '# How the code is laid out\n',
    'public/hello.md': '# Served as it is\n',
    'github/pull_request_template.md': '# Yours\n',
    'guides/first.md': '---\ntitle: First\nsummary: Begin.\n---\n\nSee [strings](../2026/01-07.md#strings).\n',
    '2026/01-07.md': note('See [the other](../ropes/2026/02-03.md) and [first](../guides/first.md).'),
    '2026/toc.md': '- [One](01-07.md)\n- [Two](../ropes/2026/02-03.md)\n- [Three](../sails/2026-03-04.md)\n',
    'ropes/README.md': '# Ropes\n\nAll about ropes.\n',
    'ropes/2026/02-03.md': note(),
    'sails/2026-03-04.md': note(),
  });
  expect(problems.map(({ code }) => code)).toEqual(['table-of-contents']);
  expect(content.calls.map(({ id, date, series, file }) => [id, date, series, file])).toEqual([
    ['sails/2026-03-04', '2026-03-04', 'sails', 'sails/2026-03-04.md'],
    ['ropes/2026/02-03', '2026-02-03', 'ropes', 'ropes/2026/02-03.md'],
    ['2026/01-07', '2026-01-07', null, '2026/01-07.md'],
  ]);
  expect(content.calls.at(-1)?.links).toEqual(['/calls/ropes/2026/02-03/', '/guides/first/']);
  expect(content.guides[0]?.links).toEqual(['/calls/2026/01-07/#strings']);
  expect(content.series.find(({ id }) => id === 'ropes')?.introduction).toContain('All about ropes.');
});

test('the order of day and month is that of each folder beside the others', () => {
  const { content } = loadedOf({
    'hub.yml': 'folders: { calls: . }\n',
    'ropes/2026/13-02.md': note(),
    'ropes/2026/03-04.md': note(),
    'sails/2026/02-13.md': note(),
    'sails/2026/03-04.md': note(),
  });
  const days = Object.fromEntries(content.calls.map(({ id, date }) => [id, date]));
  expect(days).toMatchObject({ 'ropes/2026/03-04': '2026-04-03', 'sails/2026/03-04': '2026-03-04' });
});

test('no other part can be the content folder itself', () => {
  const { problems } = loadedOf({ 'hub.yml': 'folders: { guides: . }\n' });
  expect(problems.map(({ code }) => code)).toEqual(['wrong-value']);
});

test('where the notes have the usual folder of another part, there is no such part', () => {
  const { content, problems } = loadedOf({ 'hub.yml': 'folders: { calls: guides }\n', 'guides/2026-01-07.md': note() });
  expect([content.calls.length, content.guides.length, problems]).toEqual([1, 0, []]);
});

test('a site that was built beside notes at the top is none of them', () => {
  const { content, problems } = loadedOf({
    'hub.yml': 'folders: { calls: . }\n',
    '2026-01-07.md': note(),
    'dist/api/calls.json': '{}',
    'dist/files/2026-01-14.md': note(),
  });
  expect(problems).toEqual([]);
  expect(content.calls.map(({ id }) => id)).toEqual(['2026-01-07']);
});
