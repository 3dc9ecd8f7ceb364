import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from './build.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cairn-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loaded before a build: another clock, and folders that list their names in another order. */
const otherMachine = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const Real = Date;
const shift = 40 * 86_400_000 + 12_345_678;
globalThis.Date = class Date extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
  static now() { return Real.now() + shift; }
};
const list = fs.readdirSync;
fs.readdirSync = (...given) => { const names = list(...given); return Array.isArray(names) ? names.reverse() : names; };
syncBuiltinESMExports();
`;

/** Builds the default hub in a folder of its own, with an environment of its own. */
async function build(name: string, env: Readonly<Record<string, string>>, before: string): Promise<string> {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  cpSync('content', join(place, 'content'), { recursive: true });
  await run(
    process.execPath,
    [
      ...(before === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`]),
      resolve('scripts/build.ts'),
      ...[
        '--content',
        'content',
        '--out',
        'site',
        '--today',
        '2015-03-02',
        '--site',
        'https://hub.example.org',
      ],
    ],
    { cwd: place, env: { ...process.env, CI: '', ...env } },
  );
  return join(place, 'site');
}

test(
  'the same content gives the same bytes on any clock, zone, language, order and place',
  { tags: ['slow'], timeout: 300_000 },
  async () => {
    const one = await build('one', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, '');
    const other = await build(
      'another place/deeper',
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
      otherMachine,
    );
    const files = filesBelow(one).sort();
    expect(files.length).toBeGreaterThan(50);
    expect(filesBelow(other).sort()).toEqual(files);
    const different = files.filter(
      (file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
    );
    expect(different).toEqual([]);
  },
);
