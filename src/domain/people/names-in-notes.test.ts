import { describe, expect, test } from 'vitest';
import { isFullName, peopleOfNotes } from './names-in-notes.ts';

const position = { line: 1, column: 1, offset: 0 };
const attendee = (name: string, handle: string | null = null) => ({
  name,
  handle,
  role: null,
  position,
  evidence: { rule: 'attendee-in-list', words: name },
});
/** Calls, each with those present as `Name` or `Name @handle`. */
const calls = (...lists: readonly (readonly string[])[]) =>
  lists.map((list) =>
    list.map((each) => {
      const [name = '', handle] = each.split('@').map((part) => part.trim());
      return attendee(name || (handle ?? ''), handle ?? null);
    }),
  );
const names = (...lists: readonly (readonly string[])[]) =>
  peopleOfNotes(calls(...lists)).map(({ name, handles }) => [name, ...handles].join(' @'));

describe('one person', () => {
  test('is one GitHub name, however the name beside it is written', () => {
    expect(peopleOfNotes(calls(['Ada @adal'], ['Ada Lovelace @AdaL'], ['Ada Lovelace @adal']))).toEqual([
      { id: 'adal', name: 'Ada Lovelace', handles: ['adal'], aliases: [] },
    ]);
  });

  test('is one full name, with and without GitHub names, of whichever there are several', () => {
    expect(names(['Grace Hopper'])).toEqual(['Grace Hopper']);
    expect(
      names(['Ada Lovelace'], ['Ada Lovelace @adal'], ['Ada Lovelace @ada-old'], ['Ada Lovelace @adal']),
    ).toEqual(['Ada Lovelace @adal @ada-old']);
  });

  test('keeps other full names as aliases, so that no call of theirs is lost', () => {
    const [person] = peopleOfNotes(calls(['Ada Lovelace @adal'], ['Ada King @adal'], ['Ada Lovelace @adal']));
    expect(person).toMatchObject({ name: 'Ada Lovelace', aliases: ['Ada King'] });
  });

  test('is also meant by a slip of a GitHub name', () => {
    const often = ['Ada Lovelace @adalove'];
    expect(names(often, often, often, often, ['@adalov'])).toEqual(['Ada Lovelace @adalove @adalov']);
    expect(names(often, often, often, often, ['Ada Lovelace @adalove', '@adalov'])).toHaveLength(2);
  });
});

describe('two of one name', () => {
  test('who meet in a call are told apart by their GitHub names, and the name alone is nobody', () => {
    expect(names(['Kit Ames @kita', 'Kit Ames @kames'], ['Kit Ames'])).toEqual([
      'Kit Ames @kames',
      'Kit Ames @kita',
    ]);
  });

  test('without GitHub names are nobody in the call where they meet', () => {
    expect(names(['Kit Ames', 'Kit Ames'])).toEqual([]);
  });
});

test('a first name alone, initials, or words that are no name, are nobody', () => {
  expect(names(['Ada', 'guest from the press', '4 others', 'A. L.', 'AL'])).toEqual([]);
  expect(isFullName('J. R. Lovelace')).toBe(true);
});

test('a person whose id is taken by a GitHub name gets another', () => {
  const people = peopleOfNotes(calls(['Grace @ada-lovelace', 'Ada Lovelace']));
  expect(people.map(({ id }) => id)).toEqual(['ada-lovelace', 'ada-lovelace-2']);
});
