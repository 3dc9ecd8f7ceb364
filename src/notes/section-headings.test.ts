import { expect, test } from 'vitest';
import { sectionKind } from './section-headings.ts';

test.each([
  ['Attendees', 'attendance'],
  ['Present:', 'attendance'],
  ['People in attendance', 'attendance'],
  ['Regrets', 'absence'],
  ['### Agenda ###', 'agenda'],
  ['Meeting notes', 'minutes'],
  ['New topics', 'minutes'],
  ['Follow-up from last meeting', 'minutes'],
  ['Action items:', 'actions'],
  ['Next steps', 'actions'],
  ['Decisions made', 'decisions'],
  ['Next meeting', 'next'],
  ['Date for Next Meeting:', 'next'],
  ['Helpful resources', 'links'],
  ['Mini stand-up', 'routine'],
  ['Review of the previous meeting', 'routine'],
  ['Moderator: Priya', 'routine'],
  ['acme/rocket', 'group'],
  ['3. Rocket fuel', 'topic'],
  ['Agenda tooling', 'topic'],
  ['Any other business', 'topic'],
])('%s is %s', (title, kind) => {
  expect(sectionKind(title)).toBe(kind);
});
