// @module-tag slow
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rhythmDays } from '../../src/domain/schedule/occurrences.ts';
import { loadContent } from '../../src/load/content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn hub & from-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const today = '2026-05-20';

/** Runs a command of the project. */
function run(script: string, ...words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

const makeHub = (hub: string, from: string, ...flags: readonly string[]) =>
  run('new', 'hub', hub, '--from', from, '--today', today, ...flags);

/** Writes files below the folder; `ends` are their line ends. */
function put(files: Readonly<Record<string, string>>, ends = '\n'): void {
  for (const [path, text] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text.replaceAll('\n', ends));
  }
}

const steering = (day: string) => `# Steering call

- **When**: ${day}, 16:00-17:00 UTC
- **Present**: Ada Moon (@adamoon), Bo Reed, Ulf

## Oil prices

We agreed to buy less; see https://github.com/lantern/core/issues/7 and https://github.com/lantern/web.

![A lamp](../../images/lamp.svg)
`;
const tools = (day: string) => `# Tools call, ${day}\n\nAttendees:\n\n- Cy Vale\n- Ada Moon\n\n## Wicks\n\nAda will trim them.\n`;

/** A repository of notes in folders by group and year at its top, with much that is no note. */
function lanternNotes(at: string, ends?: string): void {
  const fortnights = rhythmDays({ rhythm: 'fortnightly', weekday: 'thursday', from: '2025-11-06' }, '2025-11-06', today);
  const months = rhythmDays({ rhythm: 'monthly', weekday: 'tuesday', from: '2025-11-11' }, '2025-11-11', today);
  put(
    {
      [`${at}/README.md`]: '# Lantern meeting notes\n\nWho said what about lamps. We meet at 9:00 PT.\n',
      [`${at}/CONTRIBUTING.md`]: '# How to take notes\n\nWrite down who is present.\n',
      [`${at}/src/design.md`]: '# Design\n\nOf the lamp.\n',
      [`${at}/docs/guide/lamps.md`]: '# Lamps\n\nThey shine.\n',
      [`${at}/projects/lamp.md`]: '# The lamp\n\nA product.\n',
      [`${at}/images/lamp.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="3"/>',
      [`${at}/docs/CNAME`]: 'notes.lantern.example.org\n',
      [`${at}/Steering & Docs/2026/2026-05-08.md`]: `${steering('2026-05-08')}\n<<<<<<< mine\nYes.\n=======\nNo.\n>>>>>>> yours\n`,
      [`${at}/.git/HEAD`]: 'ref: refs/heads/trunk\n',
      [`${at}/.git/config`]: '[remote "origin"]\n\turl = https://x-access-token:ghs_verysecret@github.com/lantern/notes.git\n',
      ...Object.fromEntries(
        fortnights.map((day) => [`${at}/Steering & Docs/${day.slice(0, 4)}/${day}.md`, steering(day)]),
      ),
      ...Object.fromEntries(
        months.map((day) => [`${at}/tools/${day.slice(0, 4)}/tools-${day.slice(5)}.md`, tools(day)]),
      ),
    },
    ends,
  );
}

function hashes(at: string): Record<string, string> {
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

test.each(['\n', '\r\n'])('a repository with notes at its top becomes a hub as it lies (%j)', (ends) => {
  const repository = join(folder, 'lantern-notes');
  lanternNotes('lantern-notes', ends);
  const before = hashes(repository);
  const made = makeHub(repository, repository);
  expect(made).toMatchObject({ code: 0, err: '' });
  const after = hashes(repository);
  const [hubFile, peopleFile] = [join(repository, 'hub.yml'), join(repository, 'people.yml')];
  expect(Object.keys(after).filter((path) => !(path in before)).sort()).toEqual([hubFile, peopleFile]);
  expect(after).toMatchObject(before);
  const hub = readFileSync(hubFile, 'utf8');
  expect(parse(hub)).toEqual({
    name: 'Lantern',
    site: 'https://notes.lantern.example.org',
    repository: { name: 'lantern/notes', branch: 'trunk', folder: '' },
    folders: { calls: '.' },
    ignore: ['/CONTRIBUTING.md', '/docs', '/src', 'projects/*', 'Steering & Docs/2026/2026-05-08.md'],
    series: [
      {
        id: 'steering-docs',
        title: 'Steering & Docs',
        folder: 'Steering & Docs',
        calls: { rhythm: 'fortnightly', weekday: 'thursday', time: '16:00', zone: 'UTC', minutes: 60, from: '2026-05-07' },
      },
      { id: 'tools', title: 'Tools', folder: 'tools' },
    ],
    github: { organisation: 'lantern' },
  });
  expect(`${hub}${made.out}`).not.toContain('secret');
  expect(hub).toContain('    # The second Tuesday of each month: 6 of 6 gaps between calls');
  expect(hub).toContain('    # Not sure: the notes do not state the time.');
  expect(readFileSync(peopleFile, 'utf8')).toContain("handles: ['adamoon']");
  expect(made.out).toContain('Read 21 of 27 Markdown files as notes, from the folder itself:');
  expect(made.out).toContain('Every other Thursday: 13 of 13 gaps');
  expect(made.out).toContain('merge-conflict');
  expect(made.out).toContain(`npm start -- --content '${repository}'`);
  const check = run('check', '--content', repository);
  expect([check.code, check.out.includes('no problems')]).toEqual([0, true]);
});

test('a hub somewhere else gets copies of the notes and what they show, and builds at once', () => {
  lanternNotes('lantern-notes');
  const [repository, hub] = [join(folder, 'lantern-notes'), join(folder, 'new/hub')];
  const before = hashes(repository);
  const made = makeHub(hub, repository, '--name', 'Lamps');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(hashes(repository)).toEqual(before);
  expect(made.out).toContain(`show to ${hub}, because a hub reads what lies in its folder`);
  expect(existsSync(join(hub, 'images/lamp.svg'))).toBe(true);
  expect(existsSync(join(hub, 'src'))).toBe(false);
  expect(parse(readFileSync(join(hub, 'hub.yml'), 'utf8'))).toMatchObject({ name: 'Lamps', folders: { calls: '.' } });
  expect(loadContent(hub, '/').content.calls).toHaveLength(21);
  expect(run('check', '--content', hub).code).toBe(0);
  const build = run('build', '--content', hub, '--out', join(folder, 'site'), '--today', today);
  expect(build.code).toBe(0);
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('21 May');
});

test('notes in a folder of a project are found among everything else', () => {
  put({
    'kite/README.md': '# Kite\n\nA kite.\n',
    'kite/CHANGELOG.md': '# Changes\n\n## 2026-01-07\n\n- Fixed\n',
    'kite/docs/meetings & minutes/2025/12-03.md': tools('3 December 2025'),
    'kite/docs/meetings & minutes/2026/01-07.md': tools('7 January 2026'),
    'kite/docs/meetings & minutes/2026/02-04.md': tools('4 February 2026'),
    'kite/docs/meetings & minutes/how-we-meet.md': '# How we meet\n\nIn a room.\n',
    'kite/docs/flying.md': '# Flying\n\nHold on.\n',
    ...Object.fromEntries(
      ['01', '02', '03', '04'].map((month) => [`kite/blog/2026-${month}-01-news.md`, '# News\n\nWind.\n']),
    ),
  });
  const kite = join(folder, 'kite');
  const made = makeHub(kite, kite);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(parse(readFileSync(join(kite, 'hub.yml'), 'utf8'))).toEqual({
    name: 'Kite',
    folders: { calls: 'docs/meetings & minutes' },
    ignore: ['docs/meetings & minutes/how-we-meet.md'],
  });
  expect(made.out).toContain('Read 3 of 11 Markdown files as notes, from docs/meetings & minutes/:');
  expect(made.out).toContain('blog/: nothing in these 4 files looks like notes');
  expect(run('check', '--content', kite, '--strict').code).toBe(0);
  // The folder of the notes alone may be named, too.
  rmSync(join(kite, 'hub.yml'));
  rmSync(join(kite, 'people.yml'));
  expect(makeHub(kite, join(kite, 'docs/meetings & minutes')).code).toBe(0);
  expect(loadContent(kite, '/').content.calls).toHaveLength(3);
});

test('however a repository is laid out, its hub has its notes and no error', () => {
  const days = ['2026-01-07', '2026-02-04', '2026-03-04'];
  const at = (place: (day: string) => string, text = tools) =>
    Object.fromEntries(days.map((day) => [place(day), text(day)]));
  const layouts: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, calls: number]>> = {
    'posts of a site': [
      {
        ...at((day) => `_posts/${day}-meeting.md`, (day) => `---\nlayout: post\n---\n\n${tools(day)}`),
        'about.md': '# About\n',
        'index.html': '<p>Hi</p>',
      },
      3,
    ],
    'two folders, two endings, a byte order mark and an accent': [
      {
        ...at((day) => `board/minutes/${day}.markdown`, (day) => `\uFEFF${tools(day)}`),
        ...at((day) => `tech/notes/${day} Re\u0301union & more.md`),
      },
      6,
    ],
    'a folder a day': [at((day) => `meetings/${day}/README.md`), 3],
    'one file': [{ 'MINUTES.md': `# Minutes\n\n${days.map((day) => `## ${day}\n\nPresent: Ada Moon, Bo Reed\n`).join('\n')}` }, 3],
    'the folder of another part': [at((day) => `guides/${day}.md`), 3],
    'a folder below that of another part': [
      { ...at((day) => `projects/lamp/meetings/${day}.md`), 'projects/lamp.md': '# Lamp\n' },
      3,
    ],
    'faults of front matter': [
      {
        ...at((day) => `meetings/${day}.md`),
        'meetings/2026-03-04.markdown': tools('2026-03-04'),
        'meetings/2026-04-01.md': '---\ntitle: [a\n---\n\nPresent: Ada Moon\n',
        'meetings/2026-05-06.md': '---\ndate: 2026-13-45\n---\n\nPresent: Ada Moon\n',
      },
      3,
    ],
  };
  for (const [name, [files, calls]] of Object.entries(layouts)) {
    const [repository, hub] = [join(folder, name, 'it'), join(folder, name, 'hub')];
    put(Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/it/${path}`, text])));
    for (const where of [hub, repository]) {
      const made = makeHub(where, repository);
      expect([name, made.code, made.err]).toEqual([name, 0, '']);
      const { content, problems } = loadContent(where, '/');
      expect([name, content.calls.length]).toEqual([name, calls]);
      expect([name, problems.filter(({ level }) => level === 'error')]).toEqual([name, []]);
      expect(readFileSync(join(where, 'hub.yml'), 'utf8')).not.toContain(folder);
    }
  }
});

test('what a content folder has besides notes stays part of its hub', () => {
  put({
    'kite/calls/2026-01-07.md': tools('2026-01-07'),
    'kite/guides/first.md': '---\ntitle: First\nsummary: Begin.\n---\n\nFly.\n',
    'kite/guides/broken.md': '# No front matter\n',
  });
  const kite = join(folder, 'kite');
  const made = makeHub(kite, kite);
  expect(made.code).toBe(0);
  expect(made.out).toContain('guides/broken.md: missing-front-matter');
  expect(made.out).not.toContain('nothing in it looks like notes');
  expect(loadContent(kite, '/').content.guides.map(({ id }) => id)).toEqual(['first']);
});

test('where there are no notes, it says what it looked for and writes nothing', () => {
  put({
    'tool/README.md': '# Tool\n',
    'tool/docs/use.md': '# Use\n\nTurn it.\n',
    'tool/minutes/2026-01-07.txt': 'Present: Ada\n',
  });
  const made = makeHub(join(folder, 'hub'), join(folder, 'tool'));
  expect(made.code).toBe(1);
  expect(made.err).toContain('No notes were found in');
  expect(made.err).toContain('minutes/2026-01-07.txt: named like notes, but only Markdown is read');
  expect(existsSync(join(folder, 'hub'))).toBe(false);
});

test('nothing is written over anything, and a wrong call is a wrong call', () => {
  put({ 'a/hub.yml': 'name: Mine\n', 'a/meetings/2026-01-07.md': tools('7 January 2026') });
  const taken = makeHub(join(folder, 'a'), join(folder, 'a'));
  expect([taken.code, taken.err.includes('exists already')]).toEqual([1, true]);
  put({ 'b/meetings/2026-01-07.md': 'Mine.\n' });
  expect(makeHub(join(folder, 'b'), join(folder, 'a')).code).toBe(1);
  expect(Object.keys(hashes(join(folder, 'b')))).toEqual([join(folder, 'b/meetings/2026-01-07.md')]);
  expect(makeHub(join(folder, 'c'), join(folder, 'nowhere')).code).toBe(2);
  expect(makeHub(join(folder, 'c'), join(folder, 'a'), '--stars', '1').code).toBe(2);
  expect(existsSync(join(folder, 'c'))).toBe(false);
});
