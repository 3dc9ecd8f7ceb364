// @module-tag slow
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { atomFaults } from '../atom-rules.ts';
import { builtSite, filesBelow, readSite } from './build.ts';

const origin = 'https://kites.example';
let out = '';
let hub = '';
beforeAll(async () => {
  [out, hub] = [await builtSite('moved-under-path'), await builtSite('hub-under-path')];
});

/** What a file names on its own site: absolute addresses of the origin, and paths from its top. */
function named(site: string, file: string, of: string): string[] {
  // A long line of a calendar goes on in the next one.
  const text = readSite(site, file).replace(/\r\n /g, '');
  const absolute = text.match(new RegExp(`${of.replaceAll('.', '\\.')}/[^\\s"'<>\\\\)]*`, 'g')) ?? [];
  const paths = file.endsWith('.html')
    ? [...text.matchAll(/\s(?:href|src|action|data-to|data-base)="(\/(?!\/)[^"]*)"|url=(\/[^"]*)"/g)]
    : file.endsWith('.json')
      ? [...text.matchAll(/"url":\s*"(\/(?!\/)[^"]*)"/g)]
      : file.endsWith('.css')
        ? [...text.matchAll(/url\(["']?(\/(?!\/)[^)"']*)/g)]
        : [];
  return [
    ...absolute.map((address) => address.slice(of.length)),
    ...paths.map(([, path, refresh]) => path ?? refresh ?? ''),
  ];
}

test.each([
  ['a hub with pages that moved', () => out, origin],
  ['the default hub', () => hub, 'https://example.org'],
])('every address in every file of %s lies below the base path and leads to a file', (_name, site, of) => {
  const faults = filesBelow(site())
    .filter((file) => /\.(?:html|xml|json|ics|css|txt|md)$/.test(file) && !file.startsWith('pagefind/'))
    .flatMap((file) =>
      named(site(), file, of).flatMap((address) => {
        const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
        if (!path.startsWith('/hub/')) return [`${file}: ${address} is not below the base path`];
        const place = join(site(), path.slice('/hub'.length), path.endsWith('/') ? 'index.html' : '');
        return existsSync(place) || path === '/hub/' ? [] : [`${file}: ${address} leads to no file`];
      }),
    );
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});

test('every feed is valid by the rules of Atom', () => {
  const feeds = [out, hub].flatMap((site) =>
    filesBelow(site)
      .filter((file) => file.endsWith('feed.xml'))
      .map((file) => ({ file, faults: atomFaults(readSite(site, file)) })),
  );
  expect(feeds.length).toBeGreaterThan(8);
  expect(feeds.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

test('feeds, calendar and robots name the site with its path', () => {
  expect(readSite(out, 'feed.xml')).toContain(`<id>${origin}/hub/calls/2026-01-14/</id>`);
  expect(readSite(out, 'calls/calls.ics')).toContain(`${origin}/hub/`);
  expect(readSite(out, 'robots.txt')).toContain(`Sitemap: ${origin}/hub/sitemap-index.xml`);
});
