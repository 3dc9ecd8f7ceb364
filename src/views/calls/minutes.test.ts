import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { lacksOf } from './minutes.ts';

const people = "- id: wren-hale\n  name: Wren Hale\n  handles: ['wren']\n";
const lacks = (note: string) => {
  const site = siteOf({ 'people.yml': people, 'calls/2024-02-13.md': note });
  const [call] = site.content.calls;
  if (!call) throw new Error('no call');
  return lacksOf(site, call).map(({ code, position, message }) => [code, position?.line ?? null, message]);
};

test('notes that say everything lack nothing', () => {
  expect(
    lacks(
      [
        'Attendees: Wren Hale',
        '## Agenda',
        '- Hangar',
        '## Hangar',
        'The doors are too small. We agreed to widen the doors.',
        '- [ ] @wren: measure the doors by the next call',
        '',
      ].join('\n\n'),
    ),
  ).toEqual([]);
});

test('each lack is named at its line', () => {
  const note = [
    '## Agenda',
    '',
    '- Hangar',
    '- Runway',
    '',
    '## Hangar',
    '',
    'The doors are too small.',
    '',
    '## Action items',
    '',
    '- [ ] @robin: measure the doors',
    '- [ ] paint the tail by Friday',
    '',
  ].join('\n');
  expect(lacks(note)).toEqual([
    ['nobody-present', null, 'These notes do not say who was there.'],
    ['item-without-word', 4, 'The notes say nothing of "Runway".'],
    ['unknown-owner', 12, 'Who is "robin"? Neither people.yml nor the list of those present knows.'],
    ['promise-without-date', 12, expect.stringContaining('measure the doors')],
    ['promise-by-nobody', 13, expect.stringContaining('paint the tail')],
  ]);
});

test('a promise that is done already needs no day', () => {
  expect(lacks('Attendees: Wren Hale\n\n## Hangar\n\nSo it is.\n\n- [x] @wren: measure the doors\n')).toEqual(
    [],
  );
});

test('a decision outside every topic is named', () => {
  const found = lacks(
    'Attendees: Wren Hale\n\n## Hangar\n\nThe doors are small.\n\n## Decisions\n\n- We widen the doors.\n',
  );
  expect(found).toEqual([['decision-without-topic', 9, expect.stringContaining('widen the doors')]]);
});

test('an item is not silent where a word stands below its heading, if only that it was put off', () => {
  const note = (below: string) =>
    `Attendees: Wren Hale\n\n## Agenda\n\n- Hangar\n- Runway\n\n## Hangar\n\n${below}\n\n## Runway\n\nIt was swept and measured again.\n`;
  expect(lacks(note('Put off.'))).toEqual([]);
  expect(lacks(note('No news.'))).toEqual([]);
  expect(lacks(note(''))).toEqual([['item-without-word', 5, 'The notes say nothing of "Hangar".']]);
});
