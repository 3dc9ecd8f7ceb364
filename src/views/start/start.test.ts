import { expect, test } from 'vitest';
import { contentOf } from '../../../tests/content-of.ts';
import { noArea, startPath } from '../../domain/urls/start-path.ts';
import { projectCards } from '../projects/cards.ts';
import { readyMessage, recommendations, startAnswers, startQuestions } from './start.ts';

const content = contentOf({
  'hub.yml': [
    'language: { name: Fortran }',
    'contacts: [{ kind: mailing-list, name: the list, email: list@example.org }]',
    'domains:',
    '  - { id: motion, name: Motion, summary: How things move. }',
    '  - { id: heat, name: Heat, summary: Warmth. }',
    '',
  ].join('\n'),
  'people.yml': '- { id: ada, name: Ada }\n',
  'projects/clock.md':
    '---\ntitle: Clock\nsummary: It keeps time.\nstars: 1\nlanguage: basics\ndomains: [motion]\ndomainKnowledge: some\nmentors: [ada]\nconfirmed: 2020-01-01\n---\n',
});
const cards = projectCards({ content, callsToCome: [], today: '2020-01-02', base: '/' });

test('a recommendation says why it is there and whom to ask', () => {
  const [found] = recommendations(content, cards, { area: 'motion', language: 'none', stars: null });
  expect(found?.reasons).toEqual(['1 star', 'you know motion', 'needs basic Fortran: learn that first']);
  expect(found?.mentors.map((mentor) => mentor.name)).toEqual(['Ada']);
});

test('a newcomer to both is offered nothing rather than both at once', () => {
  expect(recommendations(content, cards, { area: 'heat', language: 'none', stars: null })).toEqual([]);
});

test('every link of every question leads to a page that is built', () => {
  const pages = new Set(['/start/', ...startAnswers(content).map(startPath)]);
  expect(pages.size).toBe(1 + 3 * (1 + 3 * 4));
  for (const answers of startAnswers(content)) {
    for (const question of startQuestions(content, cards, answers)) {
      for (const choice of question.choices) expect(pages).toContain(choice.path);
    }
  }
});

test('a hub without areas or projects asks nothing', () => {
  expect(startAnswers(contentOf({ 'calls/2020-01-01.md': '# Call\n\nText.\n' }))).toEqual([]);
});

test('the ready message says what was answered, and goes to the mailing list', () => {
  const message = readyMessage(content, { area: 'heat', language: 'basics', stars: 1 });
  expect(message.to?.name).toBe('the list');
  expect(message.text).toContain('The area I know best: Heat.');
  expect(message.text).toContain('I know the basics of Fortran.');
  expect(readyMessage(content, { area: noArea, language: null, stars: null }).text).toContain(
    'please fill in',
  );
});
