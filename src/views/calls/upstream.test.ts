import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import type { SnapshotReference } from '../../domain/model/snapshot.ts';
import { promiseList, promisesText } from '../../../scripts/promises-text.ts';
import { callHistory, isWaiting } from './history.ts';
import { upstreamText } from './upstream-text.ts';

type Told = Omit<Partial<SnapshotReference>, 'number'> & { readonly number: number };

/** The history of a call of 4 March 2024 with these lines, of a hub whose snapshot tells this of acme/anvil. */
function historyOf(body: string, told: readonly Told[], today = '2024-06-01', front = '') {
  const references = told.map((each) => ({ repo: 'acme/anvil', kind: 'issue', state: 'closed', ...each }));
  const snapshot = {
    version: 2,
    at: '2024-06-01T00:00:00Z',
    basis: 'x',
    repositories: [],
    issues: [],
    references,
  };
  return callHistory(
    siteOf(
      {
        'hub.yml': 'github:\n  repositories: [acme/anvil]\n',
        'github/issues.json': JSON.stringify(snapshot),
        'calls/2024-03-04.md': `${front}# Call\n\nPresent: Kim Ames, Bo Reed\n\n## Doors\n\n${body}\n`,
      },
      { today },
    ),
  );
}
const closed = { closedAt: '2024-05-03', reason: 'completed', closedBy: 'acme/anvil#13' } as const;
/** What became of the one promise, and what is told of its issue. */
function became(body: string, told: readonly Told[], today?: string) {
  const [action] = historyOf(body, told, today).actions;
  return [action?.state, action?.upstream[0] && upstreamText(action.upstream[0])];
}

test('a promise to close an issue is done when it was closed after the call, and the page says by what', () => {
  expect(became('Kim will fix #12.', [{ number: 12, ...closed }])).toEqual([
    'done',
    'was closed on 3 May 2024, by pull request #13',
  ]);
  expect(
    became('Kim will merge #12.', [
      { number: 12, kind: 'pull-request', state: 'merged', closedAt: '2024-05-03' },
    ]),
  ).toEqual(['done', 'was merged on 3 May 2024']);
});

test.for([
  ['it was closed before the call', 'Kim will fix #12.', [{ number: 12, ...closed, closedAt: '2024-03-03' }]],
  [
    'it was closed as not planned',
    'Kim will fix #12.',
    [{ number: 12, ...closed, closedBy: null, reason: 'not-planned' as const }],
  ],
  [
    'the pull request was not merged',
    'Kim will merge #12.',
    [{ number: 12, kind: 'pull-request' as const, closedAt: '2024-05-03' }],
  ],
  ['more was promised than its end', 'Kim will comment on #12.', [{ number: 12, ...closed }]],
  [
    'two were promised',
    'Kim will fix #12, #14.',
    [
      { number: 12, ...closed },
      { number: 14, state: 'open' as const },
    ],
  ],
] as const)('a promise stays open where %s', ([, body, told]) => {
  expect(became(body, told)[0]).toBe('open');
});

test('what happened after the day of the site has not happened yet', () => {
  expect(became('Kim will fix #12.', [{ number: 12, ...closed }], '2024-05-02')).toEqual([
    'open',
    'was still open when GitHub was last asked',
  ]);
});

test('without a snapshot everything is as the notes leave it', () => {
  expect(became('Kim will fix #12.', [])).toEqual(['open', undefined]);
});

test('the notes and the chair have the last word', () => {
  const told = [{ number: 12, ...closed }];
  expect(historyOf('- [x] Kim: fix #12', told).actions[0]).toMatchObject({
    state: 'done',
    settledUpstream: null,
  });
  const front = "---\nactions: [{ text: 'fix #12', state: open }]\n---\n";
  expect(historyOf('Kim will fix #12.', told, '2024-06-01', front).actions[0]).toMatchObject({
    state: 'open',
    settledUpstream: null,
  });
});

test('the end of the issue that only the topic names settles nothing, and is told as such', () => {
  const { actions } = historyOf('- Paint acme/anvil#12\n  - Kim will fix the door.', [
    { number: 12, ...closed },
  ]);
  expect(actions.map(({ state }) => state)).toEqual(['open']);
  expect(promisesText(promiseList(actions), 'content')).toContain(
    '; its topic, acme/anvil#12, was closed on 3 May 2024, by pull request #13\n',
  );
});

test('an issue that ended since speaks for closing a promise, and leads the list of what may be closed', () => {
  const { actions } = historyOf('Bo will buy some oil.\n\nKim will comment on #12.', [
    { number: 12, ...closed },
  ]);
  expect(actions.filter(isWaiting)).toHaveLength(2);
  expect(promisesText(promiseList(actions), 'content')).toMatch(
    /^1 {2}Kim will comment on #12\.\n[^\n]+; acme\/anvil#12 was closed on 3 May 2024, by pull request #13\n2 {2}Bo/,
  );
});

test('a decision says what became of the issue it names', () => {
  const [decision] = historyOf('We agreed to keep #12 small.', [
    { number: 12, ...closed, closedBy: 'elsewhere/rope#2' },
  ]).decisions;
  expect(decision?.upstream.map(upstreamText)).toEqual([
    'was closed on 3 May 2024, by pull request elsewhere/rope#2',
  ]);
});
