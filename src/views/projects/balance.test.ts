import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { issueOf, snapshotFile } from '../../../tests/fixtures/suggestions.ts';
import { balanceOf, gapText } from './balance.ts';
import { projectCards } from './cards.ts';
import { suggestionGroups, suggestionsPage } from '../suggestions/page.ts';
import { easyAreas, suggestionsOf } from '../suggestions/list.ts';

const today = '2026-03-01';
const about = (word: string, number: number) =>
  issueOf('kites/tail', number, `Remove the unused ${word} option`, { domainWords: [word] });
const content = contentOf({
  'hub.yml': `domains:
  - { id: heat, name: Heat, summary: Warmth., words: [warmth] }
  - { id: storage, name: Storage, summary: Disks., words: [disk] }
  - { id: web, name: Web, summary: Pages., words: [page] }
  - { id: wind, name: Wind, summary: Air., words: [gust] }
`,
  'projects/sail.md':
    '---\ntitle: Sail\nsummary: What.\nstars: 1\nlanguage: none\ndomains: [wind]\ndomainKnowledge: none\nconfirmed: 2026-02-01\n---\n',
  ...snapshotFile([
    about('disk', 1),
    about('disk', 2),
    about('disk', 3),
    about('disk', 4),
    about('page', 5),
    about('gust', 6),
    issueOf('kites/tail', 7, 'Remove the unused knot option'),
    issueOf('kites/tail', 8, 'Warmth is missing', { domainWords: ['warmth'] }),
  ]),
});
const site = { content, callsToCome: [], today, base: '/' };
const { gaps } = balanceOf(content, projectCards(site), easyAreas(suggestionsOf(site)));

test('gaps that suggestions could fill come first, and are named with how many', () => {
  const texts = gaps.map((gap) => {
    const { missing, issues } = gapText(gap);
    return `${gap.name} ${missing}${issues === null ? '' : `; ${issues.text}`}.`;
  });
  expect(texts).toEqual([
    'Storage has no free 1-star project; 4 issues could become one.',
    'Web has no free 1-star project; 1 issue could become one.',
    'Heat has no free 1-star project.',
  ]);
});

test('the page a gap leads to exists and holds as many proposed issues', () => {
  const { marked, likely, perhaps } = suggestionsPage(site);
  const choices = suggestionGroups(site).flatMap((group) => group.choices);
  for (const gap of gaps) {
    const { issues } = gapText(gap);
    if (issues === null) continue;
    expect(choices.map(({ path }) => path)).toContain(issues.path);
    expect([...marked, ...likely, ...perhaps].filter(({ facets }) => facets.domain === gap.id)).toHaveLength(
      gap.issues,
    );
  }
});
