import { expect, test } from 'vitest';
import { peopleInFrontMatter } from './front-matter-people.ts';
import { readNote } from './note.ts';

test.each([
  [{ attendees: ['Mira Holt (chair)', 'Sten Aas'] }, ['Mira Holt (chair)', 'Sten Aas']],
  [{ participants: 'Mira Holt, Sten Aas' }, ['Mira Holt, Sten Aas']],
  [
    { present: [{ name: 'Mira Holt', github: '@mira', role: 'chair' }, { login: 'sten' }] },
    ['Mira Holt @mira (chair)', '@sten'],
  ],
  [{ attendees: { present: ['Mira Holt'], absent: ['Sten Aas'] } }, ['Mira Holt']],
  [{ attendees: 12, participants: [] }, []],
  [{ attendees: [3, null, '', { mail: 'x' }] }, []],
])('%j lists %j', (data, people) => {
  expect(peopleInFrontMatter(data)).toEqual(people);
});

const facts = (text: string, present: readonly string[]) =>
  readNote(text, { firstLine: 6, firstOffset: 60, repository: null, day: '2022-05-04', present }).facts;

test('those whom front matter lists are present, and known where somebody promises', () => {
  const { attendees, actions } = facts('zanna will weigh the gears.', ['Zanna Holt (chair), sten42']);
  expect(attendees.map(({ name, role }) => [name, role])).toEqual([
    ['Zanna Holt', 'chair'],
    ['sten42', null],
  ]);
  expect(facts('## Gears\n\nsten42 will weigh the gears.', ['sten42']).actions).toMatchObject([
    { owner: 'sten42' },
  ]);
  expect(facts('## Gears\n\nsten42 will weigh the gears.', []).actions).toEqual([]);
  expect(actions.map(({ owner }) => owner)).toEqual(['zanna']);
});

test('whom the text lists, too, is one person', () => {
  expect(facts('Present: Mira, Yuki', ['Mira Holt', 'Sten Aas']).attendees.map(({ name }) => name)).toEqual([
    ...['Mira', 'Yuki', 'Sten Aas'],
  ]);
});
