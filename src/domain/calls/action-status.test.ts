import { expect, test } from 'vitest';
import type { Action } from '../model/call-facts.ts';
import type { Call } from '../model/content.ts';
import { callSchema } from '../model/call.ts';
import { growths } from '../../../tests/steps.ts';
import { followActions as follow } from './action-status.ts';

const action = (text: string, more: Partial<Action> = {}): Action => ({
  text,
  owner: 'Ada',
  kind: 'task',
  state: 'open',
  anchor: text.toLowerCase().replaceAll(' ', '-'),
  topic: null,
  position: { line: 1, column: 1, offset: 0 },
  evidence: { rule: 'task-in-list', words: text },
  ...more,
});
const call = (
  date: string,
  actions: readonly Action[],
  more: { closes?: string[]; drops?: string[]; done?: string[] } = {},
): Call => ({
  id: date,
  file: `calls/${date}.md`,
  front: callSchema.parse({ closes: more.closes ?? [], drops: more.drops ?? [] }),
  html: '',
  headings: [],
  links: [],
  placedLinks: [],
  slots: [],
  squads: [],
  series: null,
  date,
  title: date,
  facts: {
    heading: null,
    day: null,
    attendees: [],
    agenda: [],
    topics: [],
    actions,
    decisions: [],
    outcomes: [],
    next: null,
  },
  ...(more.done ? { linksToEarlierCalls: { done: more.done, superseded: [] } } : {}),
});
const followActions = (calls: readonly Call[], promiseCalls = 4) => follow(calls, { promiseCalls });
const states = (calls: readonly Call[]) => followActions(calls).map(({ state }) => state);

test('a later note that drops a promise settles it', () => {
  const calls = [
    call('2020-01-01', [action('Write')]),
    call('2020-01-08', [], { drops: ['2020-01-01#write'] }),
  ];
  expect(followActions(calls)[0]).toMatchObject({ state: 'dropped', settledBy: calls[1] });
});

test('a promise stays open, and its age is the calls since', () => {
  const followed = followActions([
    call('2020-01-01', [action('Write')]),
    call('2020-01-08', []),
    call('2020-01-15', []),
  ]);
  expect(followed[0]).toMatchObject({ state: 'open', age: 2, settledBy: null, carriedTo: null });
});

test('after some calls of its series without a word nobody can say whether a promise is open', () => {
  const of = (series: string, day: number, actions: readonly Action[] = []) => ({
    ...call(`2020-01-0${String(day)}`, actions),
    series,
  });
  const calls = [
    of('boats', 1, [action('Write'), action('Paint')]),
    of('kites', 2, [action('Sew')]),
    of('boats', 3, [action('Paint')]),
    of('boats', 4),
    of('boats', 5),
  ];
  const found = followActions(calls, 3).map(({ action: { text }, state, silent }) => [text, state, silent]);
  expect(found).toEqual([
    ['Write', 'unknown', 3],
    ['Paint', 'open', 2],
    ['Sew', 'open', 0],
    ['Paint', 'open', 2],
  ]);
});

test('after a year without a word it is no longer open, however seldom its series meets, or if it meets no more', () => {
  const of = (series: string, day: string, actions: readonly Action[] = []) => ({
    ...call(day, actions),
    series,
  });
  const calls = [
    of('fair', '2023-03-01', [action('Write'), action('Paint')]),
    of('boats', '2023-05-02', [action('Sew')]),
    of('fair', '2024-02-29', [action('Paint')]),
    of('fair', '2024-03-01', [action('Sweep')]),
    of('fair', '2025-02-28'),
  ];
  const found = followActions(calls).map(({ action: { text }, state }) => [text, state]);
  expect(found).toEqual([
    ['Write', 'unknown'],
    ['Paint', 'open'],
    ['Sew', 'unknown'],
    ['Paint', 'open'],
    ['Sweep', 'open'],
  ]);
});

