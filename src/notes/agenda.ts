import type { Block } from '../domain/model/blocks.ts';
import type { AgendaItem, Topic } from '../domain/model/call-facts.ts';
import { oneLine, withoutTrailing, wordsOf } from '../domain/text/words.ts';
import { outerItems, type Note } from './note.ts';
import { evidenceFor, type NoteRule } from './rule.ts';

/** The one way an agenda is written: as a list below its heading. */
export const agendaRule: NoteRule = {
  id: 'agenda-item',
  reads: 'agenda',
  means: 'It is an outer item of the list below the heading Agenda, or of a group of issues inside it.',
  examples: ['## Agenda\n\n- The cache\n- The logo', '# Call\n\n## Agenda\n\n### acme/rocket\n\n- Fuel #12'],
  counterExamples: ['## Notes\n\n- The cache', '# Call\n\n## Agenda\n\nThe cache, then the logo.'],
};

/** Titles less alike than this are not the same matter. */
const leastLikeness = 0.5;
/** Comparing every item with every topic is fine for a call, not for a file made to be slow. */
const mostComparisons = 40_000;
const longestTitle = 300;

/** The explicit agenda list: the outer items under an Agenda heading, those grouped by repository included. */
export function readAgenda(note: Note, topics: readonly Topic[]): AgendaItem[] {
  const { sections } = note;
  const items: Block[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.kind !== 'agenda' || section.isTitle) continue;
    items.push(...outerItems(note, section));
    for (let at = index + 1; at < sections.length; at += 1) {
      const inner = sections[at];
      if (!inner || inner.head >= section.end) break;
      if (inner.kind === 'group') items.push(...outerItems(note, inner));
    }
  }
  const compared = items.length * topics.length <= mostComparisons ? topics : [];
  const wordsOfTopics = compared.map((topic) => new Set(wordsOf(topic.title)));
  return items.flatMap((item) => {
    const title = withoutTrailing(oneLine(item.text), ':').slice(0, longestTitle);
    if (title === '') return [];
    const topic = matchingTopic(title, item, compared, wordsOfTopics);
    return [{ title, topic, position: item.start, evidence: evidenceFor(agendaRule, title) }];
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

/** The index of the topic whose words are most like those of a title; null where none is like it. */
export function topicLike(title: string, wordsOfTopics: readonly ReadonlySet<string>[]): number | null {
  let best: number | null = null;
  let most = 0;
  const words = new Set(wordsOf(title));
  for (const [index, other] of wordsOfTopics.entries()) {
    const score = likeness(words, other);
    if (score > most) [best, most] = [index, score];
  }
  return most >= leastLikeness ? best : null;
}

/** Words in common; a title wholly inside the other ("Conduit", "Conduit and its future") counts as half alike at least. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  return Math.max(shared / (left.size + right.size - shared), shared === smaller ? leastLikeness : 0);
}
