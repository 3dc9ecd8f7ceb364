import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFault } from './build-fault.ts';
import { discardLater } from './discard.ts';
import { outputFault } from './output-folder.ts';
import { replaceOutput, stagingFor } from './output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-output-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
const faultOf = (out: string) => outputFault(at(out), at('content'));

function put(path: string, text = 'x'): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** Builds a site of two files, as the last steps of a build do. */
function build(out: string, text: string): void {
  const staging = stagingFor(at(out));
  mkdirSync(join(staging, 'api'));
  writeFileSync(join(staging, 'api/calls.json'), text);
  writeFileSync(join(staging, `only-${text}.html`), text);
  replaceOutput(staging, at(out), () => undefined);
}

describe('an output that is a link', () => {
  test('stays one, and what it leads to is built, each time', () => {
    mkdirSync(at('real'));
    symlinkSync('real', at('link'));
    symlinkSync('link', at('second'));
    for (const text of ['old', 'new']) {
      expect(faultOf('second')).toBeNull();
      build('second', text);
    }
    expect([lstatSync(at('second')), lstatSync(at('link'))].map((stat) => stat.isSymbolicLink())).toEqual([
      true,
      true,
    ]);
    expect(readdirSync(at('real')).sort()).toEqual(['api', 'only-new.html']);
    expect(readdirSync(folder).sort()).toEqual(['content', 'link', 'real', 'second']);
  });

  test('may lead to a folder that is not there yet', () => {
    symlinkSync('later/site', at('link'));
    mkdirSync(at('later'));
    expect(faultOf('link')).toBeNull();
    build('link', 'new');
    expect(readFileSync(at('later/site/api/calls.json'), 'utf8')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  });

  test('is refused where it goes round, or leads to the content, the project or what no build wrote', () => {
    symlinkSync('round', at('round'));
    symlinkSync('content', at('to-content'));
    put('content/public/x');
    symlinkSync('content/public', at('into-content'));
    symlinkSync(resolve('.'), at('to-project'));
    put('precious/thesis.txt');
    symlinkSync('precious', at('to-precious'));
    put('file');
    symlinkSync('file', at('to-file'));
    for (const out of ['round', 'to-content', 'into-content', 'to-project', 'to-precious', 'to-file'])
      expect(faultOf(out), out).not.toBeNull();
    symlinkSync(at('content'), at('other-name'));
    expect(outputFault(at('content/site'), at('other-name'))).toContain('inside the content');
  });
});

/** Whether this system lets a test mount what only it sees. */
const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** Runs a shell script in which `folder` holds a mounted disk of its own, `disk`. */
function withDisk(size: string, script: string) {
  mkdirSync(at('disk'), { recursive: true });
  const mount = `mount -t tmpfs -o size=${size} none '${at('disk')}'`;
  return spawnSync('unshare', ['-m', 'sh', '-c', `${mount} && ${script}`], { encoding: 'utf8' });
}

describe.skipIf(!mayMount)('a disk', { tags: ['slow'] }, () => {
  test('that is empty and mounted as the output is filled, and replaced in its place', () => {
    put(
      'swap.ts',
      [
        `import { mkdirSync, writeFileSync } from 'node:fs';`,
        `import { outputFault } from '${resolve('scripts/output-folder.ts')}';`,
        `import { replaceOutput, stagingFor } from '${resolve('scripts/output.ts')}';`,
        `for (const text of ['old', 'new']) {`,
        `  if (outputFault('${at('disk')}', '${at('content')}')) throw new Error('refused');`,
        `  const staging = stagingFor('${at('disk')}');`,
        `  mkdirSync(staging + '/api'); writeFileSync(staging + '/api/calls.json', text); writeFileSync(staging + '/only-' + text, text);`,
        `  replaceOutput(staging, '${at('disk')}', () => undefined);`,
        `}`,
      ].join('\n'),
    );
    const ran = withDisk(
      '1m',
      `mkdir '${at('disk')}/lost+found' && '${process.execPath}' '${at('swap.ts')}' && ls -A '${folder}' '${at('disk')}'`,
    );
    expect(ran.stderr).toBe('');
    expect(ran.stdout.split(/\s+/).filter(Boolean).join(' ')).toBe(
      `${folder}: content disk swap.ts ${at('disk')}: api lost+found only-new`,
    );
  });

  test('that is full ends a build with one sentence, and the last output as it was', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    const old = `mkdir -p '${at('disk')}/site/api' && echo '{}' > '${at('disk')}/site/api/calls.json'`;
    const ran = withDisk(
      '200k',
      `${old} && '${process.execPath}' scripts/build.ts --content '${at('content')}' --out '${at('disk')}/site'; find '${at('disk')}' -type f`,
    );
    expect(ran.stderr.trim().split('\n').at(-1)).toMatch(/^The disk is full.* Nothing was replaced\.$/);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(ran.stdout.trim().split('\n').slice(1)).toEqual([`${at('disk')}/site/api/calls.json`]);
  });

  test('that may only be read ends a build with one sentence, exit 1, and the last output as it was', () => {
    put('content/calls/2026-01-07.md', 'Text.\n');
    const old = `mkdir -p '${at('disk')}/site/api' && echo '{}' > '${at('disk')}/site/api/calls.json' && mount -o remount,ro '${at('disk')}'`;
    for (const out of ['site', 'another']) {
      const ran = withDisk(
        '1m',
        `${old} && '${process.execPath}' scripts/build.ts --content '${at('content')}' --out '${at('disk')}/${out}'; echo "exit $?"; find '${at('disk')}' -type f`,
      );
      expect(ran.stderr.trim().split('\n').at(-1)).toMatch(
        /^\S+ cannot be written or read \(EROFS\)\. Nothing was replaced\.$/,
      );
      expect(ran.stderr).not.toMatch(/^\s+at /m);
      expect(ran.stdout.trim().split('\n').slice(1)).toEqual(['exit 1', `${at('disk')}/site/api/calls.json`]);
    }
  });
});

test('what the system refuses is one sentence, and a fault of ours keeps its stack', () => {
  const system = (code: string) =>
    Object.assign(new Error(`${code}: no, open 'x'`), { code, syscall: 'open', path: resolve('x/y') });
  expect(buildFault(system('ENOSPC'), 'dist')).toContain('disk is full');
  expect(
    buildFault(new Error('the index could not be written: No space left on device (os error 28)'), 'dist'),
  ).toContain('disk is full');
  expect(buildFault(system('EROFS'), 'dist')).toBe(`${join('x', 'y')} cannot be written or read (EROFS).`);
  expect(buildFault(new TypeError('x is not a function'), 'dist')).toBeNull();
});

test('the last output of a large site is removed beside what comes next, and never taken for one again', async () => {
  build('site', 'first');
  const staging = stagingFor(at('site'));
  put(`${relative(folder, staging)}/second.html`);
  replaceOutput(staging, at('site'), () => undefined, discardLater);
  expect(readdirSync(at('site'))).toEqual(['second.html']);
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['content', 'site']), { timeout: 20_000 });
  // A removal that was cut short is no output to bring back.
  rmSync(at('site'), { recursive: true });
  put(`.site.building-${deadPid()}-old-gone/half.html`);
  build('site', 'third');
  expect(readFileSync(at('site/api/calls.json'), 'utf8')).toBe('third');
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['content', 'site']), { timeout: 20_000 });
});

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}
