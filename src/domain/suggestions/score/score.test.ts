import { expect, test } from 'vitest';
import { issueFeatures } from '../issue-features.ts';
import { scoreRules } from './rules.ts';
import { reasonOf, scoreIssue } from './score.ts';
import type { IssueScore } from './score.ts';

const score = (title: string, body = '', labels: readonly string[] = []): IssueScore =>
  scoreIssue(issueFeatures({ title, body, labels }));
const signalsOf = (title: string, body = '', labels: readonly string[] = []): string[] =>
  issueFeatures({ title, body, labels }).signals.map((signal) => signal.rule);
const rulesOf = (scored: IssueScore): string[] => scored.reasons.map((reason) => reason.rule);

test('the score is the sum of its reasons, each with the words it matched', () => {
  const scored = score('Remove the unused colour option', '', ['type: bug']);
  expect(scored.score).toBe(scored.reasons.reduce((sum, reason) => sum + reason.points, 0));
  expect(scored.reasons).toContainEqual({ rule: 'tidy', points: 3, evidence: 'Remove' });
  expect(scored.reasons).toContainEqual({ rule: 'label-bug', points: -2, evidence: 'type: bug' });
});

test('the weightiest reason comes first', () => {
  const points = score('Fix the label of the save button', '', ['P0']).reasons.map((reason) => reason.points);
  expect(points).toEqual([...points].sort((a, b) => Math.abs(b) - Math.abs(a)));
});

test('a title that says what to do and where is worth one star', () => {
  expect(score('Rename the "Go" button on the search page').stars).toBe(1);
  expect(score('Document the --quiet flag in the manual').stars).toBe(1);
});

test('a failure that has to be understood first is worth more stars than a change of words', () => {
  const failure = score('Server sometimes hangs while two clients reconnect', '', ['bug', 'priority: high']);
  expect(failure.stars).toBe(3);
  expect(failure.score).toBeLessThan(score('Correct a misspelled word in the README').score);
});

test.each([
  ['documentation', 'Explain mounting in the tutorial'],
  ['message', 'Clarify the message for an unknown host'],
  ['tidy', 'Clean up the leftovers of the old parser'],
  ['small-change-verb', 'tls: Use the shared clock'],
  ['add-verb', 'Add a line for each block device'],
  ['place', 'Colours of the axis'],
  ['specific-title', 'Nothing but the length of this heading counts here'],
  ['instead', 'Bytes are printed instead of text'],
  ['code-in-title', 'Return an option from `find_key`'],
])('the rule %s speaks for "%s"', (rule, title) => {
  const reason = score(title).reasons.find((each) => each.rule === rule);
  expect(reason?.points).toBeGreaterThan(0);
});

test.each([
  ['question', 'Is it possible to run this without root?'],
  ['performance', 'Memory grows over a week'],
  ['does-not-work', 'Resolver cannot find any host'],
  ['circumstance', 'Console is blank when the guest is paused'],
  ['new-ability', 'Support for a second network card'],
  ['architecture', 'Redesign of the storage protocol'],
  ['many-things', 'Various small things'],
])('the rule %s speaks against "%s"', (rule, title) => {
  const reason = score(title).reasons.find((each) => each.rule === rule);
  expect(reason?.points).toBeLessThan(0);
});

test.each([
  ['bug', 'label-bug'],
  ['C-bug', 'label-bug'],
  ['kind/bug 🐛', 'label-bug'],
  ['TypeBug', 'label-bug'],
  ['Priority: High', 'label-urgent'],
  ['P-critical', 'label-urgent'],
  ['status: needs info', 'label-set-aside'],
  ['A-docs', 'label-documentation'],
  ['size/XS', 'label-small'],
])('the label "%s" is understood by %s however a project spells it', (label, rule) => {
  expect(rulesOf(score('Something', '', [label]))).toContain(rule);
});

test('a label that was triaged and accepted is not taken for one that waits for it', () => {
  const rules = signalsOf('Something', '', ['triage/accepted']);
  expect(rules).toContain('label-settled');
  expect(rules).not.toContain('label-set-aside');
});

test('a kind written into the title counts as the label would', () => {
  expect(rulesOf(score('[Bug] Clock drifts'))).toContain('label-bug');
  expect(rulesOf(score('docs: Say how to build'))).toContain('label-documentation');
});

test('logging in is not writing to a log', () => {
  expect(rulesOf(score('Logging in takes two steps'))).not.toContain('logging');
  expect(rulesOf(score('Log the address of the peer'))).toContain('logging');
});

test('a picture and a link to the code in the body speak for an issue; a checklist is noticed', () => {
  const body = [
    '![the page](https://example.org/page.png)',
    'It is in https://github.com/owner/name/blob/main/src/page.ml#L20',
    '- [ ] change the title',
  ].join('\n');
  expect(signalsOf('Page', body)).toEqual(expect.arrayContaining(['picture', 'code-link', 'checklist']));
});

test('a stack trace and a very long body speak against it', () => {
  const trace = 'Traceback (most recent call last):\n  File "a.py", line 3, in run\n'.repeat(40);
  expect(rulesOf(score('Page', trace))).toEqual(expect.arrayContaining(['stack-trace', 'body-very-long']));
});

test('how many labels an issue has does not count', () => {
  expect(score('Clock drifts', '', ['zebra', 'giraffe', 'okapi']).score).toBe(score('Clock drifts').score);
});

test('a rule that a snapshot knows and this version does not is ignored', () => {
  const features = { signals: [{ rule: 'retired-rule', evidence: 'x' }], bodyLength: 0 };
  expect(scoreIssue(features)).toEqual({ score: 0, stars: 2, reasons: [] });
});

test('every rule has an id of its own, whole points and a reason in one sentence', () => {
  expect(new Set(scoreRules.map((rule) => rule.id)).size).toBe(scoreRules.length);
  for (const rule of scoreRules) {
    expect(rule.id).toMatch(/^[a-z][a-z-]{2,39}$/);
    expect(Number.isInteger(rule.points)).toBe(true);
    expect(reasonOf(rule.id)).toMatch(/^[A-Z].+\.$/);
  }
});

test('what tells sets of issues apart in one of them only is noticed without points', () => {
  expect(signalsOf('Typo on the first line')).toContain('wording');
  expect(rulesOf(score('Typo on the first line'))).not.toContain('wording');
});

test('an answered form and a wish speak for an issue', () => {
  const form = '### Describe the problem\n\nThe second boat of the list is cut off at the left.\n';
  expect(rulesOf(score('Boats', form))).toContain('answered-form');
  expect(rulesOf(score('Boats', 'It would be very helpful to see the whole boat.'))).toContain('wish');
});

test('a named crash is noticed without points, in whatever words', () => {
  expect(signalsOf('Segfault at the block layer')).toContain('crash');
  expect(rulesOf(score('Segfault at the block layer'))).not.toContain('crash');
});

test.each([
  ['Happy to review a change here.', true],
  ['That should be fairly easy once one knows where.', true],
  ['PRs are welcome', true],
  ['This is not an easy fix.', false],
  ['It was not easy to do.', false],
])('"%s" in a body: called small or helped with: %s', (body, holds) => {
  expect(signalsOf('Boats', body).includes('called-small')).toBe(holds);
});

test('where something waits is no place in the code', () => {
  for (const title of ['Boats in progress', 'Sails on hold', 'Masts in general'])
    expect(signalsOf(title)).not.toContain('place');
  expect(signalsOf('Boats in the harbour')).toContain('place');
});
