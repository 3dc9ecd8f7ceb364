import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '../content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-upstream-'));
  put('hub.yml', 'domains:\n  - id: motion\n    name: Motion\n    summary: How things move.\n');
  snapshot();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function snapshot(repository: Readonly<Record<string, unknown>> = {}): void {
  const open = {
    repo: 'kestrel/mount',
    number: 20,
    title: 'Grease the gears',
    url: 'https://github.com/kestrel/mount/issues/20',
    createdAt: '2025-12-01',
    updatedAt: '2025-12-01',
    features: { signals: [], bodyLength: 0 },
  };
  const whole = { name: 'kestrel/mount', issues: 1, complete: true, ...repository };
  const text = { version: 1, at: '2026-01-07T12:00:00Z', basis: 'x', repositories: [whole], issues: [open] };
  put('github/issues.json', JSON.stringify(text));
}

function project(issue: string, more = ''): void {
  const fixed = 'title: A\nsummary: B.\nstars: 1\nlanguage: none\ndomains: [motion]\ndomainKnowledge: none';
  put('projects/a.md', `---\n${fixed}\nissue: ${issue}\n${more}---\n\nWhy.\n`);
}

const problems = () =>
  loadContent(folder, '/').problems.map(({ code, line, column }) => `${code}@${line}:${column}`);
const closed = ['closed-upstream@8:8'];

test.each(['kestrel/mount#19', 'Kestrel/Mount#19', 'https://github.com/kestrel/mount/issues/19'])(
  'a project whose issue is no longer open gets a warning where it names it: %s',
  (issue) => {
    project(issue);
    expect(problems()).toEqual(closed);
    expect(loadContent(folder, '/').problems[0]).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(/^kestrel\/mount#19 was not among the open issues on 7 January 2026/i),
      fix: expect.stringMatching(/^If the project is done, set "status: done"/),
    });
  },
);

test('taken and paused projects are followed too, one that is done is not', () => {
  project('kestrel/mount#19', 'status: taken\ntaken: 2026-01-01\n');
  expect(problems()).toEqual(closed);
  project('kestrel/mount#19', 'status: paused\n');
  expect(problems()).toEqual(closed);
  project('kestrel/mount#19', 'status: done\nfinished: 2026-01-01\n');
  expect(problems()).toEqual([]);
});

test('an issue that is open, of another repository, or a pull request is none of it', () => {
  for (const issue of [
    'kestrel/mount#20',
    'https://github.com/kestrel/mount/issues/20',
    'kestrel/lens#19',
    'https://github.com/kestrel/mount/pull/19',
  ]) {
    project(issue);
    expect(problems()).toEqual([]);
  }
});

test('a repository that is not whole or archived says nothing about what is closed', () => {
  project('kestrel/mount#19');
  snapshot({ complete: false, missing: 'budget' });
  expect(problems()).toEqual([]);
  snapshot({ archived: true });
  expect(problems()).toEqual([]);
  rmSync(join(folder, 'github'), { recursive: true });
  expect(problems()).toEqual([]);
});

test('a project that is newer than the snapshot is told to sync first', () => {
  project('kestrel/mount#21', 'proposed: 2026-01-08\n');
  expect(loadContent(folder, '/').problems[0]?.fix).toMatch(/^Run `npm run sync`\./);
});

test('a project without an area may wait for it while it is paused, and only then', () => {
  const text = (status: string, stars = '1') =>
    `---\ntitle: A\nsummary: B.\nstars: ${stars}\nlanguage: none\ndomains: []\ndomainKnowledge: none\nstatus: ${status}\n---\n\nWhy.\n`;
  put('projects/a.md', text('paused'));
  expect(problems()).toEqual([]);
  put('projects/a.md', text('open'));
  expect(problems()).toEqual(['wrong-value@6:10']);
  put('projects/a.md', text('open', 'many'));
  expect(problems()).toEqual(['unknown-level@4:8', 'wrong-value@6:10']);
});

test('a gap of a draft is a warning at its own place, a TODO in running text is not', () => {
  const gap = '# TODO: Say it.\nsummary: B.';
  const fixed = `title: 'Remove # TODO: marks'\n${gap}\nstars: 1\nlanguage: none\ndomains: [motion]\ndomainKnowledge: none`;
  put('projects/a.md', `---\n${fixed}\n---\n\n<!-- TODO: Say why. -->\n\nThere is a TODO: in the code.\n`);
  expect(problems()).toEqual(['draft-gap@3:3', 'draft-gap@11:6']);
});
