import type { Position } from './position.ts';

/**
 * What the Markdown of a note says, as plain values without parser types: the rules in this room read it.
 * Blocks come in reading order; nesting is told by `depth` and `parent`.
 */
export interface Outline {
  readonly blocks: readonly Block[];
}

/** A piece of a text that starts and ends with a block's text: a stretch of bold, a link, code or struck-through words. */
export interface Span {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'code' | 'deleted';
  /** UTF-16 offsets into the block's `text`; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The target of a link, else null. */
  readonly url: string | null;
}

/** One block of text. A table row is one block whose `cells` hold the columns. */
export interface Block {
  /** Its index in `Outline.blocks`. */
  readonly index: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'rule';
  /** Headings: 1 to 6. Items: 1 for an outer list, 2 for a list inside it … Everything else: 0. */
  readonly depth: number;
  /** The block this one hangs under: the item an inner item or paragraph belongs to, else the nearest heading; null at the top. */
  readonly parent: number | null;
  /** Plain text: no Markdown, no link targets, line breaks as "\n". An item's own text without its inner lists. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** `- [ ]` is false, `- [x]` is true, no box is null. */
  readonly checked: boolean | null;
  readonly ordered: boolean;
  readonly quoted: boolean;
  readonly cells: readonly string[];
  readonly header: boolean;
  /** The id of a heading, or the explicit anchor at the start of the block; else null. */
  readonly id: string | null;
  /** The id this block has in the page when a fact points to it: `id`, else its first words. Unique in the page. */
  readonly anchor: string;
  readonly start: Position;
  readonly end: Position;
}
