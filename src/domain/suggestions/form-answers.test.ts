import { expect, test } from 'vitest';
import { answeredQuestion } from './form-answers.ts';

const steps = /\bsteps?\b/i;

test.each([
  ['a heading', '### Steps to reproduce\n\n1. Open the list\n2. Choose the second boat'],
  ['bold words on a line of their own', '**Steps to reproduce**\nOpen the list and choose the second boat'],
  ['bold words with the answer behind', '**Steps to reproduce:** open the list, choose the second boat'],
  ['numbered bold words', '2. **Steps to reproduce**\nOpen the list, choose the second boat'],
])('an answer below %s is found', (_, body) => {
  expect(answeredQuestion(body, steps)).toBe('Steps to reproduce');
});

test.each([
  ['nothing', '### Steps to reproduce\n\n### Screenshots\nThe second boat is cut off at the left'],
  ["the form's own words for nothing", '### Steps to reproduce\n\n_No response_\n\n### Version\n2.1'],
  ['a dash', '**Steps:** n/a\n'],
  ['a tick', '### Steps\n- [x] done'],
  ['words that no form asks for', 'Two steps lead up to the quay, and both are wet in the morning.'],
])('%s is no answer', (_, body) => {
  expect(answeredQuestion(body, steps)).toBeNull();
});

test('the answer to another question does not count', () => {
  expect(answeredQuestion('### Version\nThe newest one of the second boat\n### Steps\n\n', steps)).toBeNull();
});
