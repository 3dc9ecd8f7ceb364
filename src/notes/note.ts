import type { Block, Outline } from '../domain/model/blocks.ts';
import { readSections, type Section } from './sections.ts';
import { Sentences } from './sentences.ts';

/** A note while it is being read: its blocks, cut into sections, and its sentences. */
export interface Note {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: Sentences;
}

/** Prepares a note for the readers of its facts. */
export function openNote(outline: Outline): Note {
  return { blocks: outline.blocks, sections: readSections(outline), sentences: new Sentences() };
}

/** The blocks between the heading of a section and the next heading of any level. */
export function ownBlocks(note: Note, section: Section): readonly Block[] {
  return note.blocks.slice(section.head + 1, section.ownEnd);
}

/** The outer items of the lists that stand directly in a section, in reading order. */
export function outerItems(note: Note, section: Section): Block[] {
  return ownBlocks(note, section).filter(
    (block) => block.kind === 'item' && block.depth === 1 && !block.quoted,
  );
}

/** The items of the list that follows a label: those inside it where it is an item itself, else the outer ones right below. */
export function itemsBelow(note: Note, label: Block): Block[] {
  const items: Block[] = [];
  for (let at = label.index + 1; at < note.blocks.length; at += 1) {
    const block = note.blocks[at];
    if (block?.kind !== 'item' || (label.kind === 'item' && block.depth <= label.depth)) break;
    if (label.kind === 'item' ? block.parent === label.index : block.depth === 1) items.push(block);
  }
  return items;
}

/** The words of a block without those that are struck through. */
export function withoutStruck({ text, spans }: Block): string {
  const struck = spans.filter(({ kind }) => kind === 'deleted');
  if (struck.length === 0) return text;
  let left = '';
  let end = 0;
  for (const span of struck.toSorted((a, b) => a.start - b.start)) {
    left += text.slice(end, Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return left + text.slice(end);
}
