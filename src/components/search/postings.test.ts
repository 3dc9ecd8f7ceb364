import { expect, test } from 'vitest';
import type { Fragment, Result } from './pagefind-api.ts';
import { WordIndex } from './postings.ts';

/** An index with one page, which says "block", and how often the page was read. */
function indexOf(words: readonly string[]) {
  let reads = 0;
  const fragment: Fragment = { url: '/', content: 'A block', meta: {}, filters: {}, anchors: [] };
  const result: Result = {
    id: 'page',
    score: 1,
    words: [1],
    data: () => {
      reads += 1;
      return Promise.resolve(fragment);
    },
  };
  const found = { results: [result], filters: {} };
  const pagefind = { search: () => Promise.resolve(found), filters: () => Promise.resolve({}) };
  return { reads: () => reads, index: { pagefind, hasWord: (word: string) => words.includes(word) } };
}
const pagesWith = async (index: ReturnType<typeof indexOf>['index'], word: string) =>
  (await new WordIndex(index, {}, []).pagesWith([{ words: [word], weight: 1 }])).size;

test('a page is read to see whether the index knows a word, but not where the hub has it', async () => {
  const unknown = indexOf([]);
  expect(await pagesWith(unknown.index, 'block')).toBe(1);
  expect(await pagesWith(unknown.index, 'blockchain')).toBe(0);
  expect(unknown.reads()).toBe(2);
  const known = indexOf(['block']);
  expect(await pagesWith(known.index, 'block')).toBe(1);
  expect(known.reads()).toBe(0);
});
