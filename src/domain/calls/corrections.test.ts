import { expect, test } from 'vitest';
import type { Action } from '../model/call-facts.ts';
import { applyCorrections, isAdded } from './corrections.ts';

const action = (text: string, more: Partial<Action> = {}): Action => ({
  text,
  owner: 'Ada',
  kind: 'prose',
  state: 'open',
  anchor: 'here',
  topic: null,
  position: { line: 3, column: 1, offset: 20 },
  evidence: { rule: 'promise-will', words: text },
  ...more,
});
const actions = [
  action('Ada will write the release notes.'),
  action('Ada will write the post.'),
  action('Grace to call.'),
];

test('a correction finds its action by some of the words and wins', () => {
  const { actions: after, faults } = applyCorrections(actions, [
    { text: 'the Release Notes', owner: 'Grace', state: 'done', add: false },
  ]);
  expect(faults).toEqual([]);
  expect(after[0]).toMatchObject({
    owner: 'Grace',
    state: 'done',
    text: 'Ada will write the release notes.',
  });
  expect(after.slice(1)).toEqual(actions.slice(1));
});

test('what is not an action goes away', () => {
  const { actions: after } = applyCorrections(actions, [
    { text: 'Grace to call', state: 'not-an-action', add: false },
  ]);
  expect(after).toEqual(actions.slice(0, 2));
});

test('an addition is a task of the front matter, at the end', () => {
  const { actions: after } = applyCorrections(actions, [
    { text: 'Book the room', owner: 'Grace', add: true },
  ]);
  expect(after).toHaveLength(4);
  expect(after[3]).toMatchObject({ text: 'Book the room', owner: 'Grace', kind: 'task', state: 'open' });
  expect(after.map(isAdded)).toEqual([false, false, false, true]);
});

test('an addition that was spotted after all corrects it, and does not stand twice', () => {
  const { actions: after } = applyCorrections(actions, [{ text: 'Grace to call', state: 'done', add: true }]);
  expect(after.map(({ state }) => state)).toEqual(['open', 'open', 'done']);
});

test('words of no action are a fault that names the nearest', () => {
  const { actions: after, faults } = applyCorrections(actions, [{ text: 'write release news', add: false }]);
  expect(after).toEqual(actions);
  expect(faults).toEqual([{ correction: 0, why: 'no-action', near: 'Ada will write the release notes.' }]);
});

test('words of several actions are a fault, unless one of them is just these words', () => {
  expect(applyCorrections(actions, [{ text: 'Ada will write', add: false }]).faults[0]?.why).toBe(
    'several-actions',
  );
  const both = [action('Write the post'), action('Write the post and the news')];
  const { actions: after, faults } = applyCorrections(both, [
    { text: 'write the post', state: 'done', add: false },
  ]);
  expect(faults).toEqual([]);
  expect(after.map(({ state }) => state)).toEqual(['done', 'open']);
});

test('half a word does not find an action', () => {
  expect(applyCorrections(actions, [{ text: 'ace to call', add: false }]).faults).toHaveLength(1);
});
