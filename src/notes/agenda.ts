import type { Block } from '../domain/model/blocks.ts';
import type { AgendaItem, Topic } from '../domain/model/call-facts.ts';
import { wordsOf } from '../domain/text/words.ts';
import { agendaTitle } from './agenda-items.ts';
import { topicLike } from './likeness.ts';
import type { Note } from './note.ts';
import { evidenceFor } from './rule.ts';

/** Comparing every item with every topic is fine for a call, not for a file made to be slow. */
const mostComparisons = 40_000;

/** The explicit agenda, each item with the topic that took it up. */
export function readAgenda({ agenda }: Note, topics: readonly Topic[]): AgendaItem[] {
  const compared = agenda.length * topics.length <= mostComparisons ? topics : [];
  const wordsOfTopics = compared.map((topic) => new Set(wordsOf(topic.title)));
  return agenda.map(({ block, rule }) => {
    const title = agendaTitle(block);
    const topic = matchingTopic(title, block, compared, wordsOfTopics);
    return { title, topic, position: block.start, evidence: evidenceFor(rule, title) };
  });
}

/** The topic that took an item up: the item itself where it was minuted in place, else the title most alike. */
function matchingTopic(
  title: string,
  item: Block,
  topics: readonly Topic[],
  wordsOfTopics: readonly ReadonlySet<string>[],
): number | null {
  const inPlace = topics.findIndex((topic) => topic.firstBlock === item.index);
  return inPlace >= 0 ? inPlace : topicLike(title, wordsOfTopics);
}
