import { expect, test } from 'vitest';
import type { Attendee } from '../model/call-facts.ts';
import type { Person } from '../model/person.ts';
import {
  isGroupName,
  splitNames,
  personByFullName,
  resolveAttendees,
  indexPeople,
  resolveName,
} from './name-lookup.ts';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  handles: [],
  aliases: [],
  ...more,
});
const people = [
  person('ada-lovelace', 'Ada Lovelace', { handles: ['AdaL'] }),
  person('grace-hopper', 'Grace Hopper', { aliases: ['Amazing Grace'] }),
  person('grace-kelly', 'Grace Kelly', { handles: ['gkelly'] }),
  person('jose-maria-perez', 'José María Pérez'),
];
const register = indexPeople(people, true);
const attendee = (name: string, handle: string | null = null): Attendee => ({
  name,
  handle,
  role: null,
  position: { line: 1, column: 1, offset: 0 },
  evidence: { rule: 'attendee-in-list', words: name },
});
const who = (written: string, ...present: Attendee[]) => {
  const match = resolveName(register, resolveAttendees(register, present), written);
  return match.kind === 'person' ? match.person.id : match.kind;
};

test('an id, a full name, an alias and a GitHub name are the person, whoever was present', () => {
  for (const written of ['ada-lovelace', 'ada lovelace', '@adal', 'AdaL'])
    expect(who(written)).toBe('ada-lovelace');
  expect(who('amazing grace')).toBe('grace-hopper');
});

test('an alias counts with and without a space', () => {
  expect(who('AmazingGrace')).toBe('grace-hopper');
});

test('diacritics do not matter', () => {
  expect(personByFullName(register, 'Jose Maria Perez')?.id).toBe('jose-maria-perez');
});

test('a first name is the one person present who has it', () => {
  expect(who('Grace', attendee('Grace Hopper'), attendee('Ada Lovelace'))).toBe('grace-hopper');
});

test('a first name that two of those present have is ambiguous', () => {
  expect(who('Grace', attendee('Grace Hopper'), attendee('Grace Kelly'))).toBe('ambiguous');
});

test('somebody present whom the hub does not know makes a shared first name ambiguous', () => {
  expect(who('Grace', attendee('Grace Hopper'), attendee('Grace Slick'))).toBe('ambiguous');
});

test('a first name of somebody absent stays unresolved', () => {
  expect(who('Ada', attendee('Grace Hopper'))).toBe('unknown');
});

test('a first name with initial tells two apart, in one word or two', () => {
  const present = [attendee('Grace Hopper'), attendee('Grace Kelly')];
  expect(who('GraceK', ...present)).toBe('grace-kelly');
  expect(who('Grace H.', ...present)).toBe('grace-hopper');
});

test('initials in capitals are the one person present who has them', () => {
  const present = [attendee('Grace Hopper'), attendee('Ada Lovelace'), attendee('José María Pérez')];
  expect(who('AL', ...present)).toBe('ada-lovelace');
  expect(who('JMP', ...present)).toBe('jose-maria-perez');
  expect(who('Al', ...present)).toBe('unknown');
});

test('letters that a note declares for somebody present are that person, whatever else they may be short for', () => {
  const present = [{ ...attendee('Grace Hopper'), initials: 'AL' }, attendee('Ada Lovelace')];
  expect(who('AL', ...present)).toBe('grace-hopper');
  expect(who('GHP', { ...attendee('Grace Hopper'), initials: 'GHP' })).toBe('grace-hopper');
});

test('where a note lists nobody, a first name only one known person has is safe', () => {
  expect(who('Ada')).toBe('ada-lovelace');
  expect(who('Grace')).toBe('ambiguous');
});

test('an @name is a GitHub name and nothing else', () => {
  expect(who('@grace', attendee('Grace Hopper'))).toBe('unknown');
});

test('a surname alone is nobody, since it may be a first name', () => {
  expect(who('Kelly', attendee('Grace Kelly'))).toBe('unknown');
});

test('an attendee with a GitHub name nobody has is somebody else', () => {
  const [present] = resolveAttendees(register, [attendee('Ada', 'ada-the-other')]);
  expect(present?.match.kind).toBe('unknown');
});

test('somebody present whom nobody lists is a stranger, not unknown', () => {
  expect(who('Linus', attendee('Linus Pauling'))).toBe('stranger');
});

test('a first name in an attendance list counts only where the community lists its people', () => {
  const kind = (listed: boolean) =>
    resolveAttendees(indexPeople(people, listed), [attendee('Ada')])[0]?.match.kind;
  expect(kind(true)).toBe('person');
  expect(kind(false)).toBe('unknown');
});

test('a name two people claim is nobody', () => {
  const twins = indexPeople([person('a', 'Sam Smith'), person('b', 'Sam Smith')], true);
  expect(personByFullName(twins, 'Sam Smith')).toBeNull();
});

test('several owners are taken apart', () => {
  expect(splitNames('Ada, Grace and José/Linus')).toEqual(['Ada', 'Grace', 'José', 'Linus']);
  expect(splitNames('Sandy')).toEqual(['Sandy']);
});

test('a group is not a person', () => {
  expect(['all', 'TSC members', 'the docs team'].every(isGroupName)).toBe(true);
  expect(isGroupName('Allan')).toBe(false);
});
