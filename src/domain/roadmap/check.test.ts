import { expect, test } from 'vitest';
import { roadmapFront } from '../../../tests/fixtures/roadmap.ts';
import { type RoadmapFacts, stageFaults, orderFaults, replaceCircles, repeatedTitles } from './check.ts';

const calls: Readonly<Record<string, string>> = { may: '2020-05-06', june: '2020-06-03', july: '2020-07-01' };
const facts: RoadmapFacts = {
  dayOf: (call) => calls[call] ?? null,
  releases: [{ name: '1.0', released: '2020-06-15' }, { name: '2.0' }],
};
type Input = NonNullable<Parameters<typeof roadmapFront>[0]>;
const stage = (more: Input) =>
  stageFaults(roadmapFront(more), facts).map(({ code, path }) => `${code} ${path.join('.')}`);
const order = (more: Input) =>
  orderFaults(roadmapFront(more), facts).map(({ code, path }) => `${code} ${path.join('.')}`);

test('agreed, shipped and declined need the decision that made them so', () => {
  expect(stage({ stage: 'agreed' })).toEqual(['missing-decision stage']);
  expect(stage({ stage: 'declined' })).toEqual(['missing-decision stage']);
  expect(stage({ stage: 'agreed', decision: { call: 'may' } })).toEqual([]);
});

test('an idea names no release', () => {
  expect(stage({ release: '2.0' })).toEqual(['idea-with-release release']);
});

test('an idea with a decision, a declined entry without a reason and a day too many are worth a warning', () => {
  expect(stage({ decision: { call: 'may' } })).toEqual(['undecided-decision decision']);
  expect(stage({ stage: 'declined', decision: { call: 'may' } })).toEqual(['missing-reason decision']);
  expect(stage({ stage: 'agreed', decision: { call: 'may' }, shipped: '2020-08-01' })).toEqual([
    'unshipped-day shipped',
  ]);
});

test('what shipped has a day, its own or that of its release', () => {
  expect(stage({ stage: 'shipped', release: '2.0', decision: { call: 'may' } })).toEqual([
    'missing-day stage',
  ]);
  expect(stage({ stage: 'shipped', release: '1.0', decision: { call: 'may' } })).toEqual([]);
});

test('an entry still agreed for a release that came out says where it slipped to', () => {
  expect(stage({ stage: 'agreed', release: '1.0', decision: { call: 'may' } })).toEqual([
    'slipped-unsaid release',
  ]);
});

test('a decision later than the day it shipped, or than the release, is refused', () => {
  expect(order({ stage: 'shipped', shipped: '2020-06-20', decision: { call: 'july' } })).toEqual([
    'late-decision decision.call',
  ]);
  expect(order({ stage: 'agreed', release: '1.0', decision: { call: 'july' } })).toEqual([
    'late-decision decision.call',
  ]);
  expect(order({ stage: 'agreed', release: '1.0', decision: { call: 'june' } })).toEqual([]);
});

test('a decision before the proposal is out of order', () => {
  expect(order({ stage: 'agreed', proposed: '2020-06-30', decision: { call: 'june' } })).toEqual([
    'history-out-of-order decision.call',
  ]);
  expect(order({ proposed: '2020-05-20', proposedIn: 'may' })).toEqual(['history-out-of-order proposed']);
});

test('earlier decisions come in the order they were made, and before the one that holds', () => {
  const earlier: Input['earlier'] = [
    { stage: 'declined', call: 'june' },
    { stage: 'idea', call: 'may' },
  ];
  expect(order({ stage: 'agreed', earlier, decision: { call: 'july' } })).toEqual([
    'history-out-of-order earlier.1.call',
  ]);
});

test('moves follow each other, begin after the decision, and end at the release', () => {
  const moved: Input['moved'] = [
    { date: '2020-07-20', from: '1.0', to: '2.0' },
    { date: '2020-07-10', from: '1.1', to: '3.0' },
  ];
  expect(order({ stage: 'agreed', release: '2.0', decision: { call: 'june' }, moved })).toEqual([
    'history-out-of-order moved.1.date',
    'history-out-of-order moved.1.from',
    'history-out-of-order moved.1.to',
  ]);
  const tooEarly: Input['moved'] = [{ date: '2020-05-30', from: '1.0', to: '2.0' }];
  expect(order({ stage: 'agreed', release: '2.0', decision: { call: 'june' }, moved: tooEarly })).toEqual([
    'history-out-of-order moved.0.date',
  ]);
});

test('titles that differ only in case and punctuation are the same title', () => {
  const titles = [
    { id: 'a', title: 'Quiet harbours' },
    { id: 'b', title: 'Loud harbours' },
    { id: 'c', title: 'quiet, harbours!' },
  ];
  expect(repeatedTitles(titles)).toEqual([{ id: 'c', other: 'a' }]);
  expect(
    repeatedTitles([
      { id: 'a', title: '…' },
      { id: 'b', title: '!' },
    ]),
  ).toEqual([]);
});

test('each circle of replacements is named once', () => {
  const entries = [
    { id: 'a', replaces: ['b'] },
    { id: 'b', replaces: ['c', 'd'] },
    { id: 'c', replaces: ['a'] },
    { id: 'd', replaces: [] },
    { id: 'e', replaces: ['e'] },
    { id: 'f', replaces: ['b', 'gone'] },
  ];
  expect(replaceCircles(entries)).toEqual([['a', 'b', 'c'], ['e']]);
});

test('a chain of ten thousand replacements is no circle and no trouble', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => ({ id: `e${at}`, replaces: [`e${at + 1}`] }));
  expect(replaceCircles(chain)).toEqual([]);
});
