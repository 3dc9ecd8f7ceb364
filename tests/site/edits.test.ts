// @module-tag slow
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');

const people = ['Kim Ames', 'Bo Reed', 'Flo Marsh', 'Ida Lund'];
const subjects = ['Ropes', 'Knots', 'The big kite', 'Any other business'];

/** The note of a week: two subjects that come back in other weeks, a promise that ages, a decision. */
function note(week: number): string {
  const of = <T>(list: readonly T[], at: number) => list[(week + at) % list.length];
  return [
    `# Call ${week}`,
    `Present: ${of(people, 0)}, ${of(people, 1)}`,
    ...[0, 1].map(
      (at) =>
        `## ${of(subjects, at)}\n\n${of(people, at)} will mend rope ${week * 2 + at}.\n\nWe agreed to buy line ${week}.`,
    ),
  ].join('\n\n');
}
const fileOf = (week: number) =>
  `calls/2026-${week < 4 ? '01' : '02'}-${String(3 + 7 * (week % 4)).padStart(2, '0')}.md`;
const weeks = [0, 1, 2, 3, 4, 5, 6];

/** What somebody may do to a hub between two builds. `at` is any number, to choose by. */
const edits: Readonly<Record<string, (at: number) => void>> = {
  'a sentence is added': (at) =>
    appendFileSync(anyNote(at), `\n${people[at % 4]} thanked everybody ${at}.\n`),
  'a promise is kept': (at) => appendFileSync(anyNote(at), `\n${people[at % 4]} mended rope ${at % 14}.\n`),
  'a note goes': (at) => {
    if (notes().length > 3) rmSync(anyNote(at));
  },
  'a note comes': (at) => writeFileSync(join(content, fileOf(at % 8)), note(at)),
  'a note is called otherwise': (at) =>
    renameSync(anyNote(at), join(content, `calls/2026-03-${10 + (at % 9)}.md`)),
  'a topic is called otherwise': (at) => replace(anyNote(at), /^## .*$/m, `## ${subjects[at % 4]} ${at % 2}`),
  'somebody else was there': (at) =>
    replace(anyNote(at), /^Present: .*$/m, `Present: ${people[at % 4]}, New ${at} Person`),
  'the hub has another name': (at) => replace(join(content, 'hub.yml'), /^name: .*$/m, `name: Kites ${at}`),
  'promises age sooner': (at) =>
    replace(join(content, 'hub.yml'), /promiseCalls: \d/, `promiseCalls: ${1 + (at % 5)}`),
  'people are listed otherwise': (at) => writeFiles(content, { 'people.yml': listed(at) }),
  'a project comes or goes': (at) => {
    const file = join(content, 'projects/clock.md');
    if (existsSync(file)) rmSync(file);
    else writeFiles(content, { 'projects/clock.md': project(at) });
  },
  'a page of its own comes or goes': (at) => {
    const file = join(content, 'pages/about.md');
    if (existsSync(file)) rmSync(file);
    else writeFiles(content, { 'pages/about.md': `---\ntitle: About ${at % 3}\n---\n\nWe fly kites.\n` });
  },
  'a page is changed by hand': (at) =>
    appendFileSync(
      anyFile(at, (path) => path.endsWith('.html')),
      'by hand',
    ),
  'a file of the search is changed by hand': (at) =>
    appendFileSync(
      anyFile(at, (path) => path.startsWith('pagefind/')),
      'by hand',
    ),
  'what was kept of pages is changed by hand': () => tamper('.cairn/cache/rendered'),
  'what was kept of images is cut short': () => tamper('.cairn/cache/social-images'),
  'what was kept of search is cut short': () => tamper('.cairn/cache/search'),
};

const listed = (at: number) =>
  `- { id: kim, name: Kim Ames, about: Number ${at % 3}. }\n${at % 2 ? '- { id: bo, name: Bo Reed }\n' : ''}`;

const project = (at: number) =>
  `---\ntitle: Clock ${at % 2}\nsummary: It tells the time.\nstars: 1\nlanguage: none\ndomains: [web]\ndomainKnowledge: none\nconfirmed: 2026-02-01\nmentors: [Kim Ames]\n---\n`;

function notes(): string[] {
  return filesBelow(content).filter((path) => path.startsWith('calls/'));
}

function anyNote(at: number): string {
  return join(content, notes()[at % notes().length] ?? '');
}

/** A file of the site, of those whose paths are wanted. */
function anyFile(at: number, isWanted: (path: string) => boolean): string {
  const files = filesBelow(join(folder, 'site')).filter(isWanted);
  return join(folder, 'site', files[at % files.length] ?? '');
}

function replace(file: string, what: RegExp, by: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(what, by));
}

