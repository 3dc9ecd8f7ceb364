import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { callHistory } from './history.ts';
import { topicsOf } from './thread-links.ts';
import { inOrder } from './topic-orders.ts';

const note = (...topics: string[]) =>
  topics.map((topic) => `## ${topic}\n\nWe spoke of it for a while.\n`).join('\n');
const days = ['01-06', '01-13', '01-20', '01-27', '02-03', '02-10'];
const own = [['Lamps'], ['Ropes'], ['Ropes'], ['Ropes'], ['Lamps'], ['Gears']];
const site = siteOf(
  Object.fromEntries(
    days.map((day, index) => [`calls/2025-${day}.md`, note('Tea in the hall', ...(own[index] ?? []))]),
  ),
  { today: '2026-01-01' },
);
const { list } = callHistory(site).threads;

test('a heading that stands in most calls is a standing item and no topic of theirs', () => {
  expect(list.filter(({ routine }) => routine).map(({ title }) => title)).toEqual(['Tea in the hall']);
  expect(site.content.calls.map((call) => topicsOf(site, call))).toEqual(own.toReversed());
});

test('topics are sorted by what was said last, by how long they live and by how often they came up', () => {
  const topics = list.filter(({ routine, calls }) => !routine && calls.length > 1);
  const titles = (order: 'recent' | 'long-lived' | 'most-discussed') =>
    inOrder(topics, order).map(({ title }) => title);
  expect(titles('recent')).toEqual(['Lamps', 'Ropes']);
  expect(titles('long-lived')).toEqual(['Lamps', 'Ropes']);
  expect(titles('most-discussed')).toEqual(['Ropes', 'Lamps']);
});
