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

test('names that are spelled nearly alike are a guess where the two never meet', () => {
  const guesses = (...lines: readonly string[]) => {
    const files = lines.map((line, at) => [`calls/2026-02-0${at + 1}.md`, `Present: ${line}\n`]);
    return proposePeople(attendance(Object.fromEntries(files) as Record<string, string>)).people.flatMap(
      ({ person, perhaps }) => perhaps.map(({ name }) => `${person.name} = ${name}`),
    );
  };
  expect(guesses('Ada Crichmoon', 'Ada Crichmoon', 'Ada Chrichmoon')).toEqual([
    'Ada Crichmoon = Ada Chrichmoon',
  ]);
  expect(guesses('Jon Reed', 'Jonathan Reed', 'Jonathan Reed')).toEqual(['Jonathan Reed = Jon Reed']);
  expect(guesses('Kit Q. Ames, Bo Reed', 'Kit Ames, Bo Lee')).toEqual(['Kit Ames = Kit Q. Ames']);
  expect(guesses('Ada Crichmoon, Ada Chrichmoon')).toEqual([]);
  expect(guesses('Kit Ames', 'Kit Amos', 'Ann Reed', 'Ada Reed')).toEqual([]);
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
