import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { loadedOf } from '../content-of.ts';

const found = (files: Readonly<Record<string, string>>) =>
  loadedOf(files).problems.map(({ level, code, file }) => `${level} ${code} ${file.split('/').slice(-2).join('/')}`);

test('a file of thousands of sections is read, has a bounded number of topics, and says so', () => {
  const headings = Array.from({ length: 3000 }, (_, at) => `## Matter ${at} of the wind\n\nSome words were said about it, and more.\n`).join('\n');
  const { content, problems } = loadedOf({ 'calls/2026-01-07.md': headings });
  expect(content.calls[0]?.facts.topics).toHaveLength(500);
  expect(content.calls[0]?.headings).toHaveLength(3000);
  expect(problems.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning too-many-topics']);
});

test.each(['projectDays', 'takenDays', 'snapshotDays', 'roadmapDays', 'promiseCalls'])(
  'freshness.%s has a limit, and says it',
  (key) => {
    const problems = (value: number) => loadedOf({ 'hub.yml': `freshness: {${key}: ${value}}\n` }).problems;
    expect(problems(36_500)).toEqual([]);
    const [problem] = problems(Number.MAX_SAFE_INTEGER);
    expect(problem).toMatchObject({ code: 'wrong-value', line: 1 });
    expect(`${problem?.message} ${problem?.fix}`).toContain('36500');
  },
);

describe('a name that Windows cannot have', () => {
  test.each(['con.md', 'Aux.2026-01-07.md', 'x..md', 'a .md', 'what?.md', 'a:b.md', 'com1.md'])('%s', (name) => {
    expect(found({ [`calls/${name}`]: '---\ndate: 2026-01-07\n---\n\nText.\n' })).toEqual([`warning windows-name calls/${name}`]);
  });

  test.each(['console.md', 'x.y.md', 'community.md', 'über uns.md'])('but not %s', (name) => {
    expect(found({ [`calls/${name}`]: '---\ndate: 2026-01-07\n---\n\nText.\n' })).toEqual([]);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'a folder that one may not read is not taken for a file, nor for an empty one',
  { tags: ['slow'] },
  () => {
    const top = mkdtempSync(join(tmpdir(), 'cairn-refused-'));
    onTestFinished(() => rmSync(top, { recursive: true, force: true }));
    chmodSync(top, 0o755);
    writeFiles(join(top, 'hub'), { 'calls/2026-01-07.md': 'Text.\n', 'calls/more/2026-01-14.md': 'Text.\n' });
    mkdirSync(join(top, 'hub/guides'));
    mkdirSync(join(top, 'closed'));
    for (const path of ['hub/calls/more', 'hub/guides', 'closed']) chmodSync(join(top, path), 0);
    // Root may read everything.
    const check = (folder: string) =>
      spawnSync(process.execPath, [resolve('scripts/check.ts'), '--content', folder], { cwd: top, uid: 65_534, gid: 65_534, encoding: 'utf8' }).stdout;
    expect(check('hub').match(/^\S+ {2}.*/gm)).toEqual(['hub/calls/more  error  unreadable', 'hub/guides  error  unreadable']);
    expect(check('closed')).toContain('closed  error  unreadable\n  This folder cannot be read (EACCES).');
  },
);
