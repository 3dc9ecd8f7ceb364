import { expect, test } from 'vitest';
import { callSchema } from '../model/call.ts';
import type { Call } from '../model/content.ts';
import { followDecisions } from './decision-status.ts';

const call = (date: string, anchors: readonly string[], supersedes: string[] = []): Call => ({
  id: date,
  file: `calls/${date}.md`,
  front: callSchema.parse({ supersedes }),
  html: '',
  headings: [],
  links: [],
  placedLinks: [],
  slots: [],
  squads: [],
  series: null,
  date,
  title: date,
  facts: {
    heading: null,
    day: null,
    attendees: [],
    agenda: [],
    topics: [],
    actions: [],
    decisions: anchors.map((anchor) => ({
      text: anchor,
      moves: 'matter' as const,
      anchor,
      topic: null,
      position: { line: 1, column: 1, offset: 0 },
      evidence: { rule: 'decision-in-list', words: anchor },
    })),
    outcomes: [],
    next: null,
  },
});
const by = (calls: readonly Call[]) =>
  followDecisions(calls).map(({ supersededBy }) => supersededBy?.id ?? null);

test('a decision holds until a later note says it does not', () => {
  const first = call('2020-01-01', ['meet-on-monday', 'use-tabs']);
  expect(by([first, call('2020-01-08', [])])).toEqual([null, null]);
  expect(by([first, call('2020-01-08', [], ['2020-01-01#use-tabs'])])).toEqual([null, '2020-01-08']);
});

test('a call cannot replace what was decided later, nor its own words', () => {
  expect(
    by([call('2020-01-01', ['a'], ['2020-01-01#a', '2020-01-08#b']), call('2020-01-08', ['b'])]),
  ).toEqual([null, null]);
});
