import { expect, test } from 'vitest';
import { peopleOfNotes } from './names-in-notes.ts';

const position = { line: 1, column: 1, offset: 0 };
const attendee = (name: string, handle: string | null = null) => ({
  name,
  handle,
  role: null,
  position,
  evidence: { rule: 'attendee-in-list', words: name },
});

test('a GitHub name is one person, however the name beside it is written', () => {
  const people = peopleOfNotes([
    attendee('Ada', 'adal'),
    attendee('Ada Lovelace', 'AdaL'),
    attendee('Ada Lovelace', 'adal'),
  ]);
  expect(people).toEqual([{ id: 'adal', name: 'Ada Lovelace', handles: ['adal'], aliases: [] }]);
});

test('a full name without a GitHub name is a person', () => {
  expect(peopleOfNotes([attendee('Grace Hopper')]).map(({ id }) => id)).toEqual(['grace-hopper']);
});

test('a full name that stands beside a GitHub name elsewhere is not a second person', () => {
  expect(peopleOfNotes([attendee('Ada Lovelace'), attendee('Ada Lovelace', 'adal')])).toHaveLength(1);
});

test('a first name alone, or words that are no name, are nobody', () => {
  expect(peopleOfNotes([attendee('Ada'), attendee('guest from the press'), attendee('4 others')])).toEqual(
    [],
  );
});

test('a person whose id is taken by a GitHub name gets another', () => {
  const people = peopleOfNotes([attendee('Grace', 'ada-lovelace'), attendee('Ada Lovelace')]);
  expect(people.map(({ id }) => id)).toEqual(['ada-lovelace', 'ada-lovelace-2']);
});
