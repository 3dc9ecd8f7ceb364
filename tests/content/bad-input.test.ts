import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/load/content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `code@line:column` of every problem, in the order they are printed. */
function problems(): string[] {
  return loadContent(folder, '/').problems.map(({ code, line, column }) => `${code}@${line ?? '-'}:${column ?? '-'}`);
}

const project = (changes: Readonly<Record<string, string>> = {}, body = 'Why.') => {
  const keys = {
    title: 'A project',
    summary: 'What it is.',
    stars: '1',
    language: 'basics',
    domains: '[motion]',
    domainKnowledge: 'none',
    ...changes,
  };
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;
};
const hub = 'domains:\n  - id: motion\n    name: Motion\n    summary: How things move.\n';

describe('one problem a fault, at its own place', () => {
  test('broken YAML says its own line and column, and what is left open says where it opens', () => {
    put('calls/2026-01-07.md', '---\ntitle: "open\n---\n\nText.\n');
    put('hub.yml', 'name: Kestrel\nlevels: [\n');
    expect(problems()).toEqual(['yaml-syntax@2:8', 'yaml-syntax@2:9']);
  });

  test.each([
    ['JavaScript', '---js\n{ date: process.exit(7) }\n---\n'],
    ['JSON', '---json\n{"date":"2026-01-07"}\n---\n'],
    ['TOML', '+++\ndate = 2026-01-07\n+++\n'],
    ['CoffeeScript', '---coffee\ndate: 1\n---\n'],
  ])('front matter in %s is refused, not run', (_name, text) => {
    put('calls/2026-01-07.md', text);
    expect(problems()).toEqual(['front-matter-language@1:1']);
  });

  test('front matter without an end', () => {
    put('calls/2026-01-07.md', '---\ntitle: x\n\nText.\n');
    expect(problems()).toEqual(['front-matter-open@1:1']);
  });

  test('a missing day and an impossible day', () => {
    put('calls/a.md', 'Just text.\n');
    put('calls/b.md', '---\ndate: 2026-02-30\n---\n\nText.\n');
    expect(problems()).toEqual(['missing-date@-:-', 'impossible-date@2:7']);
  });

  test('two calls on one id', () => {
    put('calls/2026-01-07.md', 'Text.\n');
    put('calls/2026-01-07.markdown', 'Text.\n');
    expect(problems()).toEqual(['duplicate-id@-:-']);
  });

  test('unknown level, domain, status, stage, and references that point nowhere, all in one run', () => {
    put('hub.yml', hub);
    put('projects/a.md', project({ stars: '5', domains: '[moton]', mentors: '[nobody]', proposedIn: '2026-01-07' }));
    put('projects/b.md', project({ status: 'free' }));
    put('roadmap/r.md', '---\ntitle: R\nstage: maybe\narea: A\n---\n');
    put('roadmap/s.md', '---\ntitle: S\nstage: agreed\narea: A\nrelease: "1"\ndecision:\n  call: 2026-01-07\n---\n');
    expect(problems()).toEqual([
      'unknown-level@4:8',
      'unknown-domain@6:11',
      'unknown-person@8:11',
      'unknown-call@9:13',
      'unknown-status@8:9',
      'unknown-stage@3:8',
      'unknown-call@7:9',
    ]);
  });

  test('links to pages and sections that do not exist, also by file', () => {
    put('calls/2026-01-07.md', 'See [a](/projects/none/), [b](#none) and [c](../projects/none.md).\n\n## Here\n\n[d](#here)\n');
    put('guides/g.md', '---\ntitle: G\nsummary: S.\n---\n[e](/calls/2026-01-07/#here) [f](/calls/2026-01-07/#there)\n');
    expect(problems()).toEqual(['dead-link@1:5', 'dead-section@1:27', 'dead-link@1:42', 'dead-section@5:30']);
  });

  test('a file that is not UTF-8 says where', () => {
    put('calls/2026-01-07.md', Buffer.from([...Buffer.from('ok\nna'), 0xef, 0x76, 0x65, 0x0a]));
    expect(problems()).toEqual(['not-utf8@2:3']);
  });

  test('a directory named like a file, a huge file, an empty file', () => {
    mkdirSync(join(folder, 'calls/2026-01-07.md'), { recursive: true });
    mkdirSync(join(folder, 'hub.yml'));
    put('calls/2026-01-08.md', 'x'.repeat(10 * 1024 * 1024));
    put('calls/2026-01-09.md', ' \n');
    expect(problems()).toEqual(['is-a-folder@-:-', 'file-too-large@-:-', 'empty-file@-:-', 'is-a-folder@-:-']);
  });

  test('a foreign key is a warning in notes, and a near miss of ours says so', () => {
    put('calls/2026-01-07.md', '---\ntags: x\ntitel: y\n---\n\nText.\n');
    const found = loadContent(folder, '/').problems;
    expect(found.map((one) => one.level)).toEqual(['warning', 'warning']);
    expect(found[1]?.fix).toContain('Did you mean "title"?');
  });

  test('a message says what, where and the fix', () => {
    put('hub.yml', hub);
    put('projects/a.md', project({ domains: '[motoin]' }));
    const [found] = loadContent(folder, '/').problems;
    expect(found?.message).toBe('"motoin" is not a domain of this hub.');
    expect(found?.fix).toBe('Did you mean "motion"? Domains are listed in hub.yml.');
  });

  test('one alias cannot belong to two people', () => {
    put('people.yml', '- id: ada\n  name: Ada Moon\n  aliases: [AM]\n- id: amy\n  name: Amy Mill\n  aliases: [am]\n');
    expect(problems()).toEqual(['claimed-twice@6:13']);
  });
});

