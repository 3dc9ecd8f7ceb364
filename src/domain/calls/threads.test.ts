import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growths } from '../../../tests/steps.ts';
import { joinThreads, type ThreadRules } from './threads.ts';

const none: ThreadRules = { join: [], split: [] };
/** One title a call, oldest first; gives the titles of each thread. */
const joined = (titles: readonly string[], rules: ThreadRules = none) =>
  joinThreads(
    titles.map((title, call) => ({ call, topic: 0, title })),
    rules,
  ).map(({ minuted }) => minuted.map(({ title }) => title));

test('the same title is one thread, whatever its case, signs and words for talking about it', () => {
  expect(
    joined(['Storage progress', 'storage', '2. Storage: status update', 'Storage (10 min)']),
  ).toHaveLength(1);
});

test('two shared significant words that are all of the shorter title join', () => {
  expect(joined(['Quality and test infrastructure', 'Quality & Testing'])).toHaveLength(1);
});

test('a single word joins the one thread whose titles begin with it', () => {
  expect(joined(['Quality and test infrastructure', 'Quality and Test', 'Improving Quality'])).toHaveLength(
    1,
  );
});

test('a single word that begins titles of two threads joins neither', () => {
  expect(joined(['Storage on small boards', 'Storage encryption keys', 'Storage'])).toHaveLength(3);
});

test('a word inside another title is not enough', () => {
  expect(joined(['Certificates in the mail server', 'Mail'])).toHaveLength(2);
  expect(joined(['Mail server upgrade', 'Web server downtime'])).toHaveLength(2);
});

test('titles that differ in a number are different things', () => {
  expect(joined(['Release 2.0 planning', 'Release 3.0 planning'])).toHaveLength(2);
});

test('titles that name different issues are different things, the same issue is one', () => {
  expect(
    joined(['Flaky parser tests #12', 'Flaky parser tests again and again on Windows #97']),
  ).toHaveLength(2);
  expect(joined(['Rename the branch #12', 'branch name #12'])).toHaveLength(1);
});

test('titles that are little more than the names of different issues are different things', () => {
  const titles = ['Issue #12', 'Issue #13', 'PR #45', 'PR #46', 'PR reviews', 'Discuss kestrel/wing#7'];
  expect(joined(titles)).toHaveLength(6);
  expect(joined(['Worn door #12', 'Worn door #13'])).toHaveLength(2);
  expect(joined(['Issue #12', 'Discussion of issue #12', 'Bug #12: update'])).toHaveLength(1);
  const urls = ['pull/4', 'pull/5', 'issues/6'].map((path) => `https://github.com/kestrel/wing/${path}`);
  expect(joined([...urls, 'kestrel/wing#4', 'https://kestrel.example.org/plan'])).toEqual([
    [urls[0], 'kestrel/wing#4'],
    [urls[1]],
    [urls[2]],
    ['https://kestrel.example.org/plan'],
  ]);
});

test('all titles of a thread must go together, so no chain of likenesses joins two subjects', () => {
  expect(joined(['parser speed', 'parser speed memory limits', 'memory limits'])).toHaveLength(2);
});

test('a title that says nothing joins only itself', () => {
  expect(joined(['AoB', 'Any other business', 'aob', 'Updates', 'Announcements'])).toEqual([
    ['AoB', 'Any other business', 'aob'],
    ['Updates'],
    ['Announcements'],
  ]);
});

test('the chair joins what no rule would', () => {
  const rules = { join: [['Way in', 'First tasks']], split: [] };
  expect(joined(['First tasks', 'Storage', 'Way in'], rules)).toEqual([
    ['First tasks', 'Way in'],
    ['Storage'],
  ]);
});

test('the chair splits what a rule would join', () => {
  const rules = { join: [], split: ['Storage progress'] };
  expect(joined(['Storage', 'Storage progress', 'Storage status', 'Storage Progress'], rules)).toEqual([
    ['Storage', 'Storage status'],
    ['Storage progress', 'Storage Progress'],
  ]);
});

test('the id comes from the first title and stays when calls are added, the title from the most used', () => {
  const threads = (titles: readonly string[]) =>
    joinThreads(
      titles.map((title, call) => ({ call, topic: 0, title })),
      none,
    );
  expect(threads(['Storage ideas for Ünicode'])[0]?.id).toBe('storage-ideas-for-unicode');
  const later = threads(['Network tests #4', 'Network testing', 'Network testing']);
  expect(later[0]).toMatchObject({ id: 'network-tests', title: 'Network testing' });
});

test('two threads never share an id, and no title is without one', () => {
  const ids = joinThreads(
    ['C', 'C++', '???', '議題', 'C#'].map((title, call) => ({ call, topic: 0, title })),
    none,
  ).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id !== '')).toBe(true);
});

test('every topic is in exactly one thread, for any titles', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('a b c', 'b c', 'parser', 'parser test', 'AoB', '#1 x')),
      ),
      (titles) => {
        const found = joined(titles).flat().sort();
        expect(found).toEqual([...titles].sort());
      },
    ),
  );
});

test('twice the titles take twice the steps', async () => {
  const words = Array.from(
    { length: 3_000 },
    (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}x`,
  );
  const topics = (size: number) =>
    Array.from({ length: size }, (_, n) => ({
      call: n,
      topic: 0,
      title: `${words[(n * 7) % 3_000]} ${words[(n * 13 + 5) % 3_000]} ${words[n % 11]} and ${words[(n * 31) % 3_000]}`,
    }));
  const counted = { module: new URL('threads.ts', import.meta.url).href, name: 'joinThreads' };
  const [growth] = await growths(counted, [
    [
      [topics(5000), none],
      [topics(10_000), none],
    ],
  ]);
  expect(growth).toBeLessThan(3);
});
