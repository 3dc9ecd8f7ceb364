import { expect, test } from 'vitest';
import { matchSections } from './sections.ts';

const words = 'Call. Agenda. rope tides Rope. the rope is wet Tides. tides and rope are high'.split(' ');
const fragment = {
  meta: { title: 'Call' },
  content: words.join(' '),
  anchors: [
    { element: 'h6', id: 'agenda', text: 'Agenda', location: 1 },
    { element: 'h2', id: 'rope', text: 'Rope', location: 4 },
    { element: 'h2', id: 'tides', text: 'Tides', location: 9 },
  ],
};
const placesOf = (word: string) =>
  words.flatMap((each, at) => (each.toLowerCase().replace('.', '') === word ? at : []));

test('the section that holds all words is the best, though the agenda holds them side by side', () => {
  const found = matchSections(fragment, [placesOf('rope'), placesOf('tides')], [1, 1]);
  expect(found.map(({ anchor }) => anchor)).toEqual(['tides', 'rope', 'agenda']);
  expect(found.at(-1)?.aside).toBe(true);
});

test('an item without a text of its own is named by its first line', () => {
  const anchors = [{ element: 'li', id: 'wet', text: '', location: 4 }];
  expect(matchSections({ ...fragment, anchors }, [placesOf('rope')], [1])[0]).toMatchObject({
    anchor: 'wet',
    title: 'Rope.',
    body: 5,
  });
});

test('a heading counts more than a mention', () => {
  expect(matchSections(fragment, [placesOf('rope')], [1])[0]).toMatchObject({
    anchor: 'rope',
    body: 5,
    end: 9,
  });
});
