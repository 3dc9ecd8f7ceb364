import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stagingFor } from '../../scripts/output.ts';
import { contentFolder, runCommand, startCommand } from '../github/harness.ts';
import { startServer } from '../github/server.ts';
import { smallWorld } from '../github/world.ts';
import { filesBelow, wholeOf } from './build.ts';

/** How often each is killed: three times in `npm test`, thirty times in `npm run test:faults`. */
const kills = import.meta.env.MODE === 'faults' ? 30 : 3;
const folder = mkdtempSync(join(tmpdir(), 'cairn-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Starts Node in the folder and kills it after some milliseconds, counted from its first word where `fromFirstWord` says so; gives
 * whether it was still running.
 */
async function killAfter(
  milliseconds: number,
  words: readonly string[],
  fromFirstWord = false,
): Promise<boolean> {
  const env = { ...process.env, CI: '' };
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], env });
  let timer: NodeJS.Timeout | undefined;
  const count = () => (timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds));
  child.stdout.on('data', count);
  if (!fromFirstWord) count();
  const signal = await new Promise<NodeJS.Signals | null>((end) => child.on('exit', (_, by) => end(by)));
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

describe('a kill', { tags: ['slow'], timeout: 1_200_000 }, () => {
  test('of a sync at any moment leaves the last snapshot, or the new one, and the next sync works', async () => {
    const server = await startServer(smallWorld());
    const hub = contentFolder();
    const issues = server.world.repositories[0]?.issues ?? [];
    const changeOn = (day: string) => issues.forEach((issue) => (issue.updatedAt = `${day}T00:00:00Z`));
    /** The days on which the issues changed, as the snapshot has them. */
    const days = () => [
      ...new Set(
        hub
          .snapshot()
          .issues.map(({ updatedAt }) => updatedAt)
          .filter((day) => day >= '2026-05-01'),
      ),
    ];
    changeOn('2026-05-01');
    expect(await runCommand(hub, server.endpoint)).toMatchObject({ code: 0 });
    changeOn('2026-05-02');
    const started = performance.now();
    expect(await runCommand(hub, server.endpoint)).toMatchObject({ code: 0 });
    const length = performance.now() - started;
    let last = '2026-05-02';
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const next = `2026-06-${String(kill + 1).padStart(2, '0')}`;
      changeOn(next);
      const { child, ended } = startCommand(hub, server.endpoint);
      setTimeout(() => child.kill('SIGKILL'), (length * (kill + 1)) / (kills + 1));
      killed += Number((await ended).code === null);
      expect(hub.snapshot().issues).toHaveLength(10);
      const [day = '', ...others] = days();
      expect(others).toEqual([]);
      expect([last, next]).toContain(day);
      last = day;
    }
    expect(killed).toBeGreaterThan(kills / 2);
    changeOn('2026-07-01');
    expect(await runCommand(hub, server.endpoint)).toMatchObject({ code: 0 });
    expect(days()).toEqual(['2026-07-01']);
    expect(readdirSync(join(hub.path, 'github'))).toEqual(['issues.json']);
    await server.close();
    hub.remove();
  });

  test('of a build at any moment leaves the last site, or the new one, and the next build is whole', async () => {
    const note = (text: string) => {
      mkdirSync(join(folder, 'content/calls'), { recursive: true });
      writeFileSync(
        join(folder, 'content/calls/2026-01-07.md'),
        `Attendees: Ada Moon\n\n## Kites\n\n${text}\n`,
      );
    };
    const build = [resolve('scripts/build.ts'), '--today', '2026-01-10', '--out', 'site'];
    const site = join(folder, 'site');
    /** Builds to the end; gives the whole site and how long it took. */
    const built = async (text: string, ...flags: readonly string[]) => {
      note(text);
      const started = performance.now();
      expect(await killAfter(300_000, [...build, ...flags])).toBe(false);
      return { whole: wholeOf(site), length: performance.now() - started };
    };
    // The first one compiles the pages, the second finds them compiled: each is killed in its turn.
    const [slow, quick] = [await built('Ropes.', '--fresh'), await built('Winds.')];
    expect(quick.whole).not.toBe(slow.whole);
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const isSlow = kill % 2 === 0;
      note(isSlow ? 'Ropes.' : 'Winds.');
      const moment = ((isSlow ? slow : quick).length * (kill + 1)) / (kills + 1);
      killed += Number(await killAfter(moment, [...build, ...(isSlow ? ['--fresh'] : [])]));
      expect([slow.whole, quick.whole]).toContain(wholeOf(site));
    }
    expect(killed).toBeGreaterThan(kills / 2);
    expect((await built('Ropes.')).whole).toBe(slow.whole);
    expect((await built('Winds.')).whole).toBe(quick.whole);
    expect(readdirSync(folder).sort()).toEqual(['.cairn', 'content', 'site']);
    expect(readdirSync(join(folder, '.cairn')).filter((name) => /ing-\d/.test(name))).toEqual([]);
  });

  test('while the new site takes the place of the last leaves one of the two whole, and nothing beside it', async () => {
    const site = join(folder, 'swapped');
    for (let kill = 0; kill < kills; kill += 1) {
      expect(await killAfter(20 + kill * 7, [resolve('tests/site/swapping.ts'), site], true)).toBe(true);
      // What the next build does first: a last site that was moved aside comes back.
      rmSync(stagingFor(site), { recursive: true });
      expect(existsSync(site)).toBe(true);
      const texts = new Set(filesBelow(site).map((file) => readFileSync(join(site, file), 'utf8')));
      expect([filesBelow(site).length, texts.size]).toEqual([41, 1]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.swapped'))).toEqual([]);
    }
  });
});
