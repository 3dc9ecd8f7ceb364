// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FieldRule } from '../src/domain/forms/check.ts';
import { loadContent } from '../src/load/content.ts';
import { askFor } from './new-ask.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-new-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function make(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const flags = ['--content', folder, '--today', '2020-05-06'];
  const run = spawnSync(process.execPath, ['scripts/new.ts', ...words, ...flags], {
    encoding: 'utf8',
    input: '',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('a hub, and a call, a project and an idea in it, are valid content', () => {
  expect(make('hub', '--name', "Ada's: #1", '--language', 'Fortran').code).toBe(0);
  const project = [
    ...['--title', 'A pendulum: clock', '--summary', "It's about time.", '--stars', 'low to medium'],
    ...['--language', 'none', '--domains', 'documentation', '--domain-knowledge', 'none'],
    ...['--first-steps', 'Read; Write', '--body', 'Why not.'],
  ];
  expect(make('project', ...project).code).toBe(0);
  expect(make('call', '--date', '2020-05-20').code).toBe(0);
  expect(make('idea', '--title', 'Steam', '--area', 'Heat', '--proposers', 'Ada, Charles').code).toBe(0);
  const { content, problems } = loadContent(folder, '/');
  expect(problems).toEqual([]);
  expect(content.projects[0]?.front).toMatchObject({ stars: 2, firstSteps: ['Read', 'Write'] });
  expect(content.calls.map((call) => call.date)).toEqual(['2020-05-20', '2020-05-06']);
  expect(content.roadmap[0]?.front).toMatchObject({ stage: 'idea', proposers: ['Ada', 'Charles'] });
});

/** Takes the # away from every commented line of YAML. */
function uncomment(name: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/^# (?=(?:- | *[a-z]+:|  ))/gm, ''));
}

test('every commented line of a new hub can be uncommented, and nothing of it is worth a warning', () => {
  expect(make('hub', '--name', 'Ada').code).toBe(0);
  const check = () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/check.ts', '--strict', '--content', folder],
      {
        encoding: 'utf8',
      },
    );
    return `${String(status)} ${stdout}`;
  };
  expect(check()).toMatch(/^0 no problems/);
  uncomment('hub.yml');
  uncomment('people.yml');
  expect(check()).toMatch(/^0 no problems/);
  const { content } = loadContent(folder, '/');
  expect(content.hub).toMatchObject({
    site: 'https://owner.github.io/hub',
    calls: { weekday: 'wednesday', from: '2020-05-06' },
    contacts: [{ name: 'The list' }],
  });
  expect(content.people.map(({ id }) => id)).toEqual(['ada-lovelace']);
  expect(content.calls[0]?.facts.attendees).toEqual([]);
  expect(content.calls[0]?.html).not.toContain('Attendees');
  expect(make('hub', '--name', 'Ada', '--site', 'nowhere').code).toBe(1);
});

const note = '# Call\n\nPresent: Ada Moon\n\n## Oil\n\nIt burns.\n';

/** Writes files below the folder. */
function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('the notes of a call are for the next one: of the schedule, else of the last notes, and not made yet', () => {
  const hub =
    "calls: { rhythm: weekly, weekday: friday, time: '10:00', zone: UTC, standing: [{ title: Wicks }] }\n";
  put({ 'hub.yml': hub, 'calls/2020-05-01.md': note });
  expect(make('call').out.trim()).toBe(join(folder, 'calls/2020-05-08.md'));
  expect(readFileSync(join(folder, 'calls/2020-05-08.md'), 'utf8')).toContain('## Wicks');
  expect(make('call').out.trim()).toBe(join(folder, 'calls/2020-05-15.md'));
  rmSync(join(folder, 'calls'), { recursive: true });
  put({ 'hub.yml': 'name: Lamps\n', 'calls/2020-05-01.md': `${note}\nThe next call is on 13 May 2020.\n` });
  expect(make('call').out.trim()).toBe(join(folder, 'calls/2020-05-13.md'));
});

test('the notes of a series go beside its last ones, named like them', () => {
  const weekly = (weekday: string) => `{ rhythm: weekly, weekday: ${weekday}, time: '10:00', zone: UTC }`;
  put({
    'hub.yml': `folders: { calls: . }
series:
  - { id: oil, title: Oil, folder: oil, calls: ${weekly('monday')} }
  - { id: wicks, title: Wicks, files: 'wicks-*', calls: ${weekly('tuesday')} }
  - { id: glass, title: Glass, folder: glass }
`,
    'oil/2019/oil-12-30.md': note,
    'wicks/2020-04-28/README.md': note,
    'wicks-2020-05-05.md': note,
  });
  const made = (...words: string[]) => {
    const { code, out, err } = make('call', ...words);
    return code === 0 ? out.trim().slice(folder.length + 1) : err.trim();
  };
  expect(made('--series', 'oil')).toBe('oil/2020/oil-05-11.md');
  expect(made('--series', 'wicks')).toBe('wicks-2020-05-12.md');
  expect(made('--series', 'glass')).toBe('glass/2020-05-06.md');
  expect(made('--series', 'glas')).toBe(
    '--series glas is none of this hub. Did you mean "glass"? Offered: glass, oil, wicks.',
  );
  expect(make('idea', '--series', 'oil').code).toBe(2);
});

