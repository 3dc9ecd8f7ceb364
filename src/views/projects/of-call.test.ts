import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
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
  const content = contentOf(files);
  for (const call of content.calls) {
    const there = projectsOfCall(content, call).map((spoken) => spoken.project.id);
    const back = projectCards({ content, today: '2024-03-01' })
      .filter((card) => projectPage(content, card).calls.some(({ date }) => date === call.date))
      .map((card) => card.project.id);
    expect(there).toEqual(back.sort());
  }
});

test('the projects of a call are in the order of their titles, and those proposed in it are marked', () => {
  const content = contentOf(files);
  const [latest, first] = content.calls;
  expect(first && projectsOfCall(content, first).map((s) => [s.project.front.title, s.proposed])).toEqual([
    ['Kite', false],
    ['Tail', true],
    ['Wing', false],
  ]);
  expect(latest && projectsOfCall(content, latest)).toEqual([]);
});

test('as links they say which was proposed there', () => {
  const content = contentOf(files);
  const first = content.calls.at(-1);
  expect(first && projectLinks(projectsOfCall(content, first)).slice(0, 2)).toEqual([
    { name: 'Kite', path: '/projects/kite/', done: null },
    { name: 'Tail', path: '/projects/tail/', done: 'proposed' },
  ]);
});
