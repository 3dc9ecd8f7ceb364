import { describe, expect, test } from 'vitest';
import { readPeople } from './people-list.ts';
import { isName, readPerson } from './person-name.ts';

describe('one person', () => {
  test.each([
    ['Priya Raman', { name: 'Priya Raman', handle: null, role: null }],
    ['Priya Raman @praman (voting member)', { name: 'Priya Raman', handle: 'praman', role: 'voting member' }],
    ['Otto Vance (@ovance)', { name: 'Otto Vance', handle: 'ovance', role: null }],
    ['@ovance', { name: 'ovance', handle: 'ovance', role: null }],
    ['Otto du Bois (chair', { name: 'Otto du Bois', handle: null, role: 'chair' }],
    ['-Quill', { name: 'Quill', handle: null, role: null }],
    ['Łucja Żak.', { name: 'Łucja Żak', handle: null, role: null }],
  ])('%s', (text, person) => {
    expect(readPerson(text)).toMatchObject(person);
  });

  test('who sent apologies is not read', () => {
    expect(readPerson('Apologies from Otto')).toBeNull();
    expect(readPerson('Regrets: Priya')).toBeNull();
  });
});

describe('a list of people', () => {
  test('splits at commas and "and", not inside brackets', () => {
    expect(
      readPeople('Priya Raman (chair, notes), Otto Vance,\nwren42 and Alex Q.')?.map((p) => p.name),
    ).toEqual(['Priya Raman', 'Otto Vance', 'wren42', 'Alex Q']);
  });

  test('may be one a line, and a part that is no name is left out', () => {
    expect(readPeople('Priya Raman\nOtto Vance')?.map((p) => p.name)).toEqual(['Priya Raman', 'Otto Vance']);
    expect(readPeople('Priya, Otto, three people from the lab, Kim')?.length).toBe(3);
  });

  test('is none where one part is a remark', () => {
    expect(readPeople('we did not keep a list, sorry')).toBeNull();
  });
});

test('words that fill empty lists are no names', () => {
  for (const word of ['None', 'TBD', 'everyone', '???', 'a group of visitors'])
    expect(isName(word)).toBe(false);
});
