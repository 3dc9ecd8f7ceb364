import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../tests/site/build.ts';
import { LastPages, placeOfKeys } from './last-pages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-pages-'));
  mkdirSync(join(folder, 'site/calls'), { recursive: true });
  writeFileSync(join(folder, 'site/calls/index.html'), 'page');
  writeFileSync(join(folder, 'site/calls.md'), 'text');
  const first = open();
  first.add('/calls/', 'key', ['calls/index.html', 'calls.md']);
  first.save(join(folder, 'site'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (fresh = false) => new LastPages({ shed: folder, out: join(folder, 'site'), fresh });
const next = () => join(folder, 'next');

test('a page that shows the same is taken over with all its files, and again by the build after', () => {
  const second = open();
  expect(second.takeOver('/calls/', 'key', next())).toBe(true);
  expect(readFileSync(join(next(), 'calls/index.html'), 'utf8')).toBe('page');
  expect(readFileSync(join(next(), 'calls.md'), 'utf8')).toBe('text');
  expect(statSync(join(next(), 'calls.md')).mtimeMs).toBe(statSync(join(folder, 'site/calls.md')).mtimeMs);
  second.save(next());
  renameSync(join(folder, 'site'), join(folder, 'old'));
  renameSync(next(), join(folder, 'site'));
  expect(open().takeOver('/calls/', 'key', join(folder, 'third'))).toBe(true);
});

test('one that shows something else is not, nor is one nobody knows, nor anything of a fresh build', () => {
  expect(open().takeOver('/calls/', 'other', next())).toBe(false);
  expect(open().takeOver('/people/', 'key', next())).toBe(false);
  expect(open(true).takeOver('/calls/', 'key', next())).toBe(false);
  expect(existsSync(next())).toBe(false);
});

test('one of whose files was changed or removed since is not', () => {
  appendFileSync(join(folder, 'site/calls.md'), 'by hand');
  expect(open().takeOver('/calls/', 'key', next())).toBe(false);
  rmSync(join(folder, 'site/calls.md'));
  expect(open().takeOver('/calls/', 'key', next())).toBe(false);
});

test('what was kept and changed by hand is ignored, and said', () => {
  expect(open().isFaulty).toBe(false);
  for (const file of filesBelow(join(folder, placeOfKeys)))
    writeFileSync(
      join(folder, placeOfKeys, file),
      readFileSync(join(folder, placeOfKeys, file), 'utf8').replace('"key"', '"KEY"'),
    );
  const faulty = open();
  expect(faulty.isFaulty).toBe(true);
  expect(faulty.takeOver('/calls/', 'KEY', next())).toBe(false);
});
