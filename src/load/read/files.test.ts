import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { LiveValues } from '../../files/live-values.ts';
import { readLive } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that stays as it is is read once while a site is worked on', async () => {
  const live = new LiveValues();
  const path = join(folder, 'note.md');
  const textOf = () => readLive(folder, 'note.md', live).file?.text;
  writeFileSync(path, 'one');
  expect(textOf()).toBe('one');
  // Changed just now, it may change again without its times telling.
  writeFileSync(path, 'two');
  expect(textOf()).toBe('two');
  await after(100);
  const { file } = readLive(folder, 'note.md', live);
  live.turn();
  expect(readLive(folder, 'note.md', live).file).toBe(file);
  // A tool that puts the old time back is seen, too.
  writeFileSync(path, 'six');
  utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
  await after(100);
  expect(textOf()).toBe('six');
  rmSync(path);
  expect(readLive(folder, 'note.md', live)).toEqual({ file: null, problems: [] });
});
