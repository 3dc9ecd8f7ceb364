// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programFile } from '../../scripts/program.mjs';
import { suggestedHub, suggestedToday, writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const input = ['--content', 'content', '--site', 'https://hub.example/', '--today', suggestedToday];

/** Runs a file of the project in a folder of its own. */
function run(file: string, args: readonly string[], given: readonly string[] = []) {
  return spawnSync(process.execPath, [...given, resolve(file), ...args], { encoding: 'utf8', cwd: folder });
}

beforeAll(() => {
  writeFiles(join(folder, 'content'), {
    ...suggestedHub,
    'calls/2026-01-07.md': '# Call\n\nPresent: Kim Ames, Bo Reed\n\n## Ropes\n\nKim to splice a rope.\n',
  });
  // After a change of the code it is not of this code until the packages are installed, or this is run.
  if (programFile() === null) spawnSync(process.execPath, ['scripts/compile.ts'], { stdio: 'inherit' });
}, 120_000);

test.for(['/', '/on/this/path/'])(
  'the program makes the same bytes for %s as its modules',
  { timeout: 180_000 },
  (base) => {
    const builds = [['scripts/bin.mjs', 'build'], ['scripts/build.ts']].map(([file = '', ...words], at) => {
      const out = `${base.length}-${at}`;
      const { status, stderr } = run(file, [...words, ...input, '--base', base, '--out', out, '--fresh']);
      expect(status, stderr).toBe(0);
      return join(folder, out);
    });
    const [whole = '', parts = ''] = builds;
    expect(filesBelow(whole)).toEqual(filesBelow(parts));
    for (const path of filesBelow(whole))
      expect(readFileSync(join(whole, path)).equals(readFileSync(join(parts, path))), path).toBe(true);
  },
);

test('a command is one program, and says of bad content what its modules say', () => {
  writeFiles(join(folder, 'bad'), { 'hub.yml': 'nmae: Kites\n', 'calls/x.md': '# Call\n' });
  const loaded = `data:text/javascript,import{registerHooks}from'node:module';
    let modules=0;process.on('exit',()=>console.error(modules+' modules of the project'));
    registerHooks({load:(url,context,next)=>{modules+=/\\/(?:src|scripts)\\/.*\\.[tj]s$/.test(url);return next(url,context)}})`;
  const whole = run('scripts/bin.mjs', ['check', '--content', 'bad'], ['--import', loaded]);
  const parts = run('scripts/check.ts', ['--content', 'bad']);
  expect(whole.stderr).toContain('0 modules of the project');
  expect(whole.stdout).toBe(parts.stdout);
  expect(whole.status).toBe(1);
}, 60_000);
