import type { Block } from '../../domain/model/blocks.ts';
import { oneLine, wordSet } from '../../domain/text/words.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { outerItems, ownBlocks, type Note } from '../note.ts';
import { evidenceFor, type NoteRule } from '../rule.ts';
import { workVerbs } from '../verbs.ts';
import type { FoundAction } from './found-action.ts';
import { taskState } from './task-line.ts';

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

const arrow = /\s(?:→|⇒|->|=>|-->)\s*@?([\p{L}\p{N}][\p{L}\p{N} .,/&@'’_-]{0,58})$/u;
const inBrackets = /\s\(@?([\p{L}\p{N}][\p{L}\p{N} .,/&@'’_-]{0,58})\)\W{0,2}$/u;
/** "Write it up", "If nobody minds, write it up". */
const asksForWork = /^\W*(?:(?:if|once|when|after) [^,]{3,80}, (?:then )?)?(\p{L}[\p{Ll}-]+)/iu;
/** What is done in the call itself: an item of an agenda begins so. */
const inTheCall = wordSet('discuss present review introduce continue show talk explain share run chair');

/** An item that asks for a piece of work and ends with whose it is. */
export const assignedItemRule: NoteRule & {
  /** The owner that an item ends with, null where it shares out no work. */
  readonly read: (item: Block, people: KnownPeople) => string | null;
} = {
  id: 'assignment-in-item',
  reads: 'action',
  means:
    'In a discussion, an item ends with an arrow to a name, or asks for work and ends with a name in brackets.',
  examples: [
    '- survey of the mill → Priya',
    '- If there is time, write a summary (Otto)',
    '- order brass -> otto, priya',
  ],
  counterExamples: ['- The cache is slow (Otto)', '- Discuss the cache (Otto)', '- old format → new format'],
  read: (item, people) => {
    const text = oneLine(item.text.slice(-longestTitle));
    const isNamed = (owner: string): boolean =>
      owner.split(/ ?[/&,] ?| and /).every((name) => {
        const words = name.replace(/^@/, '').split(' ');
        return people.mayBe(words[0] ?? '') && words.length <= 3;
      });
    const pointed = arrow.exec(text)?.[1]?.trim();
    if (pointed !== undefined) return isNamed(pointed) ? pointed : null;
    const owner = inBrackets.exec(text)?.[1]?.trim();
    const verb = asksForWork.exec(item.text)?.[1]?.toLowerCase() ?? '';
    if (owner === undefined || inTheCall.has(verb) || !(workVerbs.has(verb) || verb === 'write-up'))
      return null;
    return isNamed(owner) ? owner : null;
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
    if (section.isTitle || !['topic', 'minutes', 'group'].includes(section.kind)) return [];
    const items = outerItems(note, section);
    const owners = items.map((item) => assignmentRule.read(item, people));
    if (items.length >= fewestItems && !owners.includes(null))
      return items.map((item, at) => assigned(item, owners[at] ?? null, assignmentRule));
    return ownBlocks(note, section).flatMap((item) => {
      const owner = item.kind === 'item' && !item.quoted ? assignedItemRule.read(item, people) : null;
      return owner === null ? [] : [assigned(item, owner, assignedItemRule)];
    });
  });
}

function assigned(item: Block, owner: string | null, rule: NoteRule): FoundAction {
  return {
    text: oneLine(item.text.slice(0, longestText)),
    owner,
    kind: 'prose',
    state: taskState(item),
    anchor: item.anchor,
    position: item.start,
    block: item.index,
    evidence: evidenceFor(rule, item.text),
  };
}