test('a ticked task with the same text in a later note closes it', () => {
  const later = call('2020-01-08', [action('write', { state: 'done' })]);
  const [first] = followActions([call('2020-01-01', [action('Write.', { kind: 'prose' })]), later]);
  expect(first).toMatchObject({ state: 'done', settledBy: later });
});

test.each([
  ['Write (done)', 'done'],
  ['Write (dropped)', 'dropped'],
] as const)('a task that is written again with its state closes the first: %s', (text, state) => {
  const later = call('2020-01-08', [action(text, { state })]);
  const [first] = followActions([call('2020-01-01', [action('Write')]), later]);
  expect(first).toMatchObject({ state, settledBy: later });
});

test('the same text of somebody else closes nothing', () => {
  const later = call('2020-01-08', [action('Write', { state: 'done', owner: 'Grace' })]);
  expect(states([call('2020-01-01', [action('Write')]), later])).toEqual(['open', 'done']);
});

test('a ticked task before the promise closes nothing', () => {
  const earlier = call('2020-01-01', [action('Write', { state: 'done' })]);
  expect(states([earlier, call('2020-01-08', [action('Write')])])).toEqual(['done', 'open']);
});

test('front matter closes a promise by its place', () => {
  const later = call('2020-01-08', [], { closes: ['2020-01-01#write'] });
  expect(states([call('2020-01-01', [action('Write'), action('Call')]), later])).toEqual(['done', 'open']);
});

test('words after the place close one of several promises in a sentence', () => {
  const both = call('2020-01-01', [action('Write', { anchor: 'p' }), action('Order parts', { anchor: 'p' })]);
  expect(states([both, call('2020-01-08', [], { closes: ['2020-01-01#p the parts'] })])).toEqual([
    'open',
    'done',
  ]);
  expect(states([both, call('2020-01-08', [], { closes: ['2020-01-01#p'] })])).toEqual(['done', 'done']);
});

test('"(done)" beside a link closes a promise as front matter does', () => {
  expect(
    states([call('2020-01-01', [action('Write')]), call('2020-01-08', [], { done: ['2020-01-01#write'] })]),
  ).toEqual(['done']);
});

test('a task written again is carried over, and its age counts from the first writing', () => {
  const calls = [
    call('2020-01-01', [action('Write')]),
    call('2020-01-08', []),
    call('2020-01-15', [action('@Ada: write', { owner: '@Ada' })]),
  ];
  const [first, second] = followActions(calls);
  expect(first?.carriedTo?.id).toBe('2020-01-15');
  expect(second).toMatchObject({ carriedTo: null, age: 2 });
  expect(second?.since.id).toBe('2020-01-01');
});

test('closing any writing of a carried task closes all of them', () => {
  const calls = [
    call('2020-01-01', [action('Write')]),
    call('2020-01-08', [action('Write')]),
    call('2020-01-15', [action('Write')]),
  ];
  expect(states([...calls, call('2020-01-22', [], { closes: ['2020-01-01#write'] })])).toEqual([
    'done',
    'done',
    'done',
  ]);
  expect(states([...calls, call('2020-01-22', [action('Write', { state: 'dropped' })])])).toEqual([
    'dropped',
    'dropped',
    'dropped',
    'dropped',
  ]);
});

test('two sentences with the same words are two promises', () => {
  const said = action('Ada will report back', { kind: 'prose' });
  expect(
    followActions([call('2020-01-01', [said]), call('2020-01-08', [said])]).every(
      ({ carriedTo }) => carriedTo === null,
    ),
  ).toBe(true);
});

test('twice the calls that repeat one task take twice the steps', async () => {
  const calls = (size: number) =>
    Array.from({ length: size }, (_, index) =>
      call(`call-${index}`, [action('Write'), action('Review', { owner: `somebody ${index % 50}` })]),
    );
  const counted = { module: new URL('action-status.ts', import.meta.url).href, name: 'followActions' };
  const [growth] = await growths(counted, [
    [
      [calls(1000), { promiseCalls: 4 }],
      [calls(2000), { promiseCalls: 4 }],
    ],
  ]);
  expect(growth).toBeLessThan(3);
});