test('an e-mail address in front matter, hub.yml or people.yml is taken out unless the hub lists it as a contact', () => {
  put('hub.yml', 'name: Kestrel\ntagline: Ask jo@mail.example.org\ncontacts:\n  - kind: mailing-list\n    name: talk\n    email: talk@lists.example.org\n');
  put('people.yml', '- id: jo\n  name: Jo\n  about: jo@mail.example.org\n');
  put('calls/2026-01-07.md', '---\ntitle: Write to jo@mail.example.org or talk@lists.example.org\n---\n\nText.\n');
  const { content, problems: found } = loadContent(folder, '/');
  expect(found).toEqual([]);
  expect(JSON.stringify(content)).not.toContain('jo@mail');
  expect(content.calls[0]?.title).toContain('talk@lists.example.org');
});

describe('the commands', () => {
  const run = (script: string, ...flags: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...flags], { encoding: 'utf8' });

  test('a build with faults prints all of them, exits 1, and leaves the last output as it was', () => {
    const out = join(folder, 'site');
    const content = join(folder, 'content');
    put('content/calls/2026-01-07.md', 'Text.\n');
    expect(run('build', '--content', content, '--out', out).status).toBe(0);
    const before = readFileSync(join(out, 'api/calls.json'));
    put('content/calls/2026-01-21.md', '---\ndate: soon\n---\nText.\n');
    put('content/projects/a.md', '');
    const failed = run('build', '--content', content, '--out', out);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('impossible-date');
    expect(failed.stderr).toContain('empty-file');
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'api/calls.json'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });

  test('check exits 0 with warnings, 1 with errors, 2 when called wrongly', () => {
    put('calls/2026-01-07.md', '---\ntags: x\n---\n\nText.\n');
    expect(run('check', '--content', folder).status).toBe(0);
    put('calls/2026-01-08.md', '');
    expect(run('check', '--content', folder).status).toBe(1);
    expect(run('check', '--contnet', folder).status).toBe(2);
    expect(run('check', '--format', 'xml').status).toBe(2);
    expect(run('check', '--content', join(folder, 'none')).status).toBe(1);
  });

  test('check speaks JSON and GitHub annotations', () => {
    put('calls/a,b.md', '');
    const json: unknown = JSON.parse(run('check', '--content', folder, '--format', 'json').stdout);
    expect(json).toMatchObject({ problems: [{ line: null, level: 'error', code: 'bad-file-name' }, { code: 'empty-file' }] });
    expect(run('check', '--content', folder, '--format', 'github').stdout).toMatch(/^::error file=.*a%2Cb\.md,title=bad-file-name::/);
  });

  test('a build never replaces a folder that it did not write', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    put('precious/thesis.txt', 'years of work');
    const refused = run('build', '--content', join(folder, 'content'), '--out', join(folder, 'precious'));
    expect(refused.status).toBe(2);
    expect(readFileSync(join(folder, 'precious/thesis.txt'), 'utf8')).toBe('years of work');
    expect(run('build', '--content', join(folder, 'content'), '--out', folder).status).toBe(2);
    expect(run('build', '--today', '2026-02-30').status).toBe(2);
  });
});
