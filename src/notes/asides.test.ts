import { expect, test } from 'vitest';
import { readDocument } from '../markdown/document.ts';
import { readCallFacts } from './read.ts';

function asidesOf(text: string): readonly string[] {
  const options = { firstLine: 1, firstOffset: 0, repository: null, day: '2026-01-07' };
  return readCallFacts(readDocument(text, options).outline, options).asides ?? [];
}

test('lists of who was there, of what was planned and of links are asides, what was discussed is none', () => {
  expect(
    asidesOf(
      '# Harbour call\n\n## Attendees\n\n- Ada Moon\n- Bo Reed\n\n## Agenda\n\n- Rope\n- Tides\n\n## Links\n\n- [Chart](https://x.example)\n\n## Rope\n\nThe rope is wet.\n\n## Tides\n\nHigh.\n',
    ),
  ).toEqual(['attendees', 'agenda', 'links']);
});

test('an agenda that holds what was decided is no aside', () => {
  expect(
    asidesOf(
      '# Harbour call\n\n## Agenda\n\n- Rope\n  - Ada will buy a new rope.\n  - Decision: we keep the old one.\n',
    ),
  ).toEqual([]);
});
