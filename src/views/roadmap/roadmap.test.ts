import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { roadmapFile } from '../../../tests/fixtures/roadmap.ts';
import { roadmapBoard } from './board.ts';
import { dueForDiscussion } from './due.ts';
import { linkedIssues } from './issues.ts';
import { roadmapJson } from './json.ts';
import { roadmapLinks, roadmapOfCall } from './of-call.ts';
import { entryOfPath, roadmapRecords } from './record.ts';
import { timelineOf } from './timeline.ts';
import { roadmapWay } from './way.ts';

const note = (body: string) => `---\ntitle: A call\n---\n\n${body}\n`;
const hub = 'domains: [{id: boats, name: Boats, summary: What floats.}]\n';
const project = (status: string, more = '') =>
  `---\ntitle: Buoys ${status}\nsummary: Count them.\nstars: 1\nlanguage: none\ndomains: [boats]\ndomainKnowledge: none\nstatus: ${status}\n${more}---\n\nText.\n`;

const site = siteOf({
  'hub.yml': hub,
  'calls/2020-05-06.md': note(
    '## Tides\n\nWe spoke of [steering](../roadmap/steering.md).\n\n## Rest\n\nNone.',
  ),
  'calls/2020-06-03.md': note(
    '## Harbour\n\n[Steering](/roadmap/steering/) again.\n\n### Boats\n\n[Once](/roadmap/steering/#entry_goals) more.\n\n## Rest\n\nNone.',
  ),
  'calls/2020-07-01.md': note('## Decisions\n\nSteering it is.\n\n## Rest\n\nNone.'),
  'projects/buoys.md': project('done', 'finished: 2020-07-02\nroadmap: [steering]\n'),
  'projects/lights.md': project('open'),
  'roadmap/steering.md': roadmapFile(
    'Steering',
    'stage: agreed',
    'release: "2.0"',
    'proposedIn: 2020-05-06',
    'decision: {call: 2020-07-01, anchor: decisions, reason: Two crews want it.}',
    'goals: [{text: One boat steers., done: true}, {text: Ten boats steer.}]',
    'projects: [lights]',
  ),
  'roadmap/anchors.md': roadmapFile('Anchors', 'proposed: 2020-06-30', 'calls: [2020-07-01]'),
  'roadmap/beacons.md': roadmapFile('Beacons', 'proposed: 2020-01-01'),
  'roadmap/cranes.md': roadmapFile(
    'Cranes',
    'stage: declined',
    'decision: {call: 2020-06-03, reason: Too high.}',
  ),
});
const steering = roadmapRecords(site).get('steering');

test('a call that links to an entry is part of its history, with every section it does so in', () => {
  expect(
    steering?.history.map(({ kind, call, sections }) => [kind, call, sections.map((section) => section.id)]),
  ).toEqual([
    ['proposed', '2020-05-06', ['tides']],
    ['discussed', '2020-06-03', ['harbour', 'boats']],
    ['agreed', '2020-07-01', ['decisions']],
  ]);
  expect(steering?.lastDiscussed).toBe('2020-07-01');
});

test('progress counts goals and the projects that either side names', () => {
  expect(steering?.progress).toEqual({ goals: { done: 1, of: 2 }, projects: { done: 1, of: 2 } });
});

test('a link to a page of the roadmap that is no entry names none', () => {
  expect(entryOfPath('/roadmap/release/2.0/')).toBeNull();
  expect(entryOfPath('/roadmap/')).toBeNull();
  expect(entryOfPath('/roadmap/Steering#goals')).toBe('steering');
  expect(entryOfPath('/roadmap/%zz/')).toBe('%zz');
});

test('the board keeps what is agreed, ideas, shipped and declined apart', () => {
  const board = roadmapBoard(site);
  expect(board.focus.map(({ release, areas }) => [release, areas.map((group) => group.area)])).toEqual([
    ['2.0', ['Harbour']],
  ]);
  expect(board.ideas.flatMap((group) => group.records.map((record) => record.entry.id))).toEqual([
    'anchors',
    'beacons',
  ]);
  expect(board.shipped).toEqual([]);
  expect(board.declined.map((record) => record.entry.id)).toEqual(['cranes']);
});

