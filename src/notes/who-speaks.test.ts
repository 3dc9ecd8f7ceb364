import { expect, test } from 'vitest';
import { readDocument } from '../markdown/document.ts';
import { readCallFacts } from './read.ts';

function speakersOf(text: string): readonly string[] {
  const options = { firstLine: 1, firstOffset: 0, repository: null, day: '2026-01-07' };
  return readCallFacts(readDocument(text, options).outline, options).speakers ?? [];
}

const present = '## Present\n\n- Ada Moon (Quarry)\n- Bo Reed\n\n## Rope\n\n';

test('those present speak under their first name, their whole name or their letters', () => {
  expect(speakersOf(`${present}Ada: wet.\nBo Reed (chair): dry.\n\n- AM: wet.`)).toEqual([
    'Ada',
    'Bo Reed',
    'AM',
  ]);
});

test('who opens paragraph after paragraph speaks, though nobody says who was there', () => {
  expect(speakersOf('Zelko: wet.\n\nZelko: dry.\n\nZelko: wet again.\n')).toEqual(['Zelko']);
});

test.each([
  ['Scribe: Ada\n\nScribe: Bo\n\nScribe: Ada\n'],
  ['Resolved: a rope.\n\nResolved: a boat.\n\nResolved: an oar.\n'],
  ['- Ropes: wet\n- Ropes: dry\n- Ropes: gone\n'],
  ['Everybody: hello\n\nEverybody: hello\n\nEverybody: hello\n'],
  ['Status: green\n\nRope: wet\n'],
])('labels of other kinds are nobody: %j', (text) => {
  expect(speakersOf(text)).toEqual([]);
});
