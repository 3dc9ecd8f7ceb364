import type { Block } from '../domain/model/blocks.ts';
import type { NoteRule } from './rule.ts';
import type { Section } from './sections.ts';
import type { Sentences } from './sentences.ts';

/** A note while it is being read: its blocks, cut into sections, the items of its agenda, and its sentences. */
export interface Note {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** In reading order; empty where the note has no list of what is to be spoken of. */
  readonly agenda: readonly PlannedItem[];
  readonly sentences: Sentences;
}

/** An item of the agenda before anybody asks which topic took it up. */
export interface PlannedItem {
  readonly block: Block;
  /** The rule that found it. */
  readonly rule: NoteRule;
}

/** The blocks and sections of a note, of which the rest is read. */
export type CutNote = Pick<Note, 'blocks' | 'sections'>;

/** The blocks between the heading of a section and the next heading of any level. */
export function ownBlocks(note: CutNote, section: Section): readonly Block[] {
  return note.blocks.slice(section.head + 1, section.ownEnd);
}

/** Whether a block is an item of an outer list that is not quoted. */
export function isOuterItem({ kind, depth, quoted }: Block): boolean {
  return kind === 'item' && depth === 1 && !quoted;
}

/** The outer items of the lists that stand directly in a section, in reading order. */
export function outerItems(note: CutNote, section: Section): Block[] {
  return ownBlocks(note, section).filter(isOuterItem);
}

/** The items of the list that follows a label: those inside it where it is an item itself, else the outer ones right below. */
export function itemsBelow(note: Pick<Note, 'blocks'>, label: Block): Block[] {
  const items: Block[] = [];
  for (let at = label.index + 1; at < note.blocks.length; at += 1) {
    const block = note.blocks[at];
    if (block?.kind !== 'item' || (label.kind === 'item' && block.depth <= label.depth)) break;
    if (label.kind === 'item' ? block.parent === label.index : block.depth === 1) items.push(block);
  }
  return items;
}

/** The first heading of a note that is not quoted: its title, as a rule. */
export function titleOf({ blocks }: Note): Block | undefined {
  return blocks.find((block) => block.kind === 'heading' && !block.quoted);
}

/** Where the list of a section ends: with the section, or at a rule drawn below it. */
export function listEnd({ blocks }: Pick<Note, 'blocks'>, section: Section): number {
  for (let at = section.head + 1; at < section.ownEnd; at += 1) {
    if (blocks[at]?.kind === 'rule' && at > section.head + 1) return at;
  }
  return section.ownEnd;
}
