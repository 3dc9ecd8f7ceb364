// @module-tag slow
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cairn-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const note = join(folder, 'content/calls/2026-01-07.md');
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@kites.example', ...args], {
    cwd: folder,
  });

/** Says on stderr whether the content was read. */
const telling = `data:text/javascript,import{registerHooks}from'node:module';
  registerHooks({load:(url,context,next)=>{if(url.endsWith('/src/load/content.ts'))console.error('reads');return next(url,context)}})`;

/** Checks the hub once its files are old enough to be told from files that change just now. */
async function check(...flags: readonly string[]) {
  await wait(80);
  const args = ['--import', telling, resolve('scripts/check.ts'), ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { said: stdout, status, reads: stderr.includes('reads') };
}

beforeAll(() => {
  mkdirSync(join(folder, 'content/calls'), { recursive: true });
  writeFileSync(join(folder, 'content/hub.yml'), 'name: Kites\n');
  writeFileSync(note, '# Call\n\nPresent: Kim Ames\n\nSee [the last](/calls/2020-01-01/).\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'A call');
});

test('where nothing has changed the last check speaks again, in any format, and nothing is read', async () => {
  const first = await check();
  expect(first).toMatchObject({ reads: true, status: 0 });
  expect(first.said).toContain('calls/2026-01-07.md:5:5');
  expect(await check()).toEqual({ ...first, reads: false });
  const github = await check('--format', 'github');
  expect(github).toMatchObject({ reads: false, status: 0 });
  expect(github.said).toContain('::warning');
  expect((await check('--strict')).status).toBe(1);
  expect(await check('--fresh')).toEqual(first);
  // The same folder, but messages name it as it was said.
  expect((await check('--content', resolve(folder, 'content'))).reads).toBe(true);
});

test('it does not after a change of a file, or of what git knows, or of what is remembered', async () => {
  appendFileSync(note, '\nSee [another](/calls/2019-01-01/).\n');
  const second = await check();
  expect(second.reads).toBe(true);
  expect(second.said).toContain('2019-01-01');
  git('commit', '-qam', 'One more link');

  renameSync(note, join(folder, 'content/calls/2026-01-08.md'));
  expect((await check()).said).not.toContain('2026-01-07/');
  git('add', '-A');
  git('commit', '-qm', 'A day later');
  const renamed = await check();
  expect(renamed.reads).toBe(true);
  expect(renamed.said).toContain('/calls/2026-01-07/');
  expect((await check()).reads).toBe(false);

  const kept = join(folder, '.cairn/cache/checks');
  for (const file of readdirSync(kept)) appendFileSync(join(kept, file), ' ');
  expect(await check()).toEqual(renamed);
});
