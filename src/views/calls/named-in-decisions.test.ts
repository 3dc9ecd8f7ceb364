import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { decisionNarrowing } from './narrow.ts';
import { decisionsNaming } from './named-in-decisions.ts';

const note = (...decisions: readonly string[]) =>
  `# Call\n\n## Present\n\n- Kim Ames (@kames)\n- Will Otto (@wotto)\n- Bo Reed (@breed)\n\n## Doors\n\n${decisions.map((text) => `Agreed: ${text}`).join('\n\n')}\n`;

test('decisions are found by whom they name: first name, full name or handle, never by the first word of a sentence', () => {
  const site = siteOf({
    'calls/2023-03-01.md': note(
      'Kim chairs until June',
      'Will move the lamp',
      'ask @breed and Kim Ames for a price',
    ),
    'calls/2023-04-05.md': note('the door stays blue'),
  });
  const named = [...decisionsNaming(site)].map(([person, of]) => [
    person.name,
    of.map(({ decision }) => decision.text),
  ]);
  expect(Object.fromEntries(named)).toEqual({
    'Kim Ames': ['Kim chairs until June', 'ask @breed and Kim Ames for a price'],
    'Bo Reed': ['ask @breed and Kim Ames for a price'],
  });
});

test('all decisions can be narrowed to those that name somebody', () => {
  const site = siteOf({ 'calls/2023-03-01.md': note('Kim chairs until June', 'the door stays blue') });
  expect(decisionNarrowing(site)[0]).toEqual({
    title: 'Who is named',
    links: [{ text: 'Kim Ames', href: '/people/kames/#decided', count: 1 }],
  });
});
