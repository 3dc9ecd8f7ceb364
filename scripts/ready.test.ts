import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const lock = (version: string) =>
  JSON.stringify({ packages: { '': { name: 'cairn' }, 'node_modules/feed': { version } } });
/** An npm that installs the one package of the lock, and says that it did. */
const npm = `const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('node_modules/feed', { recursive: true });
writeFileSync('node_modules/feed/package.json', '{}');
cpSync('package-lock.json', 'node_modules/.package-lock.json');
console.log('npm', ...process.argv.slice(2));`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-ready-'));
  for (const name of ['ready.mjs', 'chromium.mjs']) cpSync(`scripts/${name}`, join(folder, 'scripts', name));
  put('package-lock.json', lock('1.0.0'));
  put('npm.js', npm);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function ready(...flags: readonly string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, npm_execpath: join(folder, 'npm.js'), CHROMIUM_PATH: join(folder, 'npm.js') };
  const run = spawnSync(process.execPath, ['scripts/ready.mjs', ...flags], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('what is locked is installed once, and again when the lock or a package is another', () => {
  expect(ready('--browser')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Installing .+\nnpm ci /),
  });
  expect(ready()).toEqual({ code: 0, out: '', err: '' });
  put('package-lock.json', lock('1.0.1'));
  expect(ready().out).toContain('npm ci');
  rmSync(join(folder, 'node_modules/feed'), { recursive: true });
  expect(ready().out).toContain('npm ci');
  expect(existsSync(join(folder, 'node_modules/feed'))).toBe(true);
});

test('when npm fails it says so in one sentence and ends with code 1', () => {
  put('npm.js', 'process.exitCode = 1;');
  expect(ready()).toMatchObject({ code: 1, err: expect.stringMatching(/^npm ci failed;.+\n$/) });
});
