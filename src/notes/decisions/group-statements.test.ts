import { expect, test } from 'vitest';
import { isAgendaOutcome, refersToPreviousSentence, isGroupStatement } from './group-statements.ts';

test.each([
  'We agreed to drop the old driver.',
  'Everyone decided that the vote stays open for a week.',
  'Agreed to hold the workshop in June.',
  'No objections to merging the patch.',
  'Consensus is that the cache goes first.',
  'Decision to keep the logo.',
  'Open for a month, nobody objected, so considered approved.',
  "There weren't any objections.",
  'In general, tests should run on every push.',
  'The cache is slow, so we agree on dropping it.',
  'We agreed to keep the goals we agree on in one file.',
])('the group says: %s', (sentence) => {
  expect(isGroupStatement(sentence)).toBe(true);
});

test.each([
  'Do we agree that the cache goes first?',
  'If everyone agrees we can ship.',
  'There was no consensus on the name.',
  'We need to reach a decision soon.',
  'Last time we agreed to wait.',
  'Otto agrees with Priya.',
  'The parser decides which branch to take.',
  'The page will list the goals we agree on.',
  'Otto collects what we can all agree on for the spring.',
])('no group statement: %s', (sentence) => {
  expect(isGroupStatement(sentence)).toBe(false);
});

test('a short line may say what becomes of a point', () => {
  expect(isAgendaOutcome('Remove from the agenda.')).toBe(true);
  expect(isAgendaOutcome('Defer to next meeting, Priya is away')).toBe(true);
  expect(isAgendaOutcome("Let's see what happens")).toBe(false);
  expect(isAgendaOutcome('Should we keep it on the agenda?')).toBe(false);
});

test.each([
  'Nobody objected.',
  'No objections',
  'Everyone agreed.',
  'All in favour',
  'Nobody minded; we agreed on that.',
])('says nothing without the sentence before it: %s', (sentence) => {
  expect(refersToPreviousSentence(sentence)).toBe(true);
});

test.each(['Nobody objected to the new logo.', 'No objections to June.', 'Everyone agreed to wait.'])(
  'says what was agreed: %s',
  (sentence) => {
    expect(refersToPreviousSentence(sentence)).toBe(false);
  },
);
