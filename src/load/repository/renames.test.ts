import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { readRenames, renamesIn } from './renames.ts';

const top = mkdtempSync(join(tmpdir(), 'cairn-renames-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** The file commands of a commit, as `git fast-import` takes them. */
const write = (path: string) => {
  const text = Array.from({ length: 30 }, (_, at) => `${path} has a line ${at} of its own.\n`).join('');
  return `M 100644 inline ${JSON.stringify(path)}\ndata ${Buffer.byteLength(text)}\n${text}`;
};
const move = (from: string, to: string) => `R ${JSON.stringify(from)} ${JSON.stringify(to)}`;
const remove = (path: string) => `D ${JSON.stringify(path)}`;

/** A commit of the branch, after the last one; `merged` brings in another branch. */
const commit = (commands: readonly string[], branch = 'main', merged = '') =>
  [
    `commit refs/heads/${branch}`,
    'committer Ada <none> 1770112800 +0000',
    'data 0',
    ...(branch === 'main' ? [] : ['from refs/heads/main']),
    ...(merged === '' ? [] : [`merge refs/heads/${merged}`]),
    ...commands,
    '',
  ].join('\n');

function git(words: readonly string[], input = ''): void {
  const env = { PATH: process.env['PATH'], HOME: top, GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', words, { cwd: top, env, input, stdio: ['pipe', 'ignore', 'pipe'] });
}

/** Makes a repository with this history, of which the folder `at` is there. */
function repository(name: string, at: string, ...commits: readonly string[]): string {
  git(['init', '-q', '--initial-branch', 'main', name]);
  git(['-C', name, 'fast-import', '--quiet'], commits.join('\n'));
  mkdirSync(join(top, name, at), { recursive: true });
  return name;
}

const names = async (folder: string) =>
  (await readRenames(join(top, folder))).map(({ from, to }) => `${from} -> ${to}`);

describe.skipIf(spawnSync('git', ['--version']).status !== 0)('the history of a folder', () => {
  test('says what each file was called, over several renames and merges, in whatever letters', async () => {
    const hub = repository(
      'hub',
      'site',
      commit(['hub.yml', 'calls/a.md', 'calls/b.md', 'calls/gone.md'].map((path) => write(`site/${path}`))),
      commit([move('site/calls/a.md', 'site/calls/Über *uns*.md')]),
      commit([move('site/calls/Über *uns*.md', 'site/calls/z.md')]),
      // What a branch called it before it was merged was no address of anybody.
      commit([move('site/calls/b.md', 'site/calls/between.md')], 'branch'),
      commit([move('site/calls/b.md', 'site/calls/c.md')], 'main', 'branch'),
      commit([remove('site/calls/gone.md'), write('elsewhere.md')]),
    );
    expect(await readRenames(join(top, hub, 'site'))).toEqual([
      { from: 'calls/b.md', to: 'calls/c.md', day: '2026-02-03', alike: 100 },
      { from: 'calls/Über *uns*.md', to: 'calls/z.md', day: '2026-02-03', alike: 100 },
      { from: 'calls/a.md', to: 'calls/z.md', day: '2026-02-03', alike: 100 },
    ]);
    // A clone of the last commit alone knows of none, and says nothing.
    git(['clone', '-q', '--depth', '1', `file://${join(top, hub)}`, 'shallow']);
    expect(await names('shallow/site')).toEqual([]);
  });

  test('keeps a file apart from another that had its name before, and from one that came from elsewhere', async () => {
    const reused = repository(
      'reused',
      'sub',
      commit([write('hub.yml'), write('x.md'), write('drafts/y.md')]),
      commit([move('x.md', 'name.md')]),
      commit([remove('name.md')]),
      commit([write('name.md'), move('drafts/y.md', 'sub/y.md')]),
    );
    expect(await names(reused)).toEqual(['drafts/y.md -> sub/y.md']);
    expect(await names(`${reused}/sub`)).toEqual([]);
  });

  test('begins with hub.yml, where there is one', async () => {
    const before = [commit([write('a.md')]), commit([move('a.md', 'b.md')])];
    expect(await names(repository('none', '.', ...before))).toEqual(['a.md -> b.md']);
    const young = repository(
      'young',
      '.',
      ...before,
      commit([write('hub.yml')]),
      commit([move('b.md', 'c.md')]),
    );
    expect(await names(young)).toEqual(['b.md -> c.md']);
  });

  test('is nothing outside of git', async () => {
    mkdirSync(join(top, 'plain'));
    expect(await names('plain')).toEqual([]);
    expect(await names('not-there')).toEqual([]);
  });
});

test('two files that change names in one commit keep their own pasts', () => {
  const log = [
    'commit 2026-02-03',
    '\nR100',
    'b',
    'c',
    'R090',
    'a',
    'b',
    'commit 2026-02-02',
    '\nR075',
    'commit 2026-01-01',
    'a',
    '',
  ];
  expect(renamesIn(log.join('\0')).map(({ from, to, alike }) => `${from} ${to} ${alike}`)).toEqual([
    'b c 100',
    'a b 90',
    'commit 2026-01-01 b 75',
  ]);
});
