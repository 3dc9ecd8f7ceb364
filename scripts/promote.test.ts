// @module-tag slow
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { hasErrors } from '../src/domain/model/problem.ts';
import { loadContent } from '../src/load/content.ts';
import { suggestionsOf } from '../src/views/suggestions/list.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-promote-'));
  // Squads name calls, and this folder has none.
  const hub: Record<string, unknown> = parse(readFileSync('content/hub.yml', 'utf8'));
  writeFileSync(join(folder, 'hub.yml'), stringify({ ...hub, squads: [] }));
  cpSync('content/github', join(folder, 'github'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function promote(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['scripts/promote.ts', ...words, '--content', folder], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const projects = () => readdirSync(join(folder, 'projects'));
const written = () => projects().map((name) => readFileSync(join(folder, 'projects', name), 'utf8'));

/** Changes the snapshot as somebody with an editor would. */
function edit(change: (snapshot: { issues: Record<string, unknown>[] }) => void): void {
  const file = join(folder, 'github/issues.json');
  const snapshot = JSON.parse(readFileSync(file, 'utf8'));
  change(snapshot);
  writeFileSync(file, JSON.stringify(snapshot));
}

test('a suggestion becomes a paused draft without errors, is suggested no more, and is followed', () => {
  const suggested = () => {
    const { content } = loadContent(folder, '/');
    return suggestionsOf({ content, callsToCome: [], today: '2015-03-02', base: '/' }).suggested.map(
      ({ issue }) => issue.number,
    );
  };
  expect(suggested()).toContain(75);
  const { code, out } = promote('mirage/ocaml-cohttp#75');
  expect(code).toBe(0);
  expect(projects()).toEqual(['doc-better-documentation-for-the-header-module.md']);
  expect(suggested()).not.toContain(75);

  const { content, problems } = loadContent(folder, '/');
  expect(hasErrors(problems)).toBe(false);
  expect(new Set(problems.map(({ code: fault }) => fault))).toEqual(new Set(['draft-gap']));
  expect(out.match(/\.md:\d+ /g)).toHaveLength(problems.length);
  expect(content.projects[0]?.front).toMatchObject({
    title: '[doc] Better documentation for the Header module',
    status: 'paused',
    stars: 1,
    domains: ['documentation'],
    issue: 'mirage/ocaml-cohttp#75',
    repository: 'mirage/ocaml-cohttp',
    proposed: '2015-03-02',
  });

  edit((snapshot) => {
    snapshot.issues = snapshot.issues.filter(({ number }) => number !== 75);
  });
  expect(loadContent(folder, '/').problems.map(({ code: fault }) => fault)).toContain('closed-upstream');
});

test('an issue that shows little becomes a draft without errors too', () => {
  expect(promote('mirage/irmin#45')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^It was not among/),
  });
  expect(hasErrors(loadContent(folder, '/').problems)).toBe(false);
});

test('the address of an issue will do, in any case, and the day and the id can be chosen', () => {
  const address = 'https://github.com/Mirage/ocaml-cohttp/issues/75#issuecomment-1';
  expect(promote(address, '--id', 'headers', '--today', '2026-01-07').code).toBe(0);
  expect(projects()).toEqual(['headers.md']);
  expect(written()[0]).toMatch(/\nproposed: 2026-01-07\n/);
});

test('an issue has one project: the second time nothing is written', () => {
  promote('mirage/ocaml-cohttp#75');
  const before = written();
  const { code, err } = promote('mirage/ocaml-cohttp#75', '--id', 'another');
  expect(code).toBe(1);
  expect(err).toMatch(/has a project already: .*projects\/doc-better/);
  expect(written()).toEqual(before);
});

test('a file that is there is never written over, whatever it holds and however its name is spelled', () => {
  mkdirSync(join(folder, 'projects'));
  writeFileSync(join(folder, 'projects/Headers.md'), 'mine');
  const { code, err } = promote('mirage/ocaml-cohttp#75', '--id', 'headers');
  expect(code).toBe(1);
  expect(err).toMatch(
    /projects\/Headers\.md exists already and is left as it is\. Choose another id with --id/,
  );
  expect(written()).toEqual(['mine']);
});

test('an issue that is not in the snapshot ends it with code 1 and names the nearest', () => {
  expect(promote('mirage/ocaml-cohttp#76')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/not among the open issues.*Did you mean mirage\/ocaml-cohttp#75, "\[doc\]/),
  });
  expect(promote('mirage/ocaml-chttp#75')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Did you mean "mirage/ocaml-cohttp#75"?'),
  });
});

test('without a whole snapshot or hub nothing is written', () => {
  writeFileSync(join(folder, 'github/issues.json'), '{"version": 1,');
  expect(promote('mirage/ocaml-cohttp#75')).toMatchObject({
    code: 1,
    err: expect.stringContaining('broken-snapshot'),
  });
  rmSync(join(folder, 'github'), { recursive: true });
  expect(promote('mirage/ocaml-cohttp#75')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Run `npm run sync` first'),
  });
  writeFileSync(join(folder, 'hub.yml'), 'domains: [');
  expect(promote('mirage/ocaml-cohttp#75')).toMatchObject({
    code: 1,
    err: expect.stringContaining('yaml-syntax'),
  });
  expect(readdirSync(folder)).not.toContain('projects');
});

test('a hostile title gives a file that reads back as it was meant', () => {
  const title = `'"]: <script>alert(1)</script> ---\u202e\n# ${'x'.repeat(120)} [a](javascript:b)`;
  edit(({ issues }) => {
    for (const issue of issues) if (issue['number'] === 75) issue['title'] = title;
  });
  expect(promote('mirage/ocaml-cohttp#75').code).toBe(0);
  const [project] = loadContent(folder, '/').content.projects;
  expect(project?.front.title).toBe(title.replace('\u202e\n', ' '));
  expect(project?.html).not.toMatch(/<script|href="javascript/);
});

test('a wrong call ends it with code 2', () => {
  expect(promote().code).toBe(2);
  expect(promote('mirage/ocaml-cohttp').code).toBe(2);
  expect(promote('mirage/ocaml-cohttp#75', 'more').code).toBe(2);
  expect(promote('mirage/ocaml-cohttp#75', '--force').code).toBe(2);
  expect(promote('mirage/ocaml-cohttp#75', '--id', '../x').code).toBe(2);
  expect(promote('mirage/ocaml-cohttp#75', '--today', 'soon').code).toBe(2);
});
