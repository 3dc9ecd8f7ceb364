import { expect, test } from 'vitest';
import { loadedOf } from '../../../tests/content-of.ts';
import { notePieces } from './note-pieces.ts';

const people = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida', 'Jo'].map(
  (name) => `${name} Moon`,
);
const kindsOf = (text: string) => {
  const [call] = loadedOf({ 'calls/2024-05-07.md': text }).content.calls;
  return call ? notePieces(call, new Set()).map(({ kind }) => kind) : [];
};
const topic = '## Worn gears\n\nThe gears are worn, and a new set costs more than we have.\n';

test('a long list of those present is folded', () => {
  const text = `## Attendees\n\n${people.map((name) => `- ${name}`).join('\n')}\n\n${topic}`;
  expect(kindsOf(text)).toEqual(expect.arrayContaining(['fold', 'unfold']));
});

test('a section that holds the agenda beside those present is not', () => {
  const text = `## Agenda\n\n- Worn gears\n- Money\n\nAttendees: ${people.join(', ')}\n\n${topic}`;
  expect(kindsOf(text)).not.toContain('fold');
});
