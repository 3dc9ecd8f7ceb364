import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { listTitles } from '../../src/domain/calls/list-titles.ts';
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

const front = (keys: string) => `---\n${keys}\n---\n\nText.\n`;
const project = (keys: string) => front(`title: A\nsummary: S.\nstars: 1\nlanguage: none\ndomains: [a]\ndomainKnowledge: none\n${keys}`);
const areas = 'domains: [{id: a, name: A, summary: S.}]\n';

test.each([
  ['the name of the hub', (text: string) => ({ 'hub.yml': `name: ${text}\n` })],
  ['how to join', (text: string) => ({ 'hub.yml': `calls: {rhythm: weekly, weekday: monday, time: '16:00', zone: UTC, join: {text: ${text}}}\n` })],
  ['the name of a person', (text: string) => ({ 'people.yml': `- {id: ada, name: ${text}}\n` })],
  ['the title of a call', (text: string) => ({ 'calls/2026-01-07.md': front(`title: ${text}`) })],
  ['the title of a guide', (text: string) => ({ 'guides/g.md': front(`title: ${text}\nsummary: S.`) })],
  ['the area of a roadmap entry', (text: string) => ({ 'roadmap/r.md': front(`title: A\nstage: idea\narea: ${text}`) })],
  ['a first step', (text: string) => ({ 'hub.yml': areas, 'projects/p.md': project(`firstSteps: [${text}]`) })],
  ['the words of a report', (text: string) => ({ 'hub.yml': areas, 'projects/p.md': project(`reports: [{date: 2026-01-07, stars: 1, words: ${text}}]`) })],
])('%s has a limit, says it, and is empty where nothing is to be seen of it', (_name, files) => {
  const said = (text: string) => {
    const { problems } = loadedOf(files(JSON.stringify(text)) as Readonly<Record<string, string>>);
    return problems.filter(({ level }) => level === 'error').map(({ code, message, fix }) => `${code} ${message} ${fix}`);
  };
  expect(said('x'.repeat(5000))).toEqual([]);
  expect(said('x'.repeat(200_000))).toEqual([expect.stringMatching(/^wrong-value .*which is too long\. Write at most 5000 characters\.$/)]);
  expect(said('\u200b\u2060\u3164\ufe0f')).toEqual([expect.stringContaining('empty')]);
});

test('a heading of 200,000 letters is a title as far as one can be read, and stands whole in the text', () => {
  for (const heading of ['x'.repeat(200_000), 'wind and kites '.repeat(14_000).trim()]) {
    const { content } = loadedOf({ 'calls/2026-01-07.md': `# ${heading}\n\nText.\n` });
    const [call] = content.calls;
    expect(call?.title.length).toBeLessThanOrEqual(300);
    expect(call?.headings.map(({ text }) => text.length <= 300)).toEqual([true]);
    expect(call?.html.replaceAll('<wbr>', '')).toContain(heading);
    // Each beginning of a title of many words was counted, which took all memory there is.
    expect(listTitles([{ title: heading, date: '2026-01-07' }])).toEqual([heading]);
  }
});

test('a repository, an issue or a folder that leads elsewhere is refused', () => {
  const refused = (hub: string) => loadedOf({ 'hub.yml': hub }).problems.map(({ code }) => code);
  for (const name of ['kestrel/..', 'kestrel/.', '-kestrel/hub']) {
    expect(refused(`repository: {name: "${name}"}\n`)).toEqual(['wrong-value']);
    const issue = loadedOf({ 'hub.yml': areas, 'projects/p.md': project(`issue: "${name}#1"`) });
    expect(issue.problems.map(({ code }) => code)).toEqual(['wrong-value']);
  }
  expect(refused('repository: {name: kestrel/hub, folder: ../../x}\n')).toEqual(['wrong-value']);
  expect(refused('repository: {name: kestrel/hub, branch: ../../x}\n')).toEqual(['wrong-value']);
  expect(refused('repository: {name: kestrel/..hub, folder: ., branch: v1..x}\n')).toEqual([]);
});

test('a snapshot of brackets without end is one line', () => {
  for (const inner of ['', '"version":1,"at":"2026-01-07T16:00:00Z","basis":"","repositories":[],"issues":']) {
    const brackets = `${'['.repeat(100_000)}"\\ud800"${']'.repeat(100_000)}`;
    expect(found({ 'github/issues.json': inner === '' ? brackets : `{${inner}${brackets}}` })).toEqual([
      'error broken-snapshot github/issues.json',
    ]);
  }
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
