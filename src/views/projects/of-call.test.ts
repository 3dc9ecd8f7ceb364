import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { projectPage } from './page.ts';
import { projectLinks, projectsOfCall } from './of-call.ts';
import { projectCards } from './cards.ts';

const project = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: To try it out.\nstars: 1\nlanguage: none\ndomains: [flight]\ndomainKnowledge: none\nstatus: open\n${more}---\n\nText.\n`;
const files = {
  'hub.yml': 'name: Kestrel\ndomains: [{ id: flight, name: Flight, summary: Staying up. }]\n',
  'projects/wing.md': project('Wing'),
  'projects/tail.md': project('Tail', 'proposedIn: 2024-02-13\n'),
  'projects/kite.md': project('Kite', 'calls: [2024-02-13]\n'),
  'projects/nest.md': project('Nest'),
  'calls/2024-02-13.md': '# Call\n\nWe spoke of [a wing](/projects/wing/) at length.\n',
  'calls/2024-02-27.md': '# Call\n\nNothing new.\n',
};

test('a call and a project lead to one another, by a link or by what the project says', () => {
  const site = siteOf(files);
  for (const call of site.content.calls) {
    const there = projectsOfCall(site, call).map((spoken) => spoken.project.id);
    const back = projectCards(site)
      .filter((card) => projectPage(site, card).calls.some(({ date }) => date === call.date))
      .map((card) => card.project.id);
    expect(there).toEqual(back.sort());
  }
});

test('the projects of a call are in the order of their titles, and those proposed in it are marked', () => {
  const site = siteOf(files);
  const [latest, first] = site.content.calls;
  expect(first && projectsOfCall(site, first).map((s) => [s.project.front.title, s.proposed])).toEqual([
    ['Kite', false],
    ['Tail', true],
    ['Wing', false],
  ]);
  expect(latest && projectsOfCall(site, latest)).toEqual([]);
});

test('as links they say which was proposed there', () => {
  const site = siteOf(files);
  const first = site.content.calls.at(-1);
  expect(first && projectLinks(projectsOfCall(site, first)).slice(0, 2)).toEqual([
    { name: 'Kite', path: '/projects/kite/', done: null },
    { name: 'Tail', path: '/projects/tail/', done: 'proposed' },
  ]);
});
