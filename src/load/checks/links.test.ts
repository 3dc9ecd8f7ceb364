import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarFile, feedFiles, fixedPages, otherFiles } from '../../domain/urls/site-map.ts';
import { loadContent } from '../content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-links-'));
  mkdirSync(join(folder, 'calls'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `line code` of every problem of notes that hold these links, one a line. */
function problemsOf(...links: readonly string[]): string[] {
  writeFileSync(join(folder, 'calls/2024-01-02.md'), links.map((link) => `- [there](${link})\n`).join(''));
  return loadContent(folder, '/').problems.map(({ code, line }) => `${line ?? '-'} ${code}`);
}

test('a note may link to every page that all hubs have, and to every file', () => {
  const files = [...Object.values(feedFiles), calendarFile, ...Object.values(otherFiles)];
  expect(problemsOf(...Object.values(fixedPages), ...files)).toEqual([]);
});

test('a feed that does not exist is a dead link', () => {
  expect(problemsOf('/people/feed.xml')).toEqual(['1 dead-link']);
});

test('of pages that depend on answers and scores, none is called dead', () => {
  expect(problemsOf('/start/networking/basics/', '/projects/suggested/left-out/')).toEqual([]);
});

test('a link to a promise that a chair added leads somewhere', () => {
  const front = '---\nactions:\n  - {text: Bring a rope, owner: Ada, add: true}\n---\n';
  writeFileSync(join(folder, 'calls/2024-01-09.md'), `${front}\nText.\n`);
  expect(problemsOf('/calls/2024-01-09/#added-promise-1', '/calls/2024-01-09/#added-promise-2')).toEqual([
    '2 dead-section',
  ]);
});