test('the next call hears of entries not discussed for a month and of waiting ideas, the oldest first', () => {
  const soon = dueForDiscussion(site, '2020-07-08');
  expect(soon.notDiscussed.map(({ entry, days }) => [entry.id, days])).toEqual([['beacons', 189]]);
  expect(soon.waiting.map(({ entry }) => entry.id)).toEqual(['anchors']);
  const later = dueForDiscussion(site, '2020-08-05');
  expect(later.notDiscussed.map(({ entry, days }) => [entry.id, days])).toEqual([
    ['beacons', 217],
    ['anchors', 35],
    ['steering', 35],
  ]);
  expect(later.waiting).toEqual([]);
});

test('the JSON of an entry has the keys of the contract and a history that ends in its stage', () => {
  const { roadmap } = roadmapJson({ ...site, base: '/hub/' });
  expect(roadmap.find((entry) => entry.id === 'steering')).toEqual({
    id: 'steering',
    url: '/hub/roadmap/steering/',
    title: 'Steering',
    stage: 'agreed',
    area: 'Harbour',
    release: '2.0',
    scenario: null,
    decision: { call: '2020-07-01', date: '2020-07-01' },
    history: [
      { stage: 'idea', date: '2020-05-06', call: '2020-05-06' },
      { stage: 'idea', date: '2020-06-03', call: '2020-06-03' },
      { stage: 'agreed', date: '2020-07-01', call: '2020-07-01' },
    ],
  });
});

test('an issue is found by its address and by its short name', () => {
  const names = linkedIssues(site.content, ['https://github.com/boats/sea/pull/7', 'boats/sea#8']).map(
    (issue) => issue.name,
  );
  expect(names).toEqual(['boats/sea#7', 'boats/sea#8']);
});

test('a timeline of an open entry runs to today, with a stretch for each stage', () => {
  const line = timelineOf(steering?.history ?? [], '2020-07-31', { width: 106, inset: 10 });
  expect(line?.to).toBe('2020-07-31');
  expect(line?.spans).toEqual([
    { stage: 'idea', start: 10, end: 66 },
    { stage: 'agreed', start: 66, end: 96 },
  ]);
  expect(line?.dots.map((dot) => dot.x)).toEqual([10, 38, 66]);
});

test('a history of one day has no line', () => {
  const history = roadmapRecords(site).get('cranes')?.history ?? [];
  expect(timelineOf(history, '2020-07-31', { width: 100, inset: 0 })).toBeNull();
});

test('a call knows the entries it spoke of, and what it did with them', () => {
  const of = (call: string) => roadmapOfCall(site, call).map(({ entry, kind }) => [entry.id, kind]);
  expect(of('2020-07-01')).toEqual([
    ['anchors', 'discussed'],
    ['steering', 'agreed'],
  ]);
  expect(of('2020-05-06')).toEqual([['steering', 'proposed']]);
  expect(of('2021-01-01')).toEqual([]);
  const links = roadmapLinks(roadmapOfCall(site, '2020-07-01'));
  expect(links.map(({ path, done }) => [path, done])).toEqual([
    ['/roadmap/anchors/', null],
    ['/roadmap/steering/', 'agreed'],
  ]);
});

test('the way of a roadmap goes from release to release, with what shipped and what is still to come', () => {
  const decided = 'decision: {call: 2020-07-01, reason: Yes.}';
  const way = roadmapWay(
    roadmapBoard(
      siteOf({
        'calls/2020-07-01.md': note('## Rest\n\nNone.'),
        'roadmap/a.md': roadmapFile('A', 'stage: shipped', 'release: "1.9"', 'shipped: 2020-07-02', decided),
        'roadmap/b.md': roadmapFile('B', 'stage: shipped', 'release: "1.10"', 'shipped: 2020-07-02', decided),
        'roadmap/c.md': roadmapFile('C', 'stage: agreed', 'release: "1.10"', decided),
        'roadmap/d.md': roadmapFile('D', 'stage: agreed', decided),
        'roadmap/e.md': roadmapFile('E'),
      }),
    ),
  );
  expect(way).toEqual([
    { release: '1.9', shipped: 1, coming: 0 },
    { release: '1.10', shipped: 1, coming: 1 },
  ]);
});
