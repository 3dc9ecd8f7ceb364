import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { outerItems, type Note } from '../note.ts';
import { evidenceFor, type NoteRule } from '../rule.ts';
import type { FoundAction } from './found-action.ts';

/** Every item of a list ends its title with somebody's name in brackets. */
export const assignmentRule: NoteRule & {
  /** The owner that an item names in brackets, null where it names nobody. */
  readonly read: (item: Block, people: KnownPeople) => string | null;
} = {
  id: 'assignment-list',
  reads: 'action',
  means: 'In a discussion, a list whose every item ends its title with a name in brackets shares out work.',
  examples: ['- Tests (Priya)\n- Words (Otto): all of them\n- Pictures (Priya and Otto)'],
  counterExamples: ['- Tests (Priya)\n- Words (Otto)', '- Tests (Priya)\n- Words (Otto)\n- Pictures'],
  read: (item, people) => {
    const owner = named.exec(oneLine(item.text.slice(0, longestTitle)))?.[1]?.trim();
    if (owner === undefined) return null;
    const each = owner.split(/ ?[/&,] ?| and /);
    return each.every((name) => people.has(name.split(' ')[0] ?? '') && name.split(' ').length <= 3)
      ? owner
      : null;
  },
};

/** A list shorter than this may name people for other reasons. */
const fewestItems = 3;
const longestTitle = 200;
const longestText = 600;
const named = /^.{2,80}?\(([^()]{2,60})\)\s*(?::|$)/;

/**
 * The work that lists in discussions share out. On an agenda, and where people are listed, the same form means
 * something else.
 */
export function readAssignments(note: Note, people: KnownPeople): FoundAction[] {
  return note.sections.flatMap((section) => {
    if (section.isTitle || section.kind !== 'topic') return [];
    const items = outerItems(note, section);
    const owners = items.map((item) => assignmentRule.read(item, people));
    if (items.length < fewestItems || owners.includes(null)) return [];
    return items.map((item, at) => ({
      text: oneLine(item.text.slice(0, longestText)),
      owner: owners[at] ?? null,
      kind: 'prose' as const,
      state: 'open' as const,
      anchor: item.anchor,
      position: item.start,
      block: item.index,
      evidence: evidenceFor(assignmentRule, item.text),
    }));
  });
}
