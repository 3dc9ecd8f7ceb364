// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cairn-score-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function score(
  text: string | null,
  ...more: readonly string[]
): { code: number | null; out: string[]; err: string } {
  const file = join(folder, 'issues.jsonl');
  if (text !== null) writeFileSync(file, text);
  const run = spawnSync(process.execPath, ['scripts/score.ts', ...(text === null ? [] : [file]), ...more], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout.split('\n').filter((line) => line !== ''), err: run.stderr };
}

const line = (number: number, title: string): string =>
  JSON.stringify({ repo: 'owner/name', number, title, body: null, labels: [], createdAt: '2015-02-25' });

test('each issue gives one line, in the same order', () => {
  const { code, out } = score(
    `${line(7, 'Fix a typo')}\n${line(3, 'Clock\u2028drifts')}\r\n\n${line(9, 'Why?')}`,
  );
  expect(code).toBe(0);
  const scored = out.map((each) => JSON.parse(each) as Record<string, unknown>);
  expect(scored.map((each) => each['number'])).toEqual([7, 3, 9]);
  expect(Object.keys(scored[0] ?? {})).toEqual(['repo', 'number', 'score', 'stars', 'reasons']);
});

test('a line that cannot be read is named and ends it with code 1', () => {
  const broken = score(`${line(1, 'Fix a typo')}\n{"repo":\n`);
  expect(broken.code).toBe(1);
  expect(broken.err).toMatch(/issues\.jsonl:2: This line is not JSON/);
  expect(score('{"repo":"owner/name","number":1}').err).toMatch(/:1: This line is not an issue: "title"/);
});

test('a file that is not there ends it with code 1, a wrong call with code 2', () => {
  expect(score(null, join(folder, 'nothing.jsonl')).code).toBe(1);
  expect(score(null).code).toBe(2);
  expect(score(null, '--fast', 'a').code).toBe(2);
  expect(score(null, 'a', 'b').code).toBe(2);
});
