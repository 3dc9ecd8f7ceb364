import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { issueOf, snapshotFile, snapshotOf } from '../../../tests/fixtures/suggestions.ts';
import { suggestionAnchor } from './items.ts';
import { suggestionsJson } from './json.ts';
import { leftOutGroups } from './left-out.ts';
import { narrowed, suggestionPart, perRepository, suggestionGroups, suggestionsPage } from './page.ts';
import { snapshotState } from './snapshot.ts';
import { suggestionsOf } from './list.ts';

const today = '2026-03-01';
const hub = `name: Kites
language: { name: OCaml }
domains:
  - { id: storage, name: Storage, summary: Disks., words: [disk] }
  - { id: web, name: Web, summary: Pages., words: [page], labels: [site] }
`;
const tail = [1, 2, 3, 4, 5].map((number) =>
  issueOf('kites/tail', number, `Remove the unused knot ${String(number)} option`, {
    domainWords: number < 3 ? ['disk'] : [],
  }),
);
const issues = [
  ...tail,
  issueOf('kites/wind', 10, 'Rename the disk button', { labels: ['site'] }),
  issueOf('kites/wind', 11, 'The breeze crashes', { labels: ['good first issue'] }),
  issueOf('kites/wind', 12, 'Document the breeze', { labels: ['question'] }),
  issueOf('kites/wind', 13, 'Remove the unused gust option', { assigned: true }),
  issueOf('kites/wind', 14, 'The breeze appears twice'),
  issueOf('kites/wind', 15, 'The breeze appears when lost'),
  issueOf('kites/wind', 16, 'The breeze crashes again today'),
  issueOf('kites/wind', 17, 'Remove the unused lull option', { claimedAt: '2026-02-20' }),
  issueOf('kites/wind', 18, 'Remove the unused squall option'),
];
const site = siteOf(
  {
    'hub.yml': hub,
    ...snapshotFile(issues, {
      'kites/wind': { contributing: 'https://github.com/kites/wind/blob/main/CONTRIBUTING.md' },
    }),
    'projects/squall.md':
      '---\ntitle: Squall\nsummary: What.\nstars: 1\nlanguage: none\ndomains: [web]\ndomainKnowledge: none\nconfirmed: 2026-01-01\nissue: https://github.com/Kites/wind/issues/18\n---\n',
  },
  { today },
);
const page = suggestionsPage(site);
const found = [...page.likely, ...page.perhaps];
const numbers = (items: readonly { readonly issue: { readonly number: number } }[]) =>
  items.map(({ issue }) => issue.number);

