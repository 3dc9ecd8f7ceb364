import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCommunity, titleIn } from './community.ts';
import { nameOf, repositoryOf } from './git.ts';
import { readGithubLinks } from './github-links.ts';
import { globOfName } from './series-settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-repository-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test.each([
  ['git@github.com:lantern/meetings.git', 'lantern/meetings'],
  ['https://x-access-token:ghs_secret@github.com/lantern/meetings', 'lantern/meetings'],
  ['https://ghp_secret@github.com/lantern/meetings.git', 'lantern/meetings'],
  ['ssh://git@github.com:22/lantern/lantern.example.org.git', 'lantern/lantern.example.org'],
  ['https://git.example.org/lantern/meetings.git', null],
  ['https://evil.example.org/github.com/lantern/meetings', null],
  ['', null],
])('%s is kept in %s', (address, name) => {
  expect(nameOf(address)).toBe(name);
});

test('a folder of a clone, a worktree and no clone', () => {
  expect(repositoryOf(folder)).toBeNull();
  const config =
    '[remote "fork"]\n\turl = git@github.com:ada/notes.git\n[remote "origin"]\n\turl = git@github.com:lantern/notes.git\n';
  put('.git/config', config);
  put('.git/HEAD', 'ref: refs/heads/my-change\n');
  put('docs/a.md', '');
  expect(repositoryOf(join(folder, 'docs'))).toEqual({
    name: 'lantern/notes',
    branch: 'my-change',
    folder: 'docs',
  });
  put('.git/refs/remotes/origin/HEAD', 'ref: refs/remotes/origin/trunk\n');
  expect(repositoryOf(folder)).toEqual({ name: 'lantern/notes', branch: 'trunk', folder: '' });
  put('.git/worktrees/tree/commondir', '../..\n');
  put('tree/.git', `gitdir: ${join(folder, '.git/worktrees/tree')}\n`);
  expect(repositoryOf(join(folder, 'tree'))?.name).toBe('lantern/notes');
});

test.each([
  ['Lantern meeting notes', 'Lantern'],
  ['Lantern Technical Committee (LTC)', 'Lantern Technical Committee (LTC)'],
  ['Minutes of the Lantern group', 'Lantern group'],
  ['Meetings', ''],
])('%s is about "%s"', (heading, title) => {
  expect(titleIn(heading)).toBe(title);
});

test('the name is that of the README, else of the account, else of the package', () => {
  put('package.json', '{"name": "@lantern/site", "description": "Lamps for all."}');
  put('docs/CNAME', 'Lantern.example.org\n');
  expect(readCommunity(folder, null)).toEqual({
    name: 'site',
    tagline: 'Lamps for all.',
    about: null,
    site: 'https://lantern.example.org',
  });
  put('README.md', '# Meeting notes\r\n\r\nWe make lamps. They shine.\r\n');
  expect(readCommunity(folder, 'lantern')).toMatchObject({ name: 'lantern', about: 'We make lamps.' });
  put('README.md', '# The Lantern Project\n');
  expect(readCommunity(folder, 'lantern').name).toBe('The Lantern Project');
});

test('an organisation is who notes link to in several repositories, and first of all who keeps the notes', () => {
  const texts = [
    'https://github.com/lantern/core/issues/1 and https://github.com/wick/wick/pull/2',
    'https://github.com/lantern/web and https://github.com/wick/wick, https://github.com/lantern/core/labels/lamp%20oil',
    'https://github.com/lantern/core/issues?q=is%3Aopen+label%3Aglass https://github.com/features/actions',
  ];
  const { organisation, repositories, labels } = readGithubLinks(texts, null);
  expect(organisation).toEqual({ name: 'lantern', notes: 3 });
  expect(repositories).toEqual([{ name: 'wick/wick', notes: 2 }]);
  expect(labels.map(({ name }) => name)).toEqual(['glass', 'lamp oil']);
  expect(readGithubLinks(texts, 'wick').organisation).toBeNull();
  expect(readGithubLinks([], 'lantern')).toEqual({ organisation: null, repositories: [], labels: [] });
});

test.each([
  ['docs-2026-01-07.md', 'docs-*'],
  ['2026-01-07-docs.md', '*-docs'],
  ['Tools 07-01.md', 'Tools *'],
  ['minutes-2026-01-07.md', null],
  ['2026-01-07.md', null],
  ['a-2026-01-07-b.md', null],
])('%s is named like %s', (name, glob) => {
  expect(globOfName(name)).toBe(glob);
});
