import type { Site } from '../../domain/model/site.ts';
import { callHistory } from './history.ts';
import { occurrencesOf } from './list.ts';
import { ownWords } from './own-words.ts';
import type { TopicThread } from './threads.ts';

/** All that the page of a topic shows, besides what every page does. */
export function topicPage(site: Site, thread: TopicThread) {
  const { calls } = site.content;
  const history = callHistory(site);
  return {
    thread,
    steps: thread.discussed.map(({ call, topic, at }) => ({
      call,
      topic,
      words: ownWords(site)(topic) || topic.excerpt,
      actions: history.actionsOf(call).filter(({ action }) => action.topic === at),
      decisions: history.decisionsOf(call).filter(({ decision }) => decision.topic === at),
    })),
    /** Null for a topic of one call. */
    occurrences: thread.calls.length === 1 ? null : occurrencesOf(calls, thread.calls),
    /** How many calls there are in all. */
    ofCalls: calls.length,
  };
}