test('what is labelled for newcomers stands apart from what the rules found, and each part is best first', () => {
  expect(numbers(page.marked)).toEqual([11]);
  expect(numbers(found).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 10, 17]);
  const scores = found.map(({ suggestion }) => suggestion.score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('at most a few of a repository are shown, and the rest by repository', () => {
  const { top, more } = suggestionPart(found);
  expect(top.filter(({ issue }) => issue.repo === 'kites/tail')).toHaveLength(perRepository);
  expect(more.map(({ repository, items }) => [repository, items.length])).toEqual([['kites/tail', 2]]);
  const shown = [...top, ...more.flatMap(({ items }) => items)];
  expect(numbers(shown).toSorted((a, b) => a - b)).toEqual(numbers(found).toSorted((a, b) => a - b));
});

test('a suggestion says in sentences what counted, with its points and the words it matched', () => {
  const item = found.find(({ issue }) => issue.number === 10);
  expect(item).toMatchObject({
    name: 'kites/wind#10',
    anchor: 'issue-kites--wind-10',
    area: { name: 'Web', because: 'its label: site' },
    language: 'Basic OCaml',
    guide: 'https://github.com/kites/wind/blob/main/CONTRIBUTING.md',
    facets: { domain: 'web', repository: 'kites--wind', difficulty: '1' },
  });
  expect(item?.reasons[0]).toMatchObject({ points: '+3', speaksFor: true, evidence: 'Rename' });
  for (const { text } of found.flatMap(({ reasons }) => reasons)) expect(text).toMatch(/^[A-Z].* .*\.$/);
});

test('a recent request is named with its day and costs points', () => {
  const item = found.find(({ issue }) => issue.number === 17);
  expect(item?.reasons).toContainEqual({
    points: '−4',
    speaksFor: false,
    text: 'Somebody asked for it on 20 February 2026 and may be at work on it.',
    evidence: null,
  });
});

test('the best of what is left out can be looked through, and is not proposed', () => {
  expect(numbers(page.looks)).toEqual([14, 16, 15]);
  const json = suggestionsJson(site);
  expect(json.suggestions.map(({ number }) => number)).not.toContain(14);
  expect(json.excluded.find(({ number }) => number === 14)).toEqual({
    repo: 'kites/wind',
    number: 14,
    title: 'The breeze appears twice',
    url: 'https://github.com/kites/wind/issues/14',
    reason: 'Only “appears” speaks for it, which is too little.',
  });
});

test('every issue is either proposed or left out with a reason that people understand', () => {
  const suggestions = suggestionsOf(site);
  expect(suggestions.suggested.length + suggestions.excluded.length).toBe(issues.length);
  const groups = leftOutGroups(site);
  expect(groups.map(({ title, issues: own }) => [title, numbers(own)])).toEqual([
    ['A little speaks for them, too little to propose them', [14]],
    ['At least as much speaks against them as for them', [15]],
    ['Nothing in them speaks for a first project', [16]],
    ['A project follows them already', [18]],
    ['Somebody is assigned to them', [13]],
    ['A label says that they are questions', [12]],
  ]);
  expect(groups[3]?.issues[0]).toMatchObject({
    project: '/projects/squall/',
    detail: 'The project “Squall” follows it already.',
  });
});

test('every choice of the filters leads to a page with as many issues as it says, and none to an empty one', () => {
  const groups = suggestionGroups(site);
  expect(groups.map(({ name, choices }) => [name, choices.map(({ value }) => value)])).toEqual([
    ['domain', ['storage', 'web']],
    ['repository', ['kites--tail', 'kites--wind']],
    ['difficulty', ['1', '2']],
  ]);
  for (const { name, choices } of groups) {
    for (const { value, count } of choices) {
      const { marked, likely, perhaps, looks } = narrowed(page, name, value);
      expect(marked.length + likely.length + perhaps.length + looks.length).toBe(count);
      expect(count).toBeGreaterThan(0);
    }
  }
});

test('two issues never share an anchor', () => {
  expect(suggestionAnchor({ repo: 'a/b-c', number: 1 })).not.toBe(
    suggestionAnchor({ repo: 'a-b/c', number: 1 }),
  );
  expect(suggestionAnchor({ repo: 'a/b', number: 11 })).not.toBe(
    suggestionAnchor({ repo: 'a/b-1', number: 1 }),
  );
});

test('a snapshot says when it is older than the hub allows, and which repositories are not whole', () => {
  const snapshot = snapshotOf(issues, {
    'kites/tail': { complete: false, missing: 'budget', issues: 40 },
    'kites/reel': { archived: true, complete: false, issues: 3 },
  });
  expect(snapshotState(snapshot, site.content, '2026-03-11').staleDays).toBeNull();
  expect(snapshotState(snapshot, site.content, '2026-03-12').staleDays).toBe(15);
  expect(snapshotState(snapshot, site.content, '2026-03-12').incomplete).toEqual([
    {
      name: 'kites/tail',
      held: 5,
      of: 40,
      why: 'There was too much to read at once; the next sync goes on from there.',
    },
  ]);
});

test('a hub without a snapshot has no suggestions', () => {
  const empty = siteOf({ 'hub.yml': hub });
  expect(suggestionsPage(empty)).toEqual({ marked: [], likely: [], perhaps: [], looks: [] });
  expect(suggestionsJson(empty).snapshot).toEqual({
    at: null,
    repositories: 0,
    issues: 0,
  });
});

describe('what people of the hub decided', () => {
  const judged = siteOf(
    {
      'hub.yml': `${hub}suggestions:\n  dismiss:\n    - { issue: 'Kites/tail#1', why: The option is in use after all }\n  pin:\n    - { issue: 'https://github.com/kites/wind/issues/16', why: A mentor waits. }\n`,
      ...snapshotFile(issues),
    },
    { today },
  );
  test('a dismissed issue is left out with the reason, a pinned one comes first', () => {
    const shown = suggestionsPage(judged);
    expect(numbers([...shown.marked, ...shown.likely, ...shown.perhaps, ...shown.looks])).not.toContain(1);
    expect(numbers(shown.marked)[0]).toBe(16);
    expect(shown.marked[0]?.judgement).toEqual({ kind: 'pin', why: 'A mentor waits.' });
    expect(leftOutGroups(judged)[0]).toMatchObject({
      title: 'This hub dismissed them',
      issues: [{ detail: 'Dismissed by this hub: The option is in use after all.' }],
    });
  });
  test('the record says how often the rules were right here', () => {
    expect(suggestionsOf(judged).record).toEqual({ proposed: 1, right: 0, missed: 1 });
    expect(suggestionsOf(site).record).toEqual({ proposed: 1, right: 1, missed: 0 });
  });
  test('a pin does not hide that somebody has the issue', () => {
    const taken = siteOf(
      {
        'hub.yml': `${hub}suggestions: { pin: [{ issue: 'kites/wind#13' }] }\n`,
        ...snapshotFile([issueOf('kites/wind', 13, 'Remove the gust', { assigned: true })]),
      },
      { today },
    );
    expect(suggestionsOf(taken).excluded).toMatchObject([{ gate: 'assigned' }]);
  });
});

test('from a tracker of bare titles nothing is proposed, and the page can say so', () => {
  const bare = tail.map((issue) => ({ ...issue, features: { ...issue.features, bodyLength: 0 } }));
  const found = suggestionsOf(siteOf({ 'hub.yml': hub, ...snapshotFile(bare) }, { today }));
  expect(found.suggested).toEqual([]);
  expect(found.tooLittle).toEqual([{ repo: 'kites/tail', issues: 5 }]);
  expect(new Set(found.excluded.map(({ gate }) => gate))).toEqual(new Set(['too-little']));
});

test('an issue whose holder fell silent can be looked through, with what says that it is free', () => {
  const silent = siteOf(
    {
      'hub.yml': hub,
      ...snapshotFile([
        issueOf('kites/wind', 1, 'Remove the gust', { assigned: true, lastWordAt: '2025-06-01' }),
      ]),
    },
    { today },
  );
  expect(suggestionsPage(silent).looks).toMatchObject([
    {
      perhapsFree: 'Somebody is assigned to it, and there is no word since 1 June 2025: perhaps it is free.',
    },
  ]);
  expect(leftOutGroups(silent)[0]?.id).toBe('left-out-perhaps-free');
});
