// @module-tag slow
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { suggestedHub, suggestedToday, writeFiles } from '../fixtures/suggested-hub.ts';
import { filesBelow } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');

/** Builds from a folder that holds no packages, as a hub that is built by npx does. */
function build(out: string, ...flags: readonly string[]): string {
  const flagsOfAll = ['--content', content, '--out', join(folder, out), '--today', suggestedToday];
  const command = [resolve('scripts/build.ts'), ...flagsOfAll, ...flags];
  return execFileSync(process.execPath, command, { encoding: 'utf8', cwd: folder });
}

test('a build after edits is the same, to the byte, as one that remembers nothing; without edits none is made', () => {
  const note = (text: string) => `# Call\n\nPresent: Kim Ames, Bo Reed\n\n## Ropes\n\n${text}\n`;
  writeFiles(content, {
    ...suggestedHub,
    'calls/2026-01-07.md': note('Kim to splice the old rope.'),
    'calls/2026-01-14.md': note('See [last time](2026-01-07.md). We agreed to wait.'),
  });
  build('site');
  writeFiles(content, {
    'calls/2026-01-14.md': note('See [last time](2026-01-08.md#ropes). Bo will buy a rope.'),
  });
  renameSync(join(content, 'calls/2026-01-07.md'), join(content, 'calls/2026-01-08.md'));
  build('site');
  build('clean', '--fresh');
  const [site, clean] = [join(folder, 'site'), join(folder, 'clean')];
  expect(filesBelow(site)).toEqual(filesBelow(clean));
  for (const path of filesBelow(site))
    expect(readFileSync(join(site, path)).equals(readFileSync(join(clean, path))), path).toBe(true);
  expect(build('site')).toMatch(/^Nothing has changed/m);
});
