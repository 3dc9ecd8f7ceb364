// @module-tag slow
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestedHub, suggestedToday, writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-compiled-'));
const content = join(folder, 'content');
const [base, address] = ['/on/this/path/', 'https://hub.example/on/this/path/'];
mkdirSync('.cairn', { recursive: true });
const byAstro = mkdtempSync(resolve('.cairn', 'by-astro-'));
afterAll(() => {
  for (const each of [folder, byAstro]) rmSync(each, { recursive: true, force: true });
});

/** Builds by the command, in a folder of its own; gives what it said beside the usual. */
function build(out: string, ...flags: readonly string[]): string {
  const input = ['--content', content, '--site', address, '--base', base, '--today', suggestedToday];
  const args = [resolve('scripts/build.ts'), ...input, '--out', join(folder, out), ...flags];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
  expect(status, stderr).toBe(0);
  return stderr;
}

/** The text of each file of a folder, each taken by `part`, as is its path. */
const textsOf = (from: string, part: (text: string) => string) =>
  new Map(
    filesBelow(from).map((path) => [part(path), part(readFileSync(join(from, path), 'latin1'))] as const),
  );

/** Compares two folders, paths and texts as `part` takes them. */
function expectSame(one: string, other: string, part = (text: string): string => text): void {
  const [mine, its] = [textsOf(one, part), textsOf(other, part)];
  expect([...mine.keys()].sort()).toEqual([...its.keys()].sort());
  for (const [path, text] of mine) expect(text === its.get(path), path).toBe(true);
}

/**
 * The policies differ: Astro names the digests of the whole hub in each page. So do the names of styles and scripts that have the base path
 * in them, since these are made of what was compiled for any.
 */
const butForNames = (text: string): string =>
  text
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/(?<=[\w-]\.)[\w-]{8}(?=\.(?:css|js)\b)/g, '');

beforeAll(() => {
  writeFiles(content, {
    ...suggestedHub,
    'hub.yml': `${suggestedHub['hub.yml']}head:\n  analytics: { script: "https://count.example/count.js", data: { goatcounter: "https://count.example/count" } }\n`,
    'calls/2026-01-07.md':
      '# Call\n\nPresent: Kim Ames, Bo Reed\n\n## Ropes & knots — “é”\n\nKim to splice a rope.\n',
    'calls/deep/Ünder/2026-01-14.md': '# Call\n\n## Ropes\n\nWe agreed to wait.\n',
  });
});

test('a site made from compiled pages is, to the byte and but for its policies and names of assets, the one that Astro makes', () => {
  expect(build('site')).not.toMatch(/compiled/);
  execFileSync(process.execPath, [
    'tests/site/astro-build.ts',
    content,
    byAstro,
    base,
    address,
    suggestedToday,
  ]);
  expectSame(join(folder, 'site'), byAstro, butForNames);
}, 180_000);

test('compiled pages that were cut short are told of once and made again', () => {
  const kept = join(folder, '.cairn', 'cache', 'pages');
  const entry = filesBelow(kept).find((path) => path.includes('prerender-entry')) ?? '';
  appendFileSync(join(kept, entry), '\nthrow new Error("This was changed by hand.");\n');
  appendFileSync(join(content, 'calls/2026-01-07.md'), '\nBo will buy one.\n');
  expect(build('second')).toMatch(/^\.cairn\/cache\/pages was damaged: the pages are compiled again\.$/m);
  appendFileSync(join(content, 'calls/2026-01-07.md'), '\n');
  expect(build('third')).not.toMatch(/damaged/);
  expectSame(join(folder, 'second'), join(folder, 'third'));
}, 180_000);
