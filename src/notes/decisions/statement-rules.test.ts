import { expect, test } from 'vitest';
import { refersToPreviousSentence } from './statement-rules.ts';

test.each([
  'Nobody objected.',
  'No objections',
  'Everyone agreed.',
  'All in favour',
  'Nobody minded; we agreed on that.',
])('says nothing without the sentence before it: %s', (sentence) => {
  expect(refersToPreviousSentence(sentence)).toBe(true);
});

test.each(['Nobody objected to the new logo.', 'No objections to June.', 'Everyone agreed to wait.'])(
  'says what was agreed: %s',
  (sentence) => {
    expect(refersToPreviousSentence(sentence)).toBe(false);
  },
);
