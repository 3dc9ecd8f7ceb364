import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { perhapsDone } from './perhaps-done.ts';

/** What is offered for the promises of calls a week apart: the text of each promise, and of the sentence. */
function offered(...notes: readonly string[]): (string | undefined)[][] {
  const files = Object.fromEntries(
    notes.map((text, at) => [
      `calls/2026-01-0${String(at + 1)}.md`,
      `# Call\n\nPresent: Kim Ames, Bo Reed\n\n${text}\n`,
    ]),
  );
  const calls = siteOf(files, { today: '2026-02-01' }).content.calls.toReversed();
  const waiting = calls.flatMap((call) => call.facts.actions.map((action) => ({ call, action })));
  const found = perhapsDone(waiting, calls);
  return waiting.map(({ action }) => [action.text, found.get(action)?.outcome.text]);
}

test('a later sentence in which whoever promised it did the same thing is offered', () => {
  expect(
    offered(
      '## Clock\n\nKim will write a page about the clock.',
      '## Clock\n\nKim wrote the page on our clock.',
    ),
  ).toEqual([['Kim will write a page about the clock.', 'Kim wrote the page on our clock.']]);
});

test('nothing is offered for what somebody else did, for another thing, or for what is not done', () => {
  const promise = '## Clock\n\nKim will write a page about the brass clock.';
  for (const later of [
    '## Clock\n\nBo wrote a page about gears.',
    '## Oil\n\nKim wrote a letter about oil.',
    '## Clock\n\nKim has not written the page about the brass clock.',
    '## Clock\n\nOnce the page about the brass clock is published we celebrate.',
    '## Clock\n\nIs the page about the brass clock up?',
  ])
    expect(offered(promise, later)[0], later).toEqual([promise.split('\n').at(-1), undefined]);
});

test('the same work on the same issue is offered, in whatever words the rest is told', () => {
  const [promise, landed] = ['Kim will merge the green one.', 'Landed last week after some approvals.'];
  const about = (issue: number, said: string) => `- Paint, acme/anvil#${String(issue)}\n  - ${said}`;
  expect(offered(about(12, promise), about(12, landed))[0]).toEqual([promise, landed]);
  expect(offered(about(12, promise), about(12, 'Bo merged it.'))[0]?.[1]).toBe('Bo merged it.');
  expect(offered(about(12, promise), about(13, landed))[0]?.[1]).toBeUndefined();
  expect(offered(about(12, promise), about(12, 'Bo sent a letter about it.'))[0]?.[1]).toBeUndefined();
  expect(
    offered(about(12, 'Kim will send a letter.'), about(12, 'Bo sent a letter.'))[0]?.[1],
  ).toBeUndefined();
});

test('a note says nothing of promises that were made after it', () => {
  expect(
    offered(
      'Kim wrote a page about the brass clock.',
      'Kim will write a page about the brass clock.',
    )[0]?.[1],
  ).toBeUndefined();
});
