import type { AgendaItem, Topic } from '../domain/model/call-facts.ts';
import { agendaTitle } from './agenda-items.ts';
import { titleFinder } from './likeness.ts';
import type { Note } from './note.ts';
import { evidenceFor } from './rule.ts';

/** The explicit agenda, each item with the topic that took it up: itself where it was minuted in place, else the one most alike. */
export function readAgenda({ agenda }: Note, topics: readonly Topic[]): AgendaItem[] {
  const titles = topics.map((topic) => topic.title);
  const mostAlike = titleFinder(titles, agenda.length);
  const inPlace = new Map(topics.map(({ firstBlock }, index) => [firstBlock, index] as const).reverse());
  return agenda.map(({ block, rule }) => {
    const title = agendaTitle(block);
    const topic = inPlace.get(block.index) ?? mostAlike(title);
    return { title, topic, position: block.start, evidence: evidenceFor(rule, title) };
  });
}
