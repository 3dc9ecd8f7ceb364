// @module-tag slow
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyBase } from '../../src/integration/compiled/any-base.ts';
import { bring, takeBrought } from '../../src/integration/compiled/brought.ts';
import { bundleProgram } from '../../scripts/bundle.ts';
import { filesBelow } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-brought-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = join(folder, 'compiled');
const entry = () =>
  join(place, 'code', readdirSync(join(place, 'code')).find((name) => /^prerender-entry\./.test(name)) ?? '');

/** What a machine may have in its environment, by names short enough to stand in any code. */
const hidden = 'a-place-or-token-of-this-machine';
const marked = Object.fromEntries(
  ['D', 'DIR', 'OUT', 'SITE', 'TOKEN', 'HOME', '_'].map((name) => [name, hidden]),
);

beforeAll(async () => {
  const compile = (base: string, made: string): Promise<void> => {
    const program = 'src/integration/compiled/compile-process.ts';
    execFileSync(process.execPath, [program, join(folder, '.cairn'), base, made], { env: marked });
    return Promise.resolve();
  };
  await bring({ compile, bundle: bundleProgram }, place);
}, 120_000);

const textsOf = (from: string): string =>
  filesBelow(from)
    .map((path) => readFileSync(join(from, path), 'latin1'))
    .join('\n');

test('compiled pages name no folder and hold nothing of the environment of the machine that compiled them', () => {
  expect(existsSync(entry())).toBe(true);
  expect(textsOf(place)).not.toContain(process.cwd());
  expect(textsOf(place)).not.toContain(hidden);
});

test('a hub takes the pages that came with the code, wherever it is, and they then name where that lies', () => {
  expect(textsOf(place)).toContain(anyBase);
  for (const base of ['/', '/below/a/path/']) {
    const made = join(folder, `made${base.length}`);
    expect(takeBrought(base, made, place)).toBe(true);
    const texts = textsOf(made);
    expect(texts).toContain(new URL('../../src/words/current.ts', import.meta.url).href);
    expect(texts).toContain(`url(${base}_astro/`);
    expect(texts).not.toContain(anyBase);
  }
});

test('it does not where there are none, nor where one was changed by hand', () => {
  expect(takeBrought('/', join(folder, 'none'), join(folder, 'nowhere'))).toBe(false);
  appendFileSync(entry(), '\n');
  expect(takeBrought('/', join(folder, 'changed'), place)).toBe(false);
});
