// @module-tag slow
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../src/domain/model/day.ts';
import { loadContent } from '../src/load/content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cairn new-from-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(script: string, ...words: readonly string[]) {
  const done = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    input: '',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const from = (into: string, source: string) =>
  run('new', 'hub', join(root, into), '--from', join(root, source), '--today', '2026-02-01');

const note = (group: string, day: string, up = '..') => `# ${group} meeting, ${day}

We meet at 15:00 UTC.

## Attendees

- Ada Moon (chair)
- Bo Reed @boreed

## Agenda

- Gears

## Gears

See https://github.com/kestrel/nest/issues/4. ![A gear](${up}/gear.png)
`;

/** A repository of code with the minutes of two groups in it: names with spaces, Windows line ends, a template, other Markdown. */
function repository(): void {
  put('repo/README.md', '# ![logo](x.png) Kestrel\n\nA nest.\n');
  put('repo/src/main.c', 'int main;\n');
  put('repo/docs/guide.md', '# Guide\n\nHow to build nests.\n');
  put('repo/docs/CNAME', 'kestrel.example.org\n');
  put('repo/.git/HEAD', 'ref: refs/heads/trunk\n');
  put('repo/.git/config', '[remote "origin"]\n\turl = https://secret-token@github.com/kestrel/nest.git\n');
  put('repo/minutes/gear.png', 'no picture');
  put('repo/minutes/template.md', '# Meeting\n\n## Attendees\n\n## Agenda\n');
  for (let week = 0; week < 10; week += 1) {
    const monday = addDays('2026-01-26', -7 * week);
    put(
      `repo/minutes/Core & Team/${monday.slice(0, 4)}/${monday}.md`,
      note('Core', monday, '../..').replaceAll('\n', '\r\n'),
    );
    const other = addDays('2026-01-22', -14 * week);
    put(`repo/minutes/docs/${other}.md`, note('Docs', other));
  }
}

const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(join(root, folder).length + 1), readFileSync(path, 'utf8')])
    .sort();

test('a hub from a repository knows its folders, series, rhythms, people and places, builds, and leaves the repository as it was', () => {
  repository();
  const before = filesOf('repo');
  const made = from('hub', 'repo');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(filesOf('repo')).toEqual(before);
  expect(made.out).toContain('Read 20 notes from 21 Markdown files in minutes/');
  expect(made.out).not.toContain('secret-token');
  const { content, problems } = loadContent(join(root, 'hub'), '/');
  expect(problems.map(({ code, level }) => `${code} ${level}`)).toEqual(['template warning']);
  expect(content.hub).toMatchObject({
    name: 'Kestrel',
    site: 'https://kestrel.example.org',
    folders: { calls: 'minutes' },
    repository: { name: 'kestrel/nest', branch: 'trunk', folder: '' },
    github: { repositories: ['kestrel/nest'] },
  });
  expect(
    content.series.map(({ id, schedule }) => [id, schedule?.rhythm, schedule?.weekday, schedule?.time]),
  ).toEqual([
    ['core-team', 'weekly', 'monday', '15:00'],
    ['docs', 'fortnightly', 'thursday', '15:00'],
  ]);
  expect(content.people.map(({ name, handles }) => [name, ...handles])).toEqual([
    ['Ada Moon'],
    ['Bo Reed', 'boreed'],
  ]);
  expect(content.files).toEqual(['minutes/gear.png']);
  const built = run(
    'build',
    '--content',
    join(root, 'hub'),
    '--out',
    join(root, 'site'),
    '--today',
    '2026-02-01',
  );
  expect(built.code, built.err).toBe(0);
  expect(existsSync(join(root, 'site/calls/series/core-team/index.html'))).toBe(true);
});

test('in the repository itself only hub.yml and people.yml are added, and never written over', () => {
  repository();
  const before = filesOf('repo');
  expect(from('repo', 'repo').code).toBe(0);
  const after = filesOf('repo').filter(([path]) => path !== 'hub.yml' && path !== 'people.yml');
  expect(after).toEqual(before);
  expect(run('check', '--content', join(root, 'repo')).code).toBe(0);
  const again = from('repo', 'repo');
  expect(again.code).toBe(1);
  expect(again.err).toContain('hub.yml exists already');
});

test('notes at the top of a folder are copied into calls/, and a schedule that is not sure stays a comment', () => {
  for (const day of ['2025-01-01', '2025-02-20', '2025-03-04', '2025-06-06'])
    put(`notes/${day}.md`, note('Any', day));
  expect(from('hub', 'notes')).toMatchObject({ code: 0, err: '' });
  const { content, problems } = loadContent(join(root, 'hub'), '/');
  expect(content.calls).toHaveLength(4);
  expect(content.hub.calls).toBeUndefined();
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  // With the marks of the comment taken away it is a schedule.
  const text = readFileSync(join(root, 'hub/hub.yml'), 'utf8').replace(/^# (?=calls:| )/gm, '');
  writeFileSync(join(root, 'hub/hub.yml'), text);
  expect(loadContent(join(root, 'hub'), '/').content.hub.calls?.time).toBe('15:00');
});

test('a folder without notes, or none, is one sentence and nothing is written', () => {
  put('code/README.md', '# Code\n');
  put('code/src/a.md', 'Nothing.\n');
  for (const source of ['code', 'nowhere']) {
    const made = from('hub', source);
    expect(made.code).toBe(1);
    expect(made.err).toContain('Nothing was written.');
    expect(existsSync(join(root, 'hub'))).toBe(false);
  }
});

test('the next call of a series gets its notes on its day and in its folder', () => {
  repository();
  cpSync(join(root, 'repo/minutes'), join(root, 'own/calls'), { recursive: true });
  put(
    'own/hub.yml',
    `series:\n  - { id: core, title: Core, folder: Core & Team, calls: { rhythm: weekly, weekday: monday, time: '10:00', zone: UTC } }\n`,
  );
  const own = ['--content', join(root, 'own'), '--today', '2026-02-01'];
  expect(run('new', 'call', '--series', 'core', ...own).out.trim()).toBe(
    join(root, 'own/calls/Core & Team/2026-02-02.md'),
  );
  expect(run('new', 'call', '--series', 'core', ...own).out.trim()).toBe(
    join(root, 'own/calls/Core & Team/2026-02-09.md'),
  );
  expect(run('new', 'call', '--series', 'cor', ...own).err).toContain('Did you mean "core"?');
});
