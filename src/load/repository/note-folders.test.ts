import { expect, test } from 'vitest';
import { leftOutOf } from './left-out.ts';
import { findNoteFolders, type SeenFile } from './note-folders.ts';
import { lookOf } from './note-signs.ts';

const seen = (look: SeenFile['look'], ...paths: readonly string[]): SeenFile[] =>
  paths.map((path) => ({ path, look, introduces: false }));
const months = ['01', '02', '03', '04'];

test.each([
  ['meetings/2026-01-07.md', '# Kites\n\nPresent: Ada Moon, Bo Reed\n', 'note'],
  ['kites/2026/01-07.md', '# Weekly\n\nPresent:\n- Ada Moon\n- Bo Reed\n', 'note'],
  ['minutes/2026-01-07.md', '# Strings\n\nThey hold.\n', 'note'],
  ['weekly.md', '---\ndate: 2026-01-07\n---\n\n# Weekly call\n', 'note'],
  ['blog/2026-01-07-kites.md', '# New kites\n\nThey fly.\n', 'dated'],
  ['CHANGES.md', '# Changes\n\n## 2026-01-07\n\n- Fixed\n', 'dated'],
  ['meetings/call-12.md', '# Kites\n\nThey fly.\n', 'named'],
  ['docs/release-notes.md', '# What is new\n', 'other'],
  ['docs/kites.md', '# How kites fly\n', 'other'],
])('%s of %j looks like %s', (path, text, look) => {
  expect(lookOf(path, text)).toBe(look);
  expect(lookOf(path, text.replaceAll('\n', '\r\n'))).toBe(look);
});

test('the folder of the notes is the one they share, and the years in it are no part of it', () => {
  const notes = months.map((month) => `docs/meetings/2026/${month}-07.md`);
  const files = [
    ...seen('note', ...notes),
    ...seen('other', 'docs/a.md', 'docs/b.md'),
    ...seen('dated', 'CHANGES.md'),
  ];
  expect(findNoteFolders(files)).toEqual({ folder: 'docs/meetings', notes, elsewhere: [] });
});

test('groups beside each other are read from above them, and one stray file does not widen the folder', () => {
  const notes = months.flatMap((month) => [`kites/2026/${month}-07.md`, `sails & ropes/2026/${month}-08.md`]);
  const top = findNoteFolders([...seen('note', ...notes), ...seen('other', 'src/a.md', 'docs/b.md')]);
  expect(top).toMatchObject({ folder: '.', elsewhere: [] });
  expect(top?.notes).toHaveLength(8);
  const meetings = months.map((month) => `meetings/2026-${month}-07.md`);
  expect(findNoteFolders(seen('note', ...meetings, 'docs/archive/2012-05-04.md'))).toMatchObject({
    folder: 'meetings',
    elsewhere: ['docs/archive/2012-05-04.md'],
  });
});

test('among much else only what surely is one is a note', () => {
  const notes = months.map((month) => `2026-${month}-07 call.md`);
  const others = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
  const files = [
    ...seen('note', ...notes),
    ...seen('other', ...others),
    ...seen('dated', 'NEWS.md'),
    ...seen('named', 'MEETINGS.md'),
  ];
  expect(findNoteFolders(files)).toEqual({ folder: '.', notes, elsewhere: [] });
  const posts = months.flatMap((month) => [`blog/2026-${month}-01.md`, `blog/2026-${month}-02.md`]);
  const mixed = [
    ...seen('dated', ...posts),
    ...seen('note', 'blog/2026-01-03 call.md', ...notes.map((path) => `calls/${path}`)),
  ];
  expect(findNoteFolders(mixed)).toMatchObject({ folder: 'calls', elsewhere: ['blog/2026-01-03 call.md'] });
});

test('days alone are notes only where nothing better is', () => {
  const dated = months.map((month) => `log/2026-${month}-07.md`);
  expect(findNoteFolders(seen('dated', ...dated))).toMatchObject({ folder: 'log' });
  const notes = months.map((month) => `meetings/2026-${month}-07.md`);
  expect(findNoteFolders([...seen('dated', ...dated), ...seen('note', ...notes)])).toMatchObject({
    folder: 'meetings',
  });
  expect(findNoteFolders(seen('other', 'README.md'))).toBeNull();
});

test('what is no note is left out by its outermost folder without any, and by a glob that means nothing else', () => {
  const kept = new Set(['kites/2026/01-07.md']);
  const files = [
    'CHARTER.md',
    'kites/CHARTER.md',
    'src/a.md',
    'src/deep/b.md',
    'kites/img [1]/c.md',
    ...kept,
  ];
  expect(leftOutOf('.', files, kept)).toEqual([
    { glob: '/CHARTER.md', files: ['CHARTER.md'] },
    { glob: '/src', files: ['src/a.md', 'src/deep/b.md'] },
    { glob: 'kites/CHARTER.md', files: ['kites/CHARTER.md'] },
    { glob: 'kites/img ?1?', files: ['kites/img [1]/c.md'] },
  ]);
  expect(leftOutOf('kites', files, kept).map(({ glob }) => glob)).toEqual([
    'kites/CHARTER.md',
    'kites/img ?1?',
  ]);
});