/** Cuts a file short, or those of a folder. */
function tamper(path: string): void {
  const place = join(folder, path);
  if (!existsSync(place)) return;
  const files = statSync(place).isDirectory() ? filesBelow(place).map((file) => join(place, file)) : [place];
  for (const file of files) writeFileSync(file, readFileSync(file).subarray(0, -20));
}

/** Builds in a folder that remembers; gives what was said. */
function build(cwd: string, out: string, today: string): string {
  const input = ['--content', content, '--site', 'https://hub.example/', '--today', today];
  const args = [resolve('scripts/build.ts'), ...input, '--out', join(folder, out)];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd });
  expect(status, stderr).toBe(0);
  return stderr;
}

/** The compiled pages are the same for both; all else of the other build is made from nothing. */
function buildClean(today: string): void {
  const cwd = mkdtempSync(join(folder, 'clean-'));
  mkdirSync(join(cwd, '.cairn/cache'), { recursive: true });
  symlinkSync(join(folder, '.cairn/cache/pages'), join(cwd, '.cairn/cache/pages'));
  rmSync(join(folder, 'clean'), { recursive: true, force: true });
  build(cwd, 'clean', today);
}

/** Pages that this build wrote no new file for. */
function takenOver(before: ReadonlyMap<string, number>): number {
  return [...before].filter(([path, written]) => {
    const file = join(folder, 'site', path);
    return existsSync(file) && statSync(file).mtimeMs === written;
  }).length;
}

test('after any edits a build is, to the byte, the one for which nothing was kept', () => {
  const seed = Number(process.env['SEED'] ?? 3);
  const rounds = Number(process.env['ROUNDS'] ?? 4);
  writeFiles(content, {
    'hub.yml':
      'name: Kites\ndomains: [{ id: web, name: Web, summary: Pages. }]\nfreshness: { promiseCalls: 4 }\n',
    'people.yml': listed(0),
    'projects/clock.md': project(0),
    ...Object.fromEntries(weeks.map((week) => [fileOf(week), note(week)])),
  });
  build(folder, 'site', '2026-03-20');
  const edit = fc.record({ what: fc.constantFrom(...Object.keys(edits)), at: fc.nat(97) });
  const round = fc.record({
    all: fc.array(edit, { minLength: 1, maxLength: 4 }),
    day: fc.integer({ min: 20, max: 23 }),
  });
  let taken = 0;
  for (const { all, day } of fc.sample(round, { seed, numRuns: rounds })) {
    for (const { what, at } of all) edits[what]?.(at);
    const done = all.map(({ what, at }) => `${what} (${at})`).join(', ');
    const before = new Map(
      filesBelow(join(folder, 'site')).map((path) => [path, statSync(join(folder, 'site', path)).mtimeMs]),
    );
    build(folder, 'site', `2026-03-${day}`);
    taken += takenOver(before);
    buildClean(`2026-03-${day}`);
    expect(filesBelow(join(folder, 'site')), done).toEqual(filesBelow(join(folder, 'clean')));
    for (const path of filesBelow(join(folder, 'clean')))
      expect(
        readFileSync(join(folder, 'site', path)).equals(readFileSync(join(folder, 'clean', path))),
        `${path} after: ${done}`,
      ).toBe(true);
  }
  expect(taken).toBeGreaterThan(0);
}, 240_000);
