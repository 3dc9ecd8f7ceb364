import { daysBetween, firstDayOf } from '../../domain/model/day.ts';
import type { TopicThread } from './threads.ts';

/** The ways to sort the topics besides the one of their own page, which has the most recent first. */
export const topicOrders = ['long-lived', 'most-discussed'] as const;

/** A way to sort the topics. */
export type TopicOrder = 'recent' | (typeof topicOrders)[number];

/** Topics in an order: `long-lived` by the days from the first to the last call, `most-discussed` by the number of calls. */
export function inOrder(threads: readonly TopicThread[], order: TopicOrder): readonly TopicThread[] {
  if (order === 'recent') return threads;
  const rank = order === 'long-lived' ? daysOfLife : ({ calls }: TopicThread) => calls.length;
  return threads.toSorted((a, b) => rank(b) - rank(a));
}

function daysOfLife({ calls }: TopicThread): number {
  const days = calls.flatMap(({ date }) => firstDayOf(date) ?? []);
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? 0 : daysBetween(first, last);
}
