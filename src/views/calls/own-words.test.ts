import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { ownWords } from './own-words.ts';

const note = (said: string) =>
  `Attendees: Ada Lovelace\n\n## Store and mill\n\nIs there anything that we should work on together next week? ${said}\n`;
const site = siteOf({
  'hub.yml': 'name: Engines\n',
  'calls/2024-01-02.md': note('Ada brings the drawings of the mill.'),
  'calls/2024-01-09.md': note(''),
  'calls/2024-01-16.md': note('Nobody had time for the store. We look at it again.'),
});

test('a question that the form asks in every call is no word of any of them', () => {
  const words = site.content.calls.map(({ facts }) => facts.topics.map(ownWords(site)));
  expect(words).toEqual([
    ['Nobody had time for the store. We look at it again.'],
    [''],
    ['Ada brings the drawings of the mill.'],
  ]);
});

test('where two calls say the same, both said it', () => {
  const two = siteOf({
    'calls/2024-01-02.md': note('The mill stands still.'),
    'calls/2024-01-09.md': note('The mill stands still.'),
  });
  const [first] = two.content.calls;
  expect(first?.facts.topics.map(ownWords(two))).toEqual([first?.facts.topics[0]?.excerpt]);
});
