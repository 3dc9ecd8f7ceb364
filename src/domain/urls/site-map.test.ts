import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  apiSchemaFile,
  calendarFile,
  feedFiles,
  fixedPages,
  isReservedId,
  otherFiles,
  pagePatterns,
  reservedIds,
  seriesFiles,
} from './site-map.ts';
import { sitePath } from './site-path.ts';

/** The address that Astro gives a file of src/pages. */
function addressOf(file: string): string {
  if (file.endsWith('.ts')) return `/${file.replace(/\.ts$/, '')}`;
  if (file === '404.astro') return '/404.html';
  return `/${file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`;
}

test('every file of src/pages has its address in the site map, and every address has its file', () => {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !/(?:^|\/)_/.test(file));
  // Images lie beside pages, and are drawn without a file of their own.
  const addresses = [fixedPages, pagePatterns, feedFiles, seriesFiles, otherFiles]
    .flatMap((part) => Object.values<string>(part))
    .filter((address) => address !== otherFiles.socialImage);
  expect([...addresses, calendarFile, apiSchemaFile].sort()).toEqual(files.map(addressOf).sort());
});

test('the address of a call may have several parts, each percent-encoded', () => {
  expect(sitePath.call('gears/2026/50%')).toBe('/calls/gears/2026/50%25/');
});

test('an id below a folder is reserved where the site has a page at the very same place', () => {
  for (const id of ['next', 'topics', 'topics/gears', 'feed.xml', 'feed.xml/2026'])
    expect(isReservedId('calls', id)).toBe(true);
  for (const id of ['next/2026', 'topics/2026/gears', 'gears/next', 'gears/2026'])
    expect(isReservedId('calls', id)).toBe(false);
});

test('a part of a path is percent-encoded, and the base path is left to the page', () => {
  expect(sitePath.domainDifficulty('a b/c', 2)).toBe('/projects/domain/a%20b%2Fc/difficulty/2/');
  expect(sitePath.topic('50%')).toBe('/calls/topics/50%25/');
});

test('ids are reserved where a page, a group of pages or a file of the site stands already', () => {
  expect(reservedIds('calls')).toEqual([
    'next',
    'actions',
    'decisions',
    'topics',
    'years',
    'series',
    'feed.xml',
    'calls.ics',
  ]);
  expect(reservedIds('roadmap')).toEqual(['new', 'release', 'feed.xml']);
  expect(reservedIds('guides')).toEqual([]);
});
