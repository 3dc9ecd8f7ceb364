import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically, writeFault, writeNew } from './write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the folder is made, the file written, and nothing else left', async () => {
  const file = join(folder, 'github', 'issues.json');
  await writeAtomically(file, 'one');
  await writeAtomically(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'github'))).toEqual(['issues.json']);
});

test(
  'a process killed while it writes again and again always leaves one whole text',
  { tags: ['slow'] },
  async () => {
    const file = join(folder, 'issues.json');
    const program = `
    import { writeAtomically } from ${JSON.stringify(new URL('./write.ts', import.meta.url).href)};
    for (let n = 0; ; n += 1) {
      await writeAtomically(${JSON.stringify(file)}, String(n % 10).repeat(3_000_000));
      if (n === 0) process.stdout.write('.');
    }`;
    const seen: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = new Promise((resume) => child.on('close', resume));
      await new Promise((resume) => child.stdout.once('data', resume));
      await wait(round * 7);
      child.kill('SIGKILL');
      await closed;
      const text = readFileSync(file, 'utf8');
      expect(text).toHaveLength(3_000_000);
      expect(new Set(text).size).toBe(1);
      seen.push(text.slice(0, 1));
    }
    expect(seen).toHaveLength(8);
    await writeAtomically(file, 'end');
    expect(readdirSync(folder)).toEqual(['issues.json']);
  },
);

test('of two that write one file at once exactly one succeeds, and nothing else is left behind', async () => {
  const file = join(folder, 'a/b.md');
  const done = await Promise.all(
    Array.from({ length: 8 }, (_, index) => writeNew(file, `text ${String(index)}`)),
  );
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.md']);
});

test('a new file is written whole, and never over another', async () => {
  const file = join(folder, 'calls', 'a.md');
  expect(await writeNew(file, 'one')).toBe(true);
  expect(await writeNew(file, 'two')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('one');
  expect(readdirSync(join(folder, 'calls'))).toEqual(['a.md']);
});

test('a folder in the place of a file is an error of the system, with its code', async () => {
  const failed = await writeAtomically(folder, 'x').catch((cause: unknown) => writeFault('a.md', cause));
  expect(failed).toMatch(/^a\.md could not be written \(E[A-Z]+\)\. Check/);
});
