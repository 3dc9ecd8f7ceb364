import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { actionBoard, ageText } from './actions.ts';
import { callsJson } from './json.ts';
import { callHistory } from './history.ts';
import { peopleJson } from '../people/json.ts';
import { personSummary, peopleOf } from '../people/people.ts';
import { squadsOf } from '../people/squads.ts';
import { dot } from '../../words/dot.ts';

const people = `
- { id: ada-lovelace, name: Ada Lovelace, handles: [adal] }
- { id: grace-hopper, name: Grace Hopper, aliases: [Amazing Grace] }
`;
const hub = `
domains:
  - { id: iron, name: Iron, summary: All of iron. }
squads:
  - { id: looms, name: Loom squad, remit: Looks after looms., members: [ada-lovelace, Joseph], formed: 2020-01-01 }
`;
const first = `---
date: 2020-01-01
title: The first
---
Attendees: Ada Lovelace (chair), Grace Hopper, Joseph Jacquard

## Engine plans

- [ ] Ada: write the manual
- [ ] Ada and Grace: order the parts
- [ ] @stranger: sweep the floor

Agreed: the engine is painted blue.
`;
const second = `---
date: 2020-01-08
title: The second
closes: ['2020-01-01#ada-write-the-manual']
---
Attendees: Grace Hopper (chair), Ada Lovelace

## Plans for the engine

The Loom  Squad reported on the looms it has seen. The wheels turn well and the noise is less than it was.

## Weather

It rained on Monday, and the yard was wet for days. The roof holds.
`;
const site = siteOf({
  'hub.yml': hub,
  'people.yml': people,
  'calls/2020-01-01.md': first,
  'calls/2020-01-08.md': second,
  'projects/parts.md': `---
title: Parts
summary: Find parts.
stars: 1
language: none
domains: [iron]
domainKnowledge: none
mentors: [grace-hopper]
---
Why not.
`,
  'roadmap/steam.md': `---
title: Steam
stage: idea
area: Power
proposers: [Amazing Grace]
---
Because.
`,
});
const history = callHistory(site);
const everybody = peopleOf(site);
const record = (id: string) => everybody.list.find(({ person }) => person.id === id);

test('a promise knows its people, its state and who settled it', () => {
  const [manual, parts, floor] = history.actions;
  expect(manual).toMatchObject({ state: 'done', settledBy: { id: '2020-01-08' } });
  expect(parts?.owners.map(({ person }) => person?.id)).toEqual(['ada-lovelace', 'grace-hopper']);
  expect(floor?.owners).toEqual([{ written: 'stranger', person: null }]);
});

test('open promises stand with each owner, those of nobody known after the others', () => {
  const board = actionBoard(history.actions);
  expect(board.open.length).toBe(2);
  expect(board.owners.map(({ name, actions }) => [name, actions.length])).toEqual([
    ['Ada Lovelace', 1],
    ['Grace Hopper', 1],
    ['stranger', 1],
  ]);
  expect(board.done).toHaveLength(1);
});

test('a person has calls, the chair, promises, projects, ideas and squads', () => {
  const ada = record('ada-lovelace');
  expect(ada?.attended.map(({ call, role }) => [call.id, role])).toEqual([
    ['2020-01-08', null],
    ['2020-01-01', 'chair'],
  ]);
  expect(ada).toMatchObject({ chaired: 1, squads: [{ id: 'looms' }] });
  const grace = record('grace-hopper');
  expect(grace?.mentors.map(({ id }) => id)).toEqual(['parts']);
  expect(grace?.proposes.map(({ id }) => id)).toEqual(['steam']);
  expect(grace && personSummary(grace)).toBe(
    ['2 calls', '1 open promise', 'mentors 1 project', 'proposed 1 idea'].join(dot),
  );
});

test('an attendee nobody lists is counted by name', () => {
  expect(everybody.strangers).toEqual([{ name: 'Joseph Jacquard', calls: 1 }]);
});

test('a squad knows the calls that formed and mention it', () => {
  const [squad] = squadsOf(site);
  expect(squad?.formed?.id).toBe('2020-01-01');
  expect(squad?.calls.map(({ id }) => id)).toEqual(['2020-01-08', '2020-01-01']);
  expect(squad?.members.map(({ person }) => person?.id ?? null)).toEqual(['ada-lovelace', null]);
});

test('a topic knows its thread and its neighbours in other calls', () => {
  const [newest, oldest] = site.content.calls;
  const place = newest && history.threads.placeOf(newest, 0);
  expect(place?.thread.calls.map(({ id }) => id)).toEqual(['2020-01-01', '2020-01-08']);
  expect(place).toMatchObject({ before: { call: { id: '2020-01-01' } }, after: null });
  expect(oldest && history.threads.placeOf(oldest, 0)).toMatchObject({
    before: null,
    after: { call: { id: '2020-01-08' } },
  });
});

test('calls.json says what the contract says', () => {
  const json = callsJson({ ...site, base: '/hub/' });
  expect(json.calls[1]).toMatchObject({
    id: '2020-01-01',
    url: '/hub/calls/2020-01-01/',
    date: '2020-01-01',
    title: 'The first',
    attendees: [
      { name: 'Ada Lovelace', handle: null, role: 'chair', person: 'ada-lovelace' },
      { name: 'Grace Hopper', person: 'grace-hopper' },
      { name: 'Joseph Jacquard', person: null },
    ],
    topics: [{ title: 'Engine plans', url: '/hub/calls/2020-01-01/#engine-plans', thread: 'engine-plans' }],
    decisions: [{ text: expect.any(String), url: expect.stringContaining('/hub/calls/2020-01-01/#') }],
    next: null,
  });
  expect(json.calls[1]?.actions.map(({ person, done, kind }) => [person, done, kind])).toEqual([
    ['ada-lovelace', true, 'task'],
    [null, false, 'task'],
    [null, false, 'task'],
  ]);
});

test('people.json says what the contract says, by id', () => {
  expect(peopleJson(site).people).toEqual([
    {
      id: 'ada-lovelace',
      url: '/people/ada-lovelace/',
      name: 'Ada Lovelace',
      handles: ['adal'],
      calls: 2,
      openActions: 1,
      mentors: [],
    },
    {
      id: 'grace-hopper',
      url: '/people/grace-hopper/',
      name: 'Grace Hopper',
      handles: [],
      calls: 2,
      openActions: 1,
      mentors: ['parts'],
    },
  ]);
});

test('an age is said in calls', () => {
  expect([0, 1, 7].map(ageText)).toEqual(['in the latest call', '1 call ago', '7 calls ago']);
});

test('a hub without anything has a history too', () => {
  const nothing = siteOf({ 'hub.yml': 'name: Empty\n' });
  expect(callHistory(nothing).actions).toEqual([]);
  expect(peopleOf(nothing)).toEqual({ list: [], strangers: [] });
});
