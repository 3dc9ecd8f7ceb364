import type { AgendaItem, Topic } from '../domain/model/call-facts.ts';
import type { Block, Outline } from '../domain/model/blocks.ts';
import type { Section } from './sections.ts';
import { oneLine, withoutTrailing, wordsOf } from '../domain/text/words.ts';

/** Titles less alike than this are not the same matter. */
const leastLikeness = 0.5;
const mostComparisons = 40_000;
const longestTitle = 300;

/** The explicit agenda list: the outer items under an Agenda heading, those grouped by repository included. */
export function readAgenda(
  outline: Outline,
  sections: readonly Section[],
  topics: readonly Topic[],
): AgendaItem[] {
  const items: Block[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.kind !== 'agenda' || section.isTitle) continue;
    items.push(...outerItems(outline, section));
    for (let at = index + 1; at < sections.length; at += 1) {
      const inner = sections[at];
      if (!inner || inner.head >= section.end) break;
      if (inner.kind === 'group') items.push(...outerItems(outline, inner));
    }
  }
  // Comparing every item with every topic is fine for a call, not for a file made to be slow.
  const compared = items.length * topics.length <= mostComparisons ? topics : [];
  const wordsOfTopics = compared.map((topic) => new Set(wordsOf(topic.title)));
  return items.flatMap((item) => {
    const title = withoutTrailing(oneLine(item.text), ':').slice(0, longestTitle);
    return title === ''
      ? []
      : [{ title, topic: matchingTopic(title, item, compared, wordsOfTopics), place: item.start }];
  });
}

function outerItems(outline: Outline, section: Section): Block[] {
  const own = outline.blocks.slice(section.head + 1, section.ownEnd);
  return own.filter((block) => block.kind === 'item' && block.depth === 1 && !block.quoted);
}

/** The topic that took an item up: the item itself where it was minuted in place, else the title most alike. */
function matchingTopic(
  title: string,
  item: Block,
  topics: readonly Topic[],
  wordsOfTopics: readonly ReadonlySet<string>[],
): number | null {
  const inPlace = topics.findIndex((topic) => topic.firstBlock === item.index);
  if (inPlace >= 0) return inPlace;
  let best: number | null = null;
  let most = 0;
  const words = new Set(wordsOf(title));
  for (const [index, other] of wordsOfTopics.entries()) {
    const score = alike(words, other);
    if (score > most) [best, most] = [index, score];
  }
  return most >= leastLikeness ? best : null;
}

/** Words in common; a title wholly inside the other ("Conduit", "Conduit and its future") counts as half alike at least. */
function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  return Math.max(shared / (left.size + right.size - shared), shared === smaller ? leastLikeness : 0);
}
