import { expect, test } from 'vitest';
import { endsWith, objectRules } from './upstream-object.ts';

const cases = objectRules.flatMap(({ id, examples, counterExamples }) => [
  ...examples.map((text) => ({ id, text, isMet: true })),
  ...counterExamples.map((text) => ({ id, text, isMet: false })),
]);

test.for(cases)('$id: $text', ({ id, text, isMet }) => {
  expect(endsWith(text, '#12')?.id === id).toBe(isMet);
});

test.for([
  'Kim will move on after closing #12',
  'Kim will not merge #12',
  'Kim will look at how to fix #12',
  'Kim will close #12 and open another',
  'Kim won’t fix #12',
])('the end of an issue is not the end of a promise that goes on or hangs on something else: %s', (text) => {
  expect(endsWith(text, '#12')).toBeNull();
});
