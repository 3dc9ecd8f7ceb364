import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Area } from '../model/area.ts';
import { issueFeatures } from './issue-features.ts';
import { bestFirst, judgeIssue } from './suggest.ts';
import type { CandidateIssue, CandidateRepository, LeftOut, Suggestion } from './suggest.ts';

const today = '2015-02-25';
const repository: CandidateRepository = {
  archived: false,
  pushedAt: '2015-02-20',
  language: 'OCaml',
  topics: [],
};
const domains: readonly Area[] = [
  { id: 'storage', name: 'Storage', summary: 'Disks.', words: ['block', 'disk'], labels: ['area: fs'] },
  { id: 'networking', name: 'Networking', summary: 'Nets.', words: ['tcp', 'packet'], labels: ['net'] },
];

function issue(changes: Partial<CandidateIssue> & { title?: string; body?: string } = {}): CandidateIssue {
  const { title = 'Remove the unused colour option', body = '', ...rest } = changes;
  return {
    labels: [],
    assigned: false,
    linked: null,
    locked: false,
    subIssues: 0,
    blocked: false,
    claimedAt: null,
    lastWordAt: null,
    updatedAt: '2015-02-20',
    domainWords: [],
    features: issueFeatures({ title, body, labels: rest.labels ?? [] }),
    ...rest,
  };
}

function judge(
  changes: Parameters<typeof issue>[0] = {},
  where: Partial<CandidateRepository> = {},
): Suggestion | LeftOut {
  return judgeIssue(issue(changes), { ...repository, ...where }, domains, today, { takenDays: 90 });
}

function suggested(
  changes: Parameters<typeof issue>[0] = {},
  where: Partial<CandidateRepository> = {},
): Suggestion {
  const judged = judge(changes, where);
  if (judged.kind !== 'suggestion') throw new Error(`left out: ${judged.reason}`);
  return judged;
}

test('a small, clear issue is suggested with its reasons', () => {
  const suggestion = suggested();
  expect(suggestion.stars).toBe(1);
  expect(suggestion.reasons.map((reason) => reason.rule)).toContain('tidy');
});

test.each([
  ['assigned', { assigned: true }],
  ['linked', { linked: 'pull-request' }],
  ['linked', { linked: 'branch' }],
  ['locked', { locked: true }],
  ['parent', { subIssues: 2 }],
  ['blocked', { blocked: true }],
  ['blocked', { labels: ['status/blocked'] }],
  ['needs-info', { labels: ['needs more information'] }],
  ['needs-info', { labels: ['S-needs-repro'] }],
  ['question', { labels: ['kind: question ❓'] }],
  ['discussion', { labels: ['needs-design'] }],
  ['duplicate', { labels: ['Duplicate'] }],
  ['duplicate', { labels: ["won't fix"] }],
  ['security', { labels: ['Security'] }],
  ['taken', { labels: ['in progress'] }],
  ['parent', { labels: ['C-tracking-issue'] }],
  ['discussion', { labels: ['proposal: under review'] }],
  ['discussion', { labels: ['proposal-not-accepted'] }],
  ['blocked', { labels: ['blocked by release'] }],
] as const)('the gate "%s" leaves out %o', (gate, changes) => {
  expect(judge(changes)).toMatchObject({ kind: 'left-out', gate });
});

test.each(['docs: FAQ pages', 'package: invalid-input', 'component: tracking-pixel', 'blocked-users'])(
  'the label "%s" says what an issue is about, and leaves none out',
  (label) => {
    expect(judge({ title: 'Document the --quiet flag in the manual', labels: [label] }).kind).toBe(
      'suggestion',
    );
  },
);

test.each(['proposal-approved', 'RFC accepted'])('what the label "%s" names is settled', (label) => {
  expect(suggested({ labels: [label] }).score).toBeGreaterThanOrEqual(suggested().score);
});

test('an archived repository and one that was silent for a year are left out, one of unknown age is not', () => {
  expect(judge({}, { archived: true })).toMatchObject({ gate: 'archived' });
  expect(judge({}, { pushedAt: '2013-12-31' })).toMatchObject({ gate: 'silent' });
  expect(judge({}, { pushedAt: null }).kind).toBe('suggestion');
});

test('a gate names the label that closed it', () => {
  expect(judge({ labels: ['bug', 'needs-info'] })).toMatchObject({
    reason: 'Its label "needs-info" says that it is not clear enough yet.',
  });
});

test('a recent request to take it moves an issue down and an old one does not', () => {
  const free = suggested({ title: 'Document the --quiet flag in the manual' });
  const asked = suggested({ title: 'Document the --quiet flag in the manual', claimedAt: '2015-02-20' });
  const long = suggested({ title: 'Document the --quiet flag in the manual', claimedAt: '2014-11-20' });
  expect(asked.score).toBeLessThan(free.score);
  expect(asked.reasons).toContainEqual({ rule: 'claimed', points: -4, evidence: '2015-02-20' });
  expect(long.score).toBe(free.score);
});

test.each([
  'good first issue',
  'Good-First-Issue',
  'E-easy',
  'difficulty: easy',
  'up-for-grabs',
  'newcomer',
  'Beginner friendly',
  'level/easy',
  'exp: beginner',
])('an issue labelled "%s" is listed first, whatever its score', (label) => {
  const marked = suggested({ title: 'Server hangs while two clients reconnect', labels: [label] });
  expect(marked.newcomerLabel).toBe(label);
  expect([suggested(), marked].sort(bestFirst)[0]).toBe(marked);
});

