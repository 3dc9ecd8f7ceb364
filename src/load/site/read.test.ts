import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from './read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-base-'));
  mkdirSync(join(folder, 'calls'));
  writeFileSync(join(folder, 'calls/2026-01-07.md'), '# Call\n\nSee [what is next](/calls/next/).\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the path of the address in hub.yml is the base path, unless the command line says another', () => {
  writeFileSync(join(folder, 'hub.yml'), 'site: https://kites.example/hub\n');
  const read = (base: string | null) => readSite({ folder, base, today: '2026-01-10' }).site;
  expect(read(null).base).toBe('/hub/');
  expect(read(null).content.calls[0]?.html).toContain('href="/hub/calls/next/"');
  expect(read('/').base).toBe('/');
  expect(read('/').content.calls[0]?.html).toContain('href="/calls/next/"');
});

test('an address below which no site can lie is an error at its place', () => {
  writeFileSync(join(folder, 'hub.yml'), 'name: Kites\nsite: https://kites.example/our hub/\n');
  const { problems } = readSite({ folder, base: null, today: '2026-01-10' });
  expect(problems).toMatchObject([{ level: 'error', code: 'wrong-value', line: 2 }]);
});
