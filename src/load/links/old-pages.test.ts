import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';

/** Where a link of a note leads to in a hub of these files beside it. */
function linkOf(url: string, files: Readonly<Record<string, string>>): string {
  const { content } = loadedOf({ ...files, 'calls/2026-09-09.md': `# Last\n\nSee [that](${url}).\n` });
  const html = content.calls.find(({ id }) => id === '2026-09-09')?.html ?? '';
  return /href="([^"]*)"/.exec(html)?.[1] ?? 'none';
}

const call = (front = '') => `${front === '' ? '' : `---\n${front}\n---\n`}# Call\n\n## Gear Wear\n`;
const weekly = { 'calls/2026-01-07.md': call(), 'calls/2026-01-14.md': call('permalink: weekly-14') };

test.each([
  // The only call of that day, among words that say no more.
  ['/wiki/weekly-2026-01-07#GearWear', '/calls/2026-01-07/#GearWear'],
  ['/2026/01/07/notes.html', '/calls/2026-01-07/'],
  ['/blog/Weekly-2026-01-07/', '/calls/2026-01-07/'],
  // The end of the address it says it had, whatever stood before, its case and its ending.
  ['/wiki/weekly-14', '/calls/2026-01-14/'],
  ['/Weekly/WEEKLY-14.html?x=1#a', '/calls/2026-01-14/#a'],
  ['weekly-14', '/calls/2026-01-14/'],
  ['../wiki/weekly-14.md', '/calls/2026-01-14/'],
  // Its own address, written as a file.
  ['/calls/2026-01-14.html', '/calls/2026-01-14/'],
  ['2026-01-14', '/calls/2026-01-14/'],
])('%s leads to the note it meant', (url, page) => {
  expect(linkOf(url, weekly)).toBe(page);
});

test.each([
  ['/blog/2026-01-07-kites-2.0-released', 'a post of that day'],
  ['/wiki/weekly-2026-01-21', 'a day without a call'],
  ['/wiki/weekly-1', 'the beginning of a name'],
  ['//kites.example/wiki/weekly-14', 'another host'],
  ['/2026', 'a year'],
])('%s stays as it is: it is %s', (url) => {
  expect(linkOf(url, weekly)).toBe(url);
});

test('where two notes could be meant, none is; an address that ends as one of them does is clear', () => {
  const two = {
    'calls/a/2026-01-07.md': call(),
    'calls/b/2026-01-07.md': call('slug: weekly-14'),
    ...weekly,
  };
  expect(linkOf('/wiki/weekly-2026-01-07', two)).toBe('/wiki/weekly-2026-01-07');
  expect(linkOf('/wiki/weekly-14', two)).toBe('/wiki/weekly-14');
  expect(linkOf('/minutes/b/2026-01-07', two)).toBe('/calls/b/2026-01-07/');
});

test('a file of public/ and a page of the site are what they are', () => {
  const files = { ...weekly, 'public/wiki/weekly-14': 'x', 'calls/topics.md': call() };
  expect(linkOf('/wiki/weekly-14', files)).toBe('/wiki/weekly-14');
  expect(linkOf('/calls/topics', files)).toBe('/calls/topics');
});

test('a link to the name that a file had before leads to it, in every part', () => {
  const project = [
    '---\ntitle: Gears\nsummary: S\nstars: 1\nlanguage: none\ndomains: [a]\ndomainKnowledge: none',
    'aliases: [pins]\n---\nText\n',
  ].join('\n');
  const files = { 'hub.yml': 'domains: [{id: a, name: A}]', 'projects/gears.md': project };
  expect(linkOf('../projects/pins.md', files)).toBe('/projects/gears/');
  expect(linkOf('/projects/pins/', files)).toBe('/projects/gears/');
});