test.each([
  ...['help wanted', 'easy to reproduce', 'first-class modules', 'hard', 'good next issue'],
  ...['not for beginners', "isn't a good first issue", 'Not Easy', 'non-beginner', 'no newcomers'],
  ...['former good first issue', 'maybe: good first issue', 'good first bug candidate', 'good first issue?'],
  ...['good first reviewer', 'proposed good first issue'],
])('the label "%s" is not for newcomers', (label) => {
  expect(suggested({ labels: [label] }).newcomerLabel).toBeNull();
});

test('an issue with one word for it is thin evidence and is left out', () => {
  expect(judge({ title: 'The documentation of blocks and disks' })).toMatchObject({ gate: 'thin' });
  expect(judge({ title: 'Clock drifts on a loaded machine' })).toMatchObject({ gate: 'score' });
});

test('the area comes from labels first, then topics, then words', () => {
  const clues = { labels: ['area: FS'], domainWords: ['tcp'] };
  expect(suggested(clues, { topics: ['networking'] }).domain).toMatchObject({ id: 'storage', from: 'label' });
  expect(suggested({ domainWords: ['disk'] }, { topics: ['tcp'] }).domain).toMatchObject({
    id: 'networking',
    from: 'topic',
  });
  expect(suggested({ domainWords: ['block', 'disk', 'tcp'] }).domain).toEqual({
    id: 'storage',
    from: 'words',
    evidence: 'block, disk',
  });
});

test('an area that is not clear stays unknown', () => {
  expect(suggested().domain).toBeNull();
  expect(suggested({ domainWords: ['disk', 'tcp'] }).domain).toBeNull();
  expect(suggested({ labels: ['net', 'storage'] }).domain).toBeNull();
});

test('the knowledge of the language follows from what is to be changed', () => {
  expect(suggested({ title: 'Correct typos in the README' }).language).toBe('none');
  expect(suggested({ title: 'Remove the unused colour option' }).language).toBe('basics');
  expect(suggested({ title: 'Make it quick', labels: ['good first issue'] }).language).toBe('unknown');
  expect(suggested({ title: 'Rewrite the scheduler engine', labels: ['E-easy'] }).language).toBe(
    'comfortable',
  );
  expect(
    suggested({ title: 'Make it quick', labels: ['good first issue'] }, { language: 'HTML' }).language,
  ).toBe('none');
});

test('what is missing is named until it is there', () => {
  const bare = suggested().missing.map((missing) => missing.id);
  expect(bare).toEqual(['description', 'place', 'done', 'mentor']);
  const body =
    'The option in lib/colour.ml is read nowhere. Expected result: `--help` does not list it any longer, and the tests pass.';
  expect(suggested({ body }).missing.map((missing) => missing.id)).toEqual(['mentor']);
});

test('an issue of which nobody has spoken for a year lacks a word that it is still wanted', () => {
  const silent = suggested({ updatedAt: '2013-05-01', lastWordAt: null }).missing;
  expect(silent).toContainEqual({
    id: 'wanted',
    text: 'A word that it is still wanted: there is none since 1 May 2013.',
  });
  const spokenOf = suggested({ updatedAt: '2013-05-01', lastWordAt: today }).missing;
  expect(spokenOf.map(({ id }) => id)).not.toContain('wanted');
});

test('the order of labels does not change a judgement', () => {
  const label = fc.constantFrom(
    'bug',
    'docs',
    'E-easy',
    'good first issue',
    'net',
    'storage',
    'question',
    'P0',
    'wip',
  );
  fc.assert(
    fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
      expect(judge({ labels: [...labels].reverse() })).toEqual(judge({ labels }));
    }),
  );
});

test.each([
  [
    'Nothing in its title, labels or text speaks for it or against it.',
    { title: 'Boats and the weather at sea' },
  ],
  ['Nothing speaks for it, and “slow” speaks against it.', { title: 'The boat is slow' }],
  ['Only “appears” speaks for it, which is too little.', { title: 'The harbour appears twice' }],
  [
    '“appears” speaks for it, but “slow” speaks against it: too little is left.',
    { title: 'The harbour appears to be slow' },
  ],
  [
    'Only “Remove” speaks for it, which is too little to go by.',
    {
      features: { signals: [{ rule: 'tidy', evidence: 'Remove' }], bodyLength: 0 },
    },
  ],
])('what is left out for its score says "%s"', (reason, changes) => {
  expect(judge(changes)).toMatchObject({ kind: 'left-out', reason, weighed: { kind: 'suggestion' } });
});

test('a request that keeps an issue out is named with its day', () => {
  const left = judge({ title: 'Remove the old boat', claimedAt: '2015-02-20' });
  expect(left).toMatchObject({ reason: expect.stringContaining('a request of 20 February 2015') });
});

test.each([
  ['2015-02-20', null, false],
  ['2014-06-01', '2015-02-01', false],
  ['2014-06-01', null, true],
  ['2014-06-01', '2014-07-01', true],
])('asked for on %s, last word %s: perhaps free: %s', (claimedAt, lastWordAt, free) => {
  const found = judge({ title: 'Remove the unused colour option', body: 'x', claimedAt, lastWordAt });
  const weighed = found.kind === 'suggestion' ? found : found.weighed;
  expect(weighed?.perhapsFree !== null).toBe(free);
  expect(weighed?.reasons.some(({ rule }) => rule === 'claimed')).toBe(!free);
});

test('a pinned issue is suggested whatever its labels and score say, but not while somebody has it', () => {
  const pinned = { takenDays: 90, pinned: true };
  const poor = issue({ title: 'The boat is slow', labels: ['question'] });
  expect(judgeIssue(poor, repository, domains, today, pinned).kind).toBe('suggestion');
  const linked = issue({ linked: 'pull-request' });
  expect(judgeIssue(linked, repository, domains, today, pinned)).toMatchObject({ gate: 'linked' });
});
