// @module-tag slow
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCompiling } from '../../src/integration/compiled/kept.ts';

const compiles = vi.hoisted(() =>
  vi.fn(() => ({ done: Promise.reject(new Error('compiled')), stop: () => undefined })),
);
vi.mock(import('../../src/integration/compiled/own-process.ts'), () => ({ inOwnProcess: compiles }));

const shed = mkdtempSync(join(tmpdir(), 'cairn-brought-'));
afterAll(() => rmSync(shed, { recursive: true, force: true }));
const code = join('compiled', 'code');
const entryOf = (folder: string) =>
  readdirSync(folder).find((name) => name.startsWith('prerender-entry.')) ?? '';

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/compile.ts']);
}, 120_000);

test('the pages that came with the code are taken, also by a build that trusts no cache', async () => {
  const said: string[] = [];
  const pages = await startCompiling({ shed, base: '/', fresh: true }, (line) => said.push(line)).pages;
  expect(entryOf(pages.code)).toBe(entryOf(code));
  expect(readFileSync(join(pages.code, entryOf(pages.code)), 'utf8')).toContain('/src/');
  const texts = readdirSync(join(pages.code, 'chunks')).map((name) =>
    readFileSync(join(pages.code, 'chunks', name), 'utf8'),
  );
  expect(texts.join()).toContain(new URL('../../src/words/current.ts', import.meta.url).href);
  expect(said).toEqual([]);
  expect(compiles).not.toHaveBeenCalled();
});

test('a hub below a path compiles its own', async () => {
  await expect(
    startCompiling({ shed, base: '/below/', fresh: false }, () => undefined).pages,
  ).rejects.toThrow('compiled');
});

test('pages that were changed by hand are not taken, and hold no path of the machine that compiled them', async () => {
  const path = join(code, entryOf(code));
  const text = readFileSync(path, 'utf8');
  expect(text).not.toContain(process.cwd());
  appendFileSync(path, '\n');
  await expect(startCompiling({ shed, base: '/', fresh: true }, () => undefined).pages).rejects.toThrow(
    'compiled',
  );
  execFileSync(process.execPath, ['scripts/compile.ts']);
}, 120_000);
