import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roadmapFile } from '../../../tests/fixtures/roadmap.ts';
import { loadContent } from '../content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-roadmap-'));
  put('calls/2020-05-06.md', '## Tides\n\nText.\n\n## Boats\n\nText.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `file:line:column code` of every problem, in the order they are printed. */
function problems(): string[] {
  return loadContent(folder, '/').problems.map(
    ({ file, line, column, code }) =>
      `${file.split('/').at(-1) ?? ''}:${line ?? '-'}:${column ?? '-'} ${code}`,
  );
}

test('an entry that is agreed without a decision, and an idea with a release, are faults at their own line', () => {
  put('roadmap/agreed.md', roadmapFile('Agreed', 'stage: agreed'));
  put('roadmap/idea.md', roadmapFile('Idea', 'release: "1.0"'));
  expect(problems()).toEqual(['agreed.md:4:8 missing-decision', 'idea.md:5:10 idea-with-release']);
});

test('a decision in a call or a section that does not exist', () => {
  put('roadmap/a.md', roadmapFile('A', 'stage: agreed', 'decision: {call: 2020-05-07}'));
  put('roadmap/b.md', roadmapFile('B', 'stage: agreed', 'decision: {call: 2020-05-06, anchor: boots}'));
  put('roadmap/c.md', roadmapFile('C', 'moved: [{date: 2020-05-06, from: a, to: b, call: never}]'));
  expect(problems()).toEqual(['a.md:5:18 unknown-call', 'b.md:5:38 dead-section', 'c.md:5:50 unknown-call']);
});

test('a decision after the release of hub.yml came out', () => {
  put('hub.yml', 'releases: [{name: "1.0", released: 2020-05-01}]\n');
  put('roadmap/a.md', roadmapFile('A', 'stage: agreed', 'release: "1.0"', 'decision: {call: 2020-05-06}'));
  expect(problems()).toEqual(['a.md:5:10 slipped-unsaid', 'a.md:6:18 late-decision']);
});

test('two entries with one title, and entries that replace each other', () => {
  put('roadmap/a.md', roadmapFile('Boats', 'replaces: [b]'));
  put('roadmap/b.md', roadmapFile('boats!', 'replaces: [a]'));
  expect(problems()).toEqual(['a.md:5:12 circular-replaces', 'b.md:2:8 duplicate-title']);
});

test('a link to the page of a release is alive, also of one that only a move names', () => {
  const moved = 'moved: [{date: 2020-05-07, from: "0.9 beta", to: "1.0"}]';
  put(
    'roadmap/a.md',
    roadmapFile('A', 'stage: agreed', 'release: "1.0"', 'decision: {call: 2020-05-06}', moved),
  );
  put(
    'guides/g.md',
    '---\ntitle: G\nsummary: G.\n---\n\n[old](/roadmap/release/0.9-beta/), [idea](/roadmap/new/).\n',
  );
  expect(problems()).toEqual([]);
});
