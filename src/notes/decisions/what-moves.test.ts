import { expect, test } from 'vitest';
import { whatMoves } from './what-moves.ts';

test.each([
  'We agreed to postpone the vote.',
  'Moved to the next call.',
  'Postponed until Otto is back.',
  'The vote was deferred.',
  'Tabled until the survey is in.',
  'The brass order is put on hold until June.',
  'Consensus to punt on this.',
  'Remove from the agenda.',
  "Let's keep it on the agenda for now.",
  'We decided to revisit this next week.',
  'No objections to discussing it at a later meeting.',
  "Let's defer the rest and talk about it again when Otto is back.",
  'Bumped by a week.',
  'Agenda item removed, Priya has no news.',
  'Follow up on GitHub.',
  'Set milestone to June.',
  'Will work on it in the next working session.',
  'No call next week, as Otto is away.',
])('only moves the agenda: %s', (text) => {
  expect(whatMoves(text)).toBe('agenda');
});

test.each([
  'We agreed to order brass.',
  'The fix is merged; its docs are postponed.',
  'We go with brass, and the paint is moved to the next call.',
  'Motion to keep the logo carried 9-0-2.',
  'The gear table is accepted.',
  'We will release on Friday.',
  'The agenda label becomes green.',
])('moves the matter: %s', (text) => {
  expect(whatMoves(text)).toBe('matter');
});
