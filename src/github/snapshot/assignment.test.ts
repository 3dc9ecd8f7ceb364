import { expect, test } from 'vitest';
import { lastClaim } from './assignment.ts';

const says = (bodyText: string) => lastClaim([{ createdAt: '2026-02-03T04:05:06Z', bodyText }]) !== null;

test.for([
  'Can I take this?',
  'Hi! Could I work on this issue please',
  "I'd like to work on that one.",
  'I’ll pick this up over the weekend',
  'I am working on a fix, will open a PR soon',
  'Please assign this to me.',
  'May I have a go at it? Let me give it a try.',
  'I would love to tackle it',
])('"%s" is a claim', (words) => {
  expect(says(words)).toBe(true);
});

test.for([
  'Can you take this?',
  "I can't fix this, sorry",
  'This happens to me too.',
  'Somebody should work on it.',
  'What does the option do?',
  'I will not take this any further, it is free.',
  '',
])('"%s" is not a claim', (words) => {
  expect(says(words)).toBe(false);
});

test('the last claim counts, whatever the order of comments', () => {
  const comments = ['2026-01-02', '2026-03-04', '2026-02-03'].map((day) => ({
    createdAt: `${day}T00:00:00Z`,
    bodyText: 'Can I take this?',
  }));
  expect(lastClaim(comments)).toBe('2026-03-04');
});
