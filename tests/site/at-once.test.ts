// @module-tag slow
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorCode } from '../../src/files/error-code.ts';
import { wholeOf } from './build.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-at-once-'));
  for (const day of ['07', '14', '21']) putNote(`2026-01-${day}`, 'Ada to mend the blue kite.');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notePath = (day: string) => join(folder, `content/calls/${day}.md`);
const noteText = (words: string) => `Attendees: Ada Moon\n\n## Kites\n\n${words}\n`;
function putNote(day: string, words: string): void {
  mkdirSync(join(folder, 'content/calls'), { recursive: true });
  writeFileSync(notePath(day), noteText(words));
}

/** Runs a script of this project in the folder to its end. */
async function run(script: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [resolve(script), ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = new Promise<number | null>((ended) => child.on('close', ended));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), end]);
  return { code, said: out + err };
}
const build = (out: string, today: string, ...flags: readonly string[]) =>
  run('scripts/build.ts', '--today', today, '--out', out, ...flags);
const stackTrace = /^\s+at .*:\d+:\d+\)?$|^Node\.js v/m;

test('two builds of one output at once both end well, and one of the two sites is there, whole', async () => {
  const [early, late] = ['2026-01-08', '2026-01-22'];
  await build('early', early);
  await build('late', late);
  const clean = [wholeOf(join(folder, 'early')), wholeOf(join(folder, 'late'))];
  expect(clean[0]).not.toBe(clean[1]);
  for (const flags of [['--fresh'], []]) {
    const both = await Promise.all([early, late].map((today) => build('site', today, ...flags)));
    for (const { code, said } of both) expect([code, stackTrace.test(said)], said).toEqual([0, false]);
    expect(clean).toContain(wholeOf(join(folder, 'site')));
  }
  // What the two remembered of each other's pages is not believed.
  await build('site', early);
  expect(wholeOf(join(folder, 'site'))).toBe(clean[0]);
  expect(readdirSync(folder).sort()).toEqual(['.cairn', 'content', 'early', 'late', 'site']);
  expect(readdirSync(join(folder, '.cairn')).filter((name) => /ing-\d/.test(name))).toEqual([]);
}, 240_000);

test('while sites take the place of each other a reader sees a page of one of them whole, or none', async () => {
  const out = join(folder, 'site');
  const swaps = [1, 2].map(() => run('tests/site/swapping.ts', out, '100'));
  let running = true;
  const ended = Promise.all(swaps).finally(() => (running = false));
  const seen = { whole: 0, none: 0 };
  const others: string[] = [];
  while (running) {
    await turn();
    try {
      const page = readFileSync(join(out, '7.html'), 'utf8');
      const number = page.split(' ', 1)[0] ?? '';
      if (page === `${number} `.repeat(100 * (1 + (Number(number) % 50)))) seen.whole += 1;
      else others.push(page);
    } catch (cause) {
      if (errorCode(cause) === 'ENOENT') seen.none += 1;
      else others.push(String(cause));
    }
  }
  expect((await ended).map(({ code, said }) => [code, said])).toEqual([
    [0, 'swapping\n'],
    [0, 'swapping\n'],
  ]);
  expect(others).toEqual([]);
  expect(seen.whole).toBeGreaterThan(seen.none);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
}, 120_000);

test('notes that change, go and come while they are read end in a whole site or a sentence, and the next build is as if it were the first', async () => {
  await build('site', '2026-01-22');
  const names = ['2026-01-07', '2026-01-14', '2026-01-21'];
  const words = noteText('Bo to buy a longer rope, and to tell all of it. '.repeat(400));
  let writes = 0;
  /** What editors and git do to a file: written over, in two parts, put in its place, removed, made a folder. */
  const changes: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, words),
    (path) => writeFileSync(path, words.slice(0, 30)),
    (path) => {
      writeFileSync(`${path}.new`, noteText('Kim to sew.'));
      renameSync(`${path}.new`, path);
    },
    (path) => rmSync(path),
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    (path) => writeFileSync(path, `---\ntitle: [\n`),
  ];
  let running = true;
  const builds = (async () => {
    const ends = [];
    for (let at = 0; at < 4; at += 1) ends.push(await build('site', '2026-01-22'));
    running = false;
    return ends;
  })();
  while (running) {
    await turn();
    for (const name of names) {
      rmSync(notePath(name), { recursive: true, force: true });
      writeFileSync(notePath(name), words);
      changes[(writes += 1) % changes.length]?.(notePath(name));
    }
  }
  for (const { code, said } of await builds) {
    expect(stackTrace.test(said), said).toBe(false);
    expect([0, 1], said).toContain(code);
    if (code === 1) expect(said).toMatch(/nothing was built\.$|Nothing was replaced\.$/m);
  }
  rmSync(join(folder, 'content'), { recursive: true });
  for (const name of names) putNote(name, 'Ada and Bo to fly on Sunday.');
  const last = await build('site', '2026-01-22');
  expect(last.code, last.said).toBe(0);
  await build('clean', '2026-01-22', '--fresh');
  expect(wholeOf(join(folder, 'site'))).toBe(wholeOf(join(folder, 'clean')));
}, 240_000);
