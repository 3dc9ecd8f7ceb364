import { expect, test } from 'vitest';
import { readNote } from '../../load/read/note.ts';

/** The decisions of a note. */
function decisions(text: string): string[] {
  const { facts } = readNote(`Present: Priya Raman, Otto Vance\n\n## Worn gears\n\n${text}`, {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: '2022-05-04',
  });
  return facts.decisions.map((decision) => decision.text);
}

test.each([
  'We agreed on nothing.',
  'We decided nothing, it was late.',
  'We agreed to disagree.',
  'Resolved issues: 7',
  'Resolved: 7',
  'Conclusion of the talk by Otto: fine work.',
  'Otto said the board decided to wait.',
  'The Fernwood council agreed to fund it.',
  'At the last meeting it was decided to wait.',
  'Are there objections?',
  'If we go with brass, it costs more.',
])('no decision: %s', (sentence) => {
  expect(decisions(sentence)).toEqual([]);
});

test.each([
  'Motion to order brass: carried.',
  'The budget passed 9–0–2.',
  'Approved by unanimous consent.',
  'The old charter was rejected unanimously.',
  'Any objections? None.',
  'Hearing none, we order brass.',
  'Consensus to order brass.',
  'We go with brass.',
  "Won't do.",
  'The order is put on hold.',
  'The paint is moved to the next call.',
])('a decision: %s', (sentence) => {
  expect(decisions(sentence)).not.toEqual([]);
});

test('what is struck through is decided no more', () => {
  expect(decisions('~~We agreed to order steel.~~ We agreed to order brass.')).toEqual([
    'We agreed to order brass.',
  ]);
});
