import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadContent, type Loaded } from '../content.ts';
import type { TextMemory } from '../../files/text-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const known = new Map<string, string>();
let read = 0;
const memory: TextMemory = {
  get: (key) => known.get(key) ?? null,
  set: (key, text) => {
    read += 1;
    known.set(key, text);
  },
};
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  known.clear();
  read = 0;
});

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function whole(loaded: Loaded) {
  return { ...loaded, outsideLinks: loaded.outsideLinks(), lostBy: null };
}
/** How many notes were read anew; what came of it is what a first reading gives. */
function readAgain(base = '/'): number {
  const before = read;
  expect(whole(loadContent(folder, base, {}, memory))).toEqual(whole(loadContent(folder, base)));
  return read - before;
}
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const note = (text: string) => `# Call\n\nPresent: Kim Ames, Bo Reed\n\n## Ropes\n\n${text}\n`;

test('a note is read again only where it, the hub, or what it links to has changed', () => {
  write('hub.yml', 'name: Kite\ngithub: kite\n');
  write(
    'calls/2023-03-01.md',
    note('Kim will buy a rope. See [last time](2023-02-01.md), kite/sails#3 and ![knot](knot.png).'),
  );
  write('calls/2023-02-01.md', note('Bo to sell the old rope. Write to kim@kite.example.'));
  expect(readAgain()).toBe(2);
  expect(readAgain()).toBe(0);
  write('calls/2023-02-01.md', note('Bo to sell the old ropes.'));
  expect(readAgain()).toBe(1);
  write('calls/knot.png', pixel);
  expect(readAgain()).toBe(1);
  write('hub.yml', 'name: Kite\ngithub: kite\nrepository: kite/notes\n');
  // It would only matter to a link that leads to a file of the repository.
  expect(readAgain()).toBe(0);
  expect(readAgain('/kite/')).toBe(1);
  write('calls/2023-04-01.md', note('Nothing new.'));
  expect(readAgain('/kite/')).toBe(1);
  rmSync(join(folder, 'calls/2023-04-01.md'));
  expect(readAgain('/kite/')).toBe(0);
});

test('a text moved to another day, or told by other days beside it, is read with that day', () => {
  write('hub.yml', 'name: Kite\n');
  write('calls/2023-03-01.md', note('Next call: Friday. Bo will be back on the 10th.'));
  expect(readAgain()).toBe(1);
  rmSync(join(folder, 'calls/2023-03-01.md'));
  write('calls/2023-05-03.md', note('Next call: Friday. Bo will be back on the 10th.'));
  expect(readAgain()).toBe(1);
});

test('whatever is edited, what is remembered and what is read anew give the same', () => {
  // A fixed row of numbers that look random, so that a failure comes again.
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const texts = [
    'Kim to splice it.',
    'We agreed to wait.',
    '- [x] Bo: coil it',
    'See [x](2023-01-02.md#ropes).',
    '~~No~~ 海',
  ];
  const hubs = [
    'name: Kite\n',
    'name: Kite\nrepository: kite/notes\n',
    'name: Kite\nfolders:\n  calls: calls\n',
  ];
  write('hub.yml', 'name: Kite\n');
  for (let step = 0; step < 60; step += 1) {
    const path = `calls/2023-01-0${String(1 + random(6))}.md`;
    const kind = random(10);
    if (kind === 0) write('hub.yml', hubs[random(hubs.length)] ?? '');
    else if (kind === 1) rmSync(join(folder, path), { force: true });
    else
      write(
        path,
        note(Array.from({ length: 1 + random(3) }, () => texts[random(texts.length)]).join('\n\n')),
      );
    readAgain(random(4) === 0 ? '/kite/' : '/');
  }
});
