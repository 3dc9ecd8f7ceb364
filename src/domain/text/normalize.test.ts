import { expect, test } from 'vitest';
import { normalizeForComparison, createIdMaker, slugFromTitle } from './normalize.ts';

test('case, diacritics and signs do not matter for comparing', () => {
  expect(normalizeForComparison('  Æther & Bünzli’s — “Plan” ')).toBe('æther bunzli s plan');
});

test('a slug is made of whole words, at most about sixty characters, and never empty', () => {
  expect(slugFromTitle('C++: Über-fast!', 'topic')).toBe('c-uber-fast');
  expect(slugFromTitle('word '.repeat(40), 'topic').length).toBeLessThanOrEqual(60);
  expect(slugFromTitle('x'.repeat(500), 'topic')).toHaveLength(60);
  expect(slugFromTitle('???', 'topic')).toBe('topic');
});

test('a taken id gets a number, also where that is taken', () => {
  const give = createIdMaker();
  expect(['a', 'a-2', 'a', 'a'].map(give)).toEqual(['a', 'a-2', 'a-3', 'a-4']);
});
