// @module-tag slow
import type { AddressInfo } from 'node:net';
import { LinkChecker, LinkState } from 'linkinator';
import { beforeAll, expect, test } from 'vitest';
import { staticServer } from '../../scripts/serve.ts';
import { loadedOf } from '../content-of.ts';
import { hardNamesHub } from '../fixtures/hard-names-hub.ts';
import { builtSite, filesBelow, readSite } from './build.ts';

let out = '';
let pages: string[] = [];

beforeAll(async () => {
  out = await builtSite('hard-names');
  pages = filesBelow(out).filter((path) => path.endsWith('.html'));
});

test('the check finds no fault in a hub of hard names', () => {
  expect(loadedOf(hardNamesHub).problems.filter(({ level }) => level === 'error')).toEqual([]);
});

test('no name of the site is too long for a file system', () => {
  const long = filesBelow(out).flatMap((path) =>
    path.split('/').filter((name) => Buffer.byteLength(name) > 220),
  );
  expect(long).toEqual([]);
});

test('no page, feed or file holds half of a character', () => {
  const texts = filesBelow(out).filter((path) => /\.(?:html|xml|json|ics)$/.test(path));
  const half = texts.filter((path) =>
    /\uFFFD|\\ud[89a-f]|&#x?(?:d[89a-f]|5[56])[\da-f]+;/i.test(readSite(out, path)),
  );
  expect(half).toEqual([]);
});

test('every page is there, and every link leads to one', async () => {
  const kinds = [
    'projects/index/',
    'projects/constructor/',
    'people/constructor/',
    'projects/domain/constructor/',
  ];
  expect(kinds.filter((path) => !pages.includes(`${path}index.html`))).toEqual([]);
  const server = staticServer(out, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const { links } = await new LinkChecker().check({
      path: site,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(site),
    });
    const broken = links.filter((link) => link.state === LinkState.BROKEN);
    expect(broken.map((link) => `${link.parent ?? ''} -> ${link.url}`)).toEqual([]);
    expect(links.length).toBeGreaterThan(pages.length);
  } finally {
    server.close();
  }
});
