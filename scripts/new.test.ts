// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
