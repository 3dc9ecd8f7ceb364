import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { lastBuild, rememberBuild, stateBefore, stateOfOutput } from './last-build.ts';
import type { BuildOrder } from './build-order.ts';

const root = mkdtempSync(join(tmpdir(), 'cairn-last-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [folder, out, shed] = ['content', 'content/site', 'shed'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];
const order: BuildOrder = {
  folder,
  out,
  site: null,
  base: '/',
  today: '2026-01-05',
  isPublished: true,
  fresh: false,
};
const file = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** The last build, if all that it was made from is as it was. */
const lastAsItIs = (now: BuildOrder, where: string) => lastBuild(now, stateBefore(now) ?? 'changing', where);

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true });
  file('content/hub.yml', 'name: Kite\n');
  file('content/calls/2023-03-01.md', '# Call\n');
  file('content/site/index.html', '<p>Kite</p>');
  file('elsewhere/rope.png', 'rope');
  symlinkSync(join(root, 'elsewhere'), join(folder, 'pictures'));
  symlinkSync(folder, join(folder, 'calls/loop'));
  // Until the files are old enough to be told from files that change just now.
  await wait(80);
  const build = { from: stateBefore(order) ?? '', wrote: stateOfOutput(out), base: '/', said: ['a warning'] };
  rememberBuild(order, build, shed);
});

test('where nothing has changed the last build is known, with what it said', () => {
  expect(lastAsItIs(order, shed)?.said).toEqual(['a warning']);
});

test('a build for a day is the same on any day of the clock, one for the day of the clock is not', () => {
  const ofClock = { ...order, today: null };
  const before = [stateBefore(order), stateBefore(ofClock)];
  vi.useFakeTimers({ now: Date.now() + 2 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  expect(stateBefore(order)).toBe(before[0]);
  expect(stateBefore(ofClock)).not.toBe(before[1]);
});

test.each<[string, () => void]>([
  ['a note', () => file('content/calls/2023-03-01.md', '# Calm\n')],
  ['a new note', () => file('content/calls/2023-03-08.md', '# Call\n')],
  ['a note that is gone', () => rmSync(join(folder, 'calls/2023-03-01.md'))],
  ['a name', () => renameSync(join(folder, 'calls/2023-03-01.md'), join(folder, 'calls/2023-03-02.md'))],
  ['what a link leads to', () => file('elsewhere/rope.png', 'knot')],
  ['a page of the site', () => file('content/site/index.html', '<p>Kits</p>')],
  ['a page more', () => file('content/site/more.html', 'more')],
  ['all of the site', () => rmSync(out, { recursive: true })],
  ['only the time of a note', () => utimesSync(join(folder, 'hub.yml'), 1, 1)],
])('%s that changed asks for a build', (_, change) => {
  change();
  expect(lastAsItIs(order, shed)).toBeNull();
});

test('another day, address or base path asks for a build; what is no content does not', () => {
  for (const other of [{ today: '2026-01-06' }, { site: 'https://kite.example' }, { base: '/kite/' }])
    expect(lastAsItIs({ ...order, ...other }, shed)).toBeNull();
  file('content/.git/HEAD', 'main');
  file('content/node_modules/x/index.js', '');
  expect(lastAsItIs(order, shed)).not.toBeNull();
});

test('a file that changes just now is not believed', () => {
  file('content/calls/2023-03-08.md', '# Call\n');
  // Later than now, so that a slow machine cannot make it old.
  const soon = new Date(Date.now() + 600_000);
  utimesSync(join(folder, 'calls/2023-03-08.md'), soon, soon);
  expect(stateBefore(order)).toBeNull();
});

test('what was remembered and is broken, or cannot be written, asks for a build', () => {
  const place = join(root, 'a-file');
  writeFileSync(place, '');
  rememberBuild(order, { from: 'x', wrote: 'x', base: '/', said: [] }, place);
  expect(lastAsItIs(order, place)).toBeNull();
});

test('where something cannot be looked at, such as a link that leads nowhere, no state is believed and nothing is thrown', () => {
  symlinkSync(join(root, 'nowhere'), join(folder, 'calls/gone'));
  expect(stateBefore(order)).toBeNull();
});
