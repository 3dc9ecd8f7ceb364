// @module-tag slow
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtSite } from './build.ts';
import { tokenOfBuilds } from './fixtures.ts';
import { leaksIn } from './leaks.ts';

test.each(['suggested', 'series', 'one-note'] as const)(
  'the site "%s" tells no e-mail address, no token and no path of this machine',
  async (name) => {
    // The hub lists it as a contact.
    expect(leaksIn(await builtSite(name), ['talk@example.org'])).toEqual([]);
  },
);

test('each kind of leak is found, and what is allowed is none', () => {
  const site = mkdtempSync(join(tmpdir(), 'cairn-leaks-'));
  onTestFinished(() => rmSync(site, { recursive: true, force: true }));
  mkdirSync(join(site, 'api'));
  writeFileSync(join(site, 'a.md'), `talk@kites.example and ada@kites.example\n`);
  writeFileSync(join(site, 'api/x.json'), JSON.stringify([tokenOfBuilds, join(process.cwd(), 'x')]));
  expect(leaksIn(site, ['talk@kites.example'])).toEqual([
    'a.md: ada@kites.example',
    `api/x.json: ${tokenOfBuilds}`,
    `api/x.json: ${process.cwd()}`,
  ]);
});
