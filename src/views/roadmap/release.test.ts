import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { roadmapFile } from '../../../tests/fixtures/roadmap.ts';
import { releaseViews } from './release.ts';

const decision = 'decision: {call: 2020-05-06, reason: Wanted.}';
const files = {
  'calls/2020-05-06.md': '## Planning\n\nText.\n',
  'hub.yml': 'releases: [{name: "1.0", released: 2020-06-15}, {name: "2.0", about: The long way.}]\n',
  'roadmap/done.md': roadmapFile(
    'Done in time',
    'stage: shipped',
    'release: "1.0"',
    decision,
    'shipped: 2020-06-10',
    'goals: [{text: A, reached: 2020-06-01}, {text: B, reached: 2020-07-01}]',
  ),
  'roadmap/late.md': roadmapFile(
    'Slipped',
    'stage: shipped',
    'release: "2.0"',
    decision,
    'moved: [{date: 2020-06-20, from: "1.0", to: "2.0", why: The crew was ill.}]',
    'shipped: 2020-09-01',
  ),
  'roadmap/early.md': roadmapFile(
    'Taken out in time',
    'stage: agreed',
    'release: "2.0"',
    decision,
    'moved: [{date: 2020-06-01, from: "1.0", to: "2.0"}]',
  ),
  'roadmap/thought.md': roadmapFile('A thought'),
};
const outcomes = (name: string, from = files) =>
  releaseViews(siteOf(from))
    .find((release) => release.name === name)
    ?.items.map(({ record, outcome, from: origin }) => [record.entry.id, outcome.kind, origin]);

test('a past release stays as it was: what was planned for it and not done has slipped', () => {
  expect(outcomes('1.0')).toEqual([
    ['done', 'shipped', null],
    ['late', 'slipped', null],
    ['early', 'moved', null],
  ]);
});

test('a slipped entry says where it went and why, also after it shipped there', () => {
  const release = releaseViews(siteOf(files)).find((each) => each.name === '1.0');
  expect(release?.items.find((item) => item.record.entry.id === 'late')?.outcome).toEqual({
    kind: 'slipped',
    to: '2.0',
    why: 'The crew was ill.',
  });
});

test('goals reached after the end of a release do not count on its page', () => {
  const release = releaseViews(siteOf(files)).find((each) => each.name === '1.0');
  expect(release?.items[0]?.goals).toEqual({ done: 1, of: 2 });
});

test('a release in the making shows its entries as they are and where they came from', () => {
  expect(outcomes('2.0')).toEqual([
    ['late', 'shipped', '1.0'],
    ['early', 'planned', '1.0'],
  ]);
});

test('without a day in hub.yml a release is done when everything agreed for it has shipped', () => {
  const entries = { ...files, 'hub.yml': 'name: Kestrel\n' };
  const day = (name: string) => releaseViews(siteOf(entries)).find((each) => each.name === name)?.released;
  expect(day('1.0')).toBe('2020-06-10');
  expect(day('2.0')).toBeNull();
});

test('releases come newest first, 2.10 after 2.9', () => {
  const names = releaseViews(
    siteOf({ 'hub.yml': 'releases: [{name: "2.9"}, {name: "2.10"}, {name: "1.0"}]\n' }),
  ).map((release) => release.name);
  expect(names).toEqual(['2.10', '2.9', '1.0']);
});
