// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-promises-'));
  mkdirSync(join(folder, 'calls'));
  const note = (text: string) => `# Call\n\nPresent: Kim Ames, Bo Reed\n\n${text}\n`;
  writeFileSync(
    join(folder, 'calls/2026-01-05.md'),
    note('## Clock\n\nKim will write a page about the clock.'),
  );
  writeFileSync(
    join(folder, 'calls/2026-01-12.md'),
    note('## Oil\n\nBo will buy some oil. Bo will also paint the door.'),
  );
  writeFileSync(
    join(folder, 'calls/2026-01-19.md'),
    note('## Clock\n\nKim wrote the page on our clock.').replaceAll('\n', '\r\n'),
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function promises(...words: readonly string[]) {
  const run = spawnSync(
    process.execPath,
    ['scripts/promises.ts', '--content', folder, '--today', '2026-02-01', ...words],
    { encoding: 'utf8' },
  );
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('what may be closed is listed with its evidence, and closed when told which', () => {
  const { code, out } = promises();
  expect(code).toBe(0);
  expect(out).toMatch(
    /^1 {2}Kim will write a page about the clock\.\n {3}Kim Ames, 5 January 2026; perhaps done: “Kim wrote the page on our clock\.” \(19 January 2026\)\n2 {2}Bo will/,
  );
  expect(promises('--close', '1,3')).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'calls/2026-01-19.md'), 'utf8')).toMatch(
    /^---\r\ncloses:\r\n {2}- '2026-01-05#[^']+'\r\n {2}- '2026-01-12#[^']+ Bo will also paint the door\.?'\r\n---\r\n\r\n# Call\r\n/,
  );
  expect(promises().out).toMatch(/^1 {2}Bo will buy some oil\.\n[^\n]*; open\n\n/);
});

test('what is given up is dropped, in the same notes', () => {
  expect(promises('--close', '1', '--drop', '2-3')).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(join(folder, 'calls/2026-01-19.md'), 'utf8');
  expect(text).toMatch(
    /^---\r\ncloses:\r\n {2}- '2026-01-05#[^']+'\r\ndrops:\r\n(?: {2}- '2026-01-12#[^']+'\r\n){2}---\r\n/,
  );
  expect(text.endsWith('Kim wrote the page on our clock.\r\n')).toBe(true);
  expect(promises().out).toBe('No promise waits.\n');
});

test('numbers that the list has not, and notes that are not there, change nothing', () => {
  const before = readFileSync(join(folder, 'calls/2026-01-19.md'), 'utf8');
  expect(promises('--close', '9').code).toBe(2);
  expect(promises('--close', 'x').code).toBe(2);
  expect(promises('--drop', '9').code).toBe(2);
  expect(promises('--close', '1', '--drop', '1-2').code).toBe(2);
  expect(promises('--in', '2026-01-19').code).toBe(2);
  expect(promises('--close', '1', '--in', '2030-01-01').code).toBe(1);
  expect(promises('--close', '1', '--in', '2026-01-05').code).toBe(1);
  expect(readFileSync(join(folder, 'calls/2026-01-19.md'), 'utf8')).toBe(before);
});

test('a wrong number is told how many there are, and a wrong call how its notes are named', () => {
  expect(promises('--close', '9').err).toContain('write numbers from 1 to 3');
  expect(promises('--close', '1', '--in', 'nope').err).toContain('such as --in 2026-01-19');
});
