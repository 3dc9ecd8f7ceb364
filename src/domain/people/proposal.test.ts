import { expect, test } from 'vitest';
import { peopleFile } from '../../../scripts/people-text.ts';
import { contentOf } from '../../../tests/content-of.ts';
import { proposePeople } from './proposal.ts';

const notes = {
  'calls/2026-01-07.md': 'Present: Ada Moon (@adamoon), Kit Ames, Łukasz Żak\n',
  'calls/2026-01-14.md': 'Present: Ada Moon, Kit Quill, Bo\n',
  'calls/2026-01-21.md': 'Present: Ada, Kit, Bo Reed\n',
};
const attendance = (files: Readonly<Record<string, string>>) =>
  contentOf(files).calls.map((call) => call.facts.attendees);

test('everybody is proposed with their calls, and a first name only one of them has is a guess', () => {
  const { people, unclear } = proposePeople(attendance(notes));
  expect(
    people.map(({ person, calls, perhaps }) => [person.id, calls, perhaps.map(({ name }) => name)]),
  ).toEqual([
    ['adamoon', 2, ['Ada']],
    ['bo-reed', 1, ['Bo']],
    ['kit-ames', 1, []],
    ['kit-quill', 1, []],
    ['lukasz-zak', 1, []],
  ]);
  expect(unclear).toEqual([{ name: 'Kit', calls: 1, couldBe: ['Kit Ames', 'Kit Quill'] }]);
});

test('a first name that stands beside the full one in a call is somebody else', () => {
  const files = { ...notes, 'calls/2026-01-28.md': 'Present: Ada Moon, Ada\n' };
  expect(proposePeople(attendance(files)).people[0]?.perhaps).toEqual([]);
});

test('the file it becomes is read without a fault, and gives the same people', () => {
  const proposal = proposePeople(attendance(notes));
  const content = contentOf({ ...notes, 'people.yml': peopleFile(proposal) });
  expect(content.people.map(({ name, handles }) => [name, handles])).toEqual(
    proposal.people.map(({ person }) => [person.name, person.handles]),
  );
});

test('guesses become aliases when their comment marks are taken away', () => {
  const file = peopleFile(proposePeople(attendance(notes))).replace(/^( +)# (aliases:|- )/gm, '$1$2');
  expect(contentOf({ ...notes, 'people.yml': file }).people.map(({ aliases }) => aliases)).toContainEqual([
    'Ada',
  ]);
});
