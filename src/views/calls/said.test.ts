import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { decisionsByTopic } from './decisions-by-topic.ts';
import { callHistory } from './history.ts';

const site = siteOf({
  'hub.yml': 'name: Engines\n',
  'people.yml': '- { id: ada-lovelace, name: Ada Lovelace }\n',
  'calls/2024-01-02.md': `Attendees: Ada Lovelace, Kim Ode

## Mill

Kim: The mill was late again this week and nobody knows why.

Ada: We agreed to move the mill to the barn.

Agreed: the store is next.

## Store

Resolved: the store opens on Monday.
`,
});
const { decisions } = callHistory(site);

test('a name before a decision says who said it, and is no part of it', () => {
  expect(decisions.map(({ said, speakers }) => [speakers.map(({ written }) => written), said])).toEqual([
    [['Ada'], 'We agreed to move the mill to the barn.'],
    [[], 'the store is next.'],
    [[], 'the store opens on Monday.'],
  ]);
});

test('decisions of one topic stand together, below one title', () => {
  expect(decisionsByTopic(decisions).map(({ topic, decisions: own }) => [topic?.title, own.length])).toEqual([
    ['Mill', 2],
    ['Store', 1],
  ]);
});