test('what is there already is never overwritten', () => {
  mkdirSync(join(folder, 'calls'));
  writeFileSync(join(folder, 'calls/2020-05-20.md'), 'Mine.\n');
  const run = make('call', '--date', '2020-05-20');
  expect(run.code).toBe(1);
  expect(run.err).toContain('exists already');
  expect(readFileSync(join(folder, 'calls/2020-05-20.md'), 'utf8')).toBe('Mine.\n');
  writeFileSync(join(folder, 'people.yml'), '[]\n');
  expect(make('hub', '--name', 'Ada').code).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['calls', 'people.yml']);
});

test('with a wrong or missing value nothing is written, and every fault is named with its flag', () => {
  expect(make('hub', '--name', 'Ada').code).toBe(0);
  const run = make('project', '--title', 'X', '--stars', 'Large.', '--domains', 'docs');
  expect(run.code).toBe(1);
  expect(run.err).toContain('--stars: “Difficulty” has to be one of those offered. Offered: 1, 2, 3.');
  expect(run.err).toContain('--summary: “Summary” is missing.');
  expect(readdirSync(folder)).not.toContain('projects');
});

test('a call that cannot be understood ends with code 2', () => {
  expect(make('prject').err).toContain('Did you mean "project"?');
  expect(make('prject').code).toBe(2);
  expect(make('call', '--stars', '1').code).toBe(2);
  expect(make().code).toBe(2);
});

const rule = (name: string, changes: Partial<FieldRule> = {}): FieldRule => ({
  ...{ name, label: name, kind: 'text', required: true, options: [], pattern: null, min: null, max: null },
  whole: false,
  ...changes,
});

function terminal(text: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  output.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  input.end(text);
  return { input, output, said: () => said };
}

test('in a terminal it asks again until an answer is right, and not for what a flag gave', async () => {
  const fields = [
    { rule: rule('title'), flag: 'title' },
    { rule: rule('stars', { options: ['1', '2'] }), flag: 'stars' },
  ];
  const { input, output, said } = terminal('');
  const asked = askFor(fields, { title: 'Clock' }, { input: answers(['7', '2'], output), output });
  input.destroy();
  expect(await asked).toEqual({ title: ['Clock'], stars: ['2'] });
  expect(said()).toContain('has to be one of those offered');
  expect(said()).not.toContain('title');
});

/** Answers one line for every question, as a person would. */
function answers(lines: readonly string[], output: PassThrough): PassThrough {
  const input = new PassThrough();
  const left = [...lines];
  output.on('data', (chunk: Buffer) => {
    if (!/> $|: $/.test(chunk.toString())) return;
    const next = left.shift();
    if (next !== undefined) setImmediate(() => input.write(`${next}\n`));
  });
  return input;
}

test('a terminal that closes before the end gives nothing', async () => {
  const { input, output } = terminal('');
  expect(await askFor([{ rule: rule('title'), flag: 'title' }], {}, { input, output })).toBeNull();
});

test('a hub takes its answers from a pipe, a line each; an empty line and the end of the pipe leave the rest as found', () => {
  const hub = join(folder, 'kestrel');
  const make = (lines: string) =>
    spawnSync(
      process.execPath,
      ['scripts/new.ts', 'hub', hub, '--language', 'Rust', '--today', '2026-05-06'],
      {
        encoding: 'utf8',
        input: lines,
      },
    );
  expect(make('\nKestrel\n\nweekly someday\n').stderr).toContain('does not say on which day, at what time');
  expect(make('\nKestrel\n\nweekly monday 9:00\n').status).toBe(0);
  const text = readFileSync(join(hub, 'hub.yml'), 'utf8');
  expect(text).toContain("name: 'Kestrel'");
  expect(loadContent(hub, '/').content.hub).toMatchObject({
    language: { name: 'Rust' },
    calls: { rhythm: 'weekly', weekday: 'monday', time: '09:00', zone: 'UTC', from: '2026-05-11' },
  });
});

test('a word after the kind is the folder of a hub and the title of an idea', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-new-word-'));
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/new.ts', ...words], { encoding: 'utf8' });
  const hub = join(folder, 'kestrel');
  expect(run('hub', hub).status).toBe(0);
  expect(readFileSync(join(hub, 'hub.yml'), 'utf8')).toContain('kestrel');
  expect(run('idea', 'Faster boots', '--area', 'Core', '--content', hub).status).toBe(0);
  expect(readFileSync(join(hub, 'roadmap/faster-boots.md'), 'utf8')).toContain('Faster boots');
  expect(run('idea', 'One', '--title', 'Two', '--area', 'Core', '--content', hub).status).toBe(2);
  expect(run('--help').stdout).toContain('npm run new');
  rmSync(folder, { recursive: true, force: true });
});
