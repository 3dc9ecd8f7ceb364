import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { issueName } from '../urls/issue-name.ts';
import { issuesNamedInCalls } from './issue-references.ts';

const github = 'github:\n  organisation: acme\n  repositories: [elsewhere/side]\n  except: [acme/shy]\n';

/** The issues that a note with these lines names, by a hub that reads `acme` unless it says otherwise. */
function namedIn(body: string, hub = github): string[] {
  const note = `# Call\n\nPresent: Kim Ames, Bo Reed\n\n${body}\n`;
  return issuesNamedInCalls(contentOf({ 'hub.yml': hub, 'calls/2026-01-05.md': note })).map(issueName);
}

test.for([
  [
    'a link, whatever its words',
    '- [ ] Kim: read [the plan](https://github.com/acme/anvil/pull/12)',
    'acme/anvil#12',
  ],
  ['an address', '- [ ] Kim: read https://github.com/acme/anvil/issues/12#issuecomment-7', 'acme/anvil#12'],
  ['owner and name', '- [ ] Kim: read acme/anvil#12.', 'acme/anvil#12'],
  ['a name alone, of the organisation', '- [ ] Kim: read anvil#12', 'acme/anvil#12'],
  ['a name alone, of a listed repository', '- [ ] Kim: read side#12', 'elsewhere/side#12'],
  ['a number below the name of its repository', '## acme/anvil\n\n- [ ] Kim: read #12', 'acme/anvil#12'],
  ['a promise in prose', '## Doors\n\nKim will read acme/anvil#12 tonight.', 'acme/anvil#12'],
  [
    'the item above',
    '- Paint ([#12](https://github.com/acme/anvil/issues/12))\n  - Kim will buy red paint in town.',
    'acme/anvil#12',
  ],
  [
    'the topic',
    '## Paint ([#12](https://github.com/acme/anvil/issues/12))\n\nKim will buy red paint in town.\n\n## Oil\n\nBo spoke of oil.',
    'acme/anvil#12',
  ],
  ['a decision', '## Doors\n\nWe agreed to close acme/anvil#12.', 'acme/anvil#12'],
] as const)('an issue is named by %s', ([, body, name]) => {
  expect(namedIn(body)).toEqual([name]);
});

test.for([
  ['of somebody else', '- [ ] Kim: read other/anvil#12'],
  ['of a repository that opted out', '- [ ] Kim: read acme/shy#12'],
  ['whose repository nobody can tell', '- [ ] Kim: read #12'],
  ['in a sentence that promises and decides nothing', '## Doors\n\nThe paint of acme/anvil#12 is red.'],
  [
    'above, but another stands beside it',
    '## Paint acme/anvil#12, acme/anvil#13\n\nKim will buy red paint in town.\n\n## Oil\n\nBo spoke of oil.',
  ],
  ['in code', '- [ ] Kim: read `acme/anvil#12` aloud'],
  ['that only looks like one', '- [ ] Kim: paint it acme/anvil#12ab34'],
])('no issue is named where it is one %s', ([, body = '']) => {
  expect(namedIn(body)).toEqual([]);
});

test('in a hub of one repository a number alone is its issue, but not that of an item or a meeting', () => {
  const one = 'github:\n  repositories: [acme/anvil]\n';
  expect(namedIn('- [ ] Kim: read #12, and paint', one)).toEqual(['acme/anvil#12']);
  expect(namedIn('- [ ] Kim: prepare agenda item #3 of meeting #4', one)).toEqual([]);
});

test('a hub that reads no repositories names none', () => {
  expect(namedIn('- [ ] Kim: read acme/anvil#12', 'name: Acme\n')).toEqual([]);
});

test('a sentence that names none beside one that does is about the issue of the topic', () => {
  const body = '## Paint acme/anvil#12\n\nKim will read acme/anvil#13. Bo will buy red paint in town.';
  expect(namedIn(`${body}\n\n## Oil\n\nBo spoke of oil.`)).toEqual(['acme/anvil#13', 'acme/anvil#12']);
});

test('of two sentences of a paragraph each names its own', () => {
  expect(namedIn('## Doors\n\nKim will read acme/anvil#12. The paint of acme/anvil#13 is red.')).toEqual([
    'acme/anvil#12',
  ]);
});
