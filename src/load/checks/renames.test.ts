import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';
import { problemText } from '../../domain/model/problem.ts';

/** What is said of these renames, `from -> to` or with how much stayed, `from 60 -> to`. */
function said(files: Readonly<Record<string, string>>, ...renames: readonly string[]): string[] {
  const loaded = loadedOf(files);
  expect(loaded.problems.map(problemText)).toEqual([]);
  const read = renames.map((line) => {
    const [, from = '', alike = '100', to = ''] = /^(.+?)(?: (\d+))? -> (.+)$/.exec(line) ?? [];
    return { from, to, alike: Number(alike), day: '2026-02-03' };
  });
  return loaded
    .lostBy(read)
    .map((problem) => problemText(problem).replace(/^.*?(calls|projects|guides)\//, '$1/'));
}
const note = (front = '') => `${front && `---\n${front}\n---\n`}# Kites\n\nText.\n`;

test('a file that was renamed is offered the line that leads on, to paste where it belongs', () => {
  expect(
    said({ 'calls/2026-01-07.md': note('title: Kites') }, 'calls/jan.md -> calls/2026-01-07.md'),
  ).toEqual([
    [
      'calls/2026-01-07.md:2:1  warning  renamed-file',
      '  This file was calls/jan.md until 2026-02-03, and nothing leads here from /calls/jan/. Add to its front matter: aliases: [/calls/jan]',
    ].join('\n'),
  ]);
  expect(said({ 'calls/2026-01-07.md': note() }, 'calls/Jan "7".md -> calls/2026-01-07.md')[0]).toContain(
    'three lines: "---", "aliases: [/calls/jan-7]", "---".',
  );
  const guide = { 'guides/new.md': note('title: New\nsummary: S.\naliases: [/x]') };
  expect(said(guide, 'guides/old.md -> guides/new.md', 'guides/first.md -> guides/new.md')[0]).toMatch(
    /guides\/new\.md:4:10 .*from \/guides\/old\/, \/guides\/first\/\. Add \/guides\/old, \/guides\/first to "aliases"/s,
  );
});

test('what is offered is what silences the line', () => {
  const pasted = { 'calls/2026-01-07.md': note('aliases: [/calls/jan]') };
  expect(said(pasted, 'calls/jan.md -> calls/2026-01-07.md')).toEqual([]);
});

test.each([
  ['an alias', 'aliases: jan'],
  ['permalink', 'permalink: /calls/jan/'],
  ['redirect_from', 'redirect_from:\n  - /calls/jan.md\n  - https://old.example/calls/jan/index.html'],
  ['slug', 'slug: jan'],
])('nothing is said where front matter leads on already: %s', (_key, front) => {
  expect(said({ 'calls/2026-01-07.md': note(front) }, 'calls/jan.md -> calls/2026-01-07.md')).toEqual([]);
});

test('nothing is said of what is no loss: another page is there, the address is the same, or there was none', () => {
  const files = { 'calls/2026-01-07.md': note(), 'calls/jan.md': note('date: 2026-01-14') };
  for (const from of [
    'calls/jan.md',
    'calls/2026-01-07.markdown',
    'calls/2026-01-07.txt',
    'drafts/x.md',
    'calls/next.md',
  ])
    expect(said(files, `${from} -> calls/2026-01-07.md`), from).toEqual([]);
  expect(said(files, 'calls/x.md -> calls/gone.md')).toEqual([]);
});

test('notes of another day made from the same template are another call, unless they were renamed as they are', () => {
  const files = { 'calls/2026-01-14.md': note() };
  expect(said(files, 'calls/2026-01-07.md 70 -> calls/2026-01-14.md')).toEqual([]);
  expect(said(files, 'calls/2026-01-07.md 95 -> calls/2026-01-14.md')).toHaveLength(1);
  expect(said(files, 'calls/kites.md 70 -> calls/2026-01-14.md')).toHaveLength(1);
});
