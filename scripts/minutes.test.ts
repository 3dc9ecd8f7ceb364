// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

function minutes(note: string, ...flags: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-minutes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'calls'));
  writeFileSync(join(folder, 'hub.yml'), 'name: Kestrel\n');
  writeFileSync(join(folder, 'people.yml'), '- { id: wren-hale, name: Wren Hale }\n');
  const file = join(folder, 'calls', '2024-02-13.md');
  writeFileSync(file, note);
  const run = spawnSync(process.execPath, ['scripts/minutes.ts', file, ...flags], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('what is lacking and links that lead nowhere are printed with line and fix; warnings alone are no failure', () => {
  const note =
    'Attendees: Wren Hale\n\n## Hangar\n\nSee [the plan](/roadmap/nowhere/).\n\n- [ ] @robin: measure it\n';
  const { code, out } = minutes(note);
  expect(code).toBe(0);
  expect(out).toMatch(/2024-02-13\.md:5:\d+ {2}warning {2}dead-link/);
  expect(out).toMatch(/2024-02-13\.md:7:\d+ {2}warning {2}promise-without-date/);
  expect(out.match(/unknown-owner/g)).toHaveLength(1);
  expect(minutes(note, '--strict').code).toBe(1);
});

test('a note with an error fails, a whole one passes, and a file that is none is named', () => {
  expect(minutes('---\ndate: someday\n---\nx\n').code).toBe(1);
  const whole = minutes('Attendees: Wren Hale\n\n## Hangar\n\nThe doors are small.\n', '--strict');
  expect(whole).toMatchObject({ code: 0, out: 'no problems\n' });
  const run = spawnSync(process.execPath, ['scripts/minutes.ts', 'nowhere.md'], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 1, stderr: 'There is no file nowhere.md.\n' });
});
