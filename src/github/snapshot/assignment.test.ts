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
  '/assign @me',
  '!take',
  '.claim',
  '@acme-bot assign me',
  '/attempt #41',
  'Take',
  "I'll give that one a go",
  'Hello! Could I get assigned?',
  'Taking it, thanks',
  "I'm on it!",
  'On this.',
  'Mind if I try it?',
  'I have begun a fix',
  'I already opened a pull request for that, no wait: I opened a PR',
  'Claiming this one',
  'Is it free? Then I would like to work on it.',
  'Happy to take this on',
  'We are working on this in our group',
  'I am interested in fixing it',
  'I take this one',
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
  'Is somebody still working on it?',
  '/assign @kim',
  '/unassign',
  'I no longer want to work on it, feel free to take it.',
  'I stopped working on this.',
  'I am working on Windows and see this too.',
  'Can you give me more details?',
  'Please assign this to @kim.',
  'Can I fix this by a setting?',
  'We will fix this in the next release.',
  'On it goes.',
  'Take your time.',
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
