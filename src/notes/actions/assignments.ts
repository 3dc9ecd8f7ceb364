import type { KnownPeople } from '../names/known-people.ts';
import type { Block, Outline } from '../../domain/model/blocks.ts';
import type { Section } from '../sections.ts';
import type { FoundAction } from './task-lists.ts';
import { oneLine } from '../../domain/text/words.ts';

/** A list shorter than this may name people for other reasons. */
const fewestItems = 3;
const named = /^.{2,80}?\(([^()]{2,60})\)\s*(?::|$)/;

/**
 * A list in a discussion whose every item ends its title with somebody's name in brackets ("Tests (Jo)") shares out work.
 * On an agenda, and where people are listed, the same form means something else.
 */
export function readAssignments(
  outline: Outline,
  sections: readonly Section[],
  people: KnownPeople,
): FoundAction[] {
  return sections.flatMap((section) => {
    if (section.isTitle || section.kind !== 'topic') return [];
    const items = outline.blocks
      .slice(section.head + 1, section.ownEnd)
      .filter((block) => block.kind === 'item' && block.depth === 1 && !block.quoted);
    const owners = items.map((item) => ownerOf(item, people));
    if (items.length < fewestItems || owners.includes(null)) return [];
    return items.map((item, at) => ({
      text: oneLine(item.text.slice(0, 600)),
      owner: owners[at] ?? null,
      kind: 'prose' as const,
      state: 'open' as const,
      anchor: item.anchor,
      place: item.start,
      block: item.index,
    }));
  });
}

function ownerOf(item: Block, people: KnownPeople): string | null {
  const owner = named.exec(oneLine(item.text.slice(0, 200)))?.[1]?.trim();
  if (owner === undefined) return null;
  const each = owner.split(/ ?[/&,] ?| and /);
  return each.every((name) => people.has(name.split(' ')[0] ?? '') && name.split(' ').length <= 3)
    ? owner
    : null;
}
