import type { Block, Outline } from '../domain/model/blocks.ts';
import type { Evidence } from '../domain/model/call-facts.ts';
import { readHeading, sectionKind, type SectionKind } from './section-headings.ts';
import { oneLine } from '../domain/text/words.ts';

/** A heading, or a line that stands for one, with the blocks below it. */
export interface Section {
  readonly title: string;
  readonly kind: SectionKind;
  /** The rule that tells the kind; null for a topic, which is whatever no rule knows. */
  readonly evidence: Evidence | null;
  /** 1 is the outermost; a bold line counts as one level below the heading it stands under. */
  readonly depth: number;
  /** Index of the heading's block. */
  readonly head: number;
  /** Its own blocks: from the one after the heading up to the next section of any level. */
  readonly ownEnd: number;
  /** Everything below it: up to the next section of the same or a higher level. */
  readonly end: number;
  /** Index of the section it stands in, null at the top. */
  readonly parent: number | null;
  /** Whether it is the title of the whole note. */
  readonly isTitle: boolean;
}

interface Head {
  readonly block: Block;
  readonly depth: number;
  readonly title: string;
  readonly kind: SectionKind;
  readonly evidence: Evidence | null;
}

/** A longer line is a sentence, however bold. */
const longestLine = 120;

/** The sections of a note in reading order, headings and heading-like lines alike. */
export function readSections(outline: Outline): Section[] {
  const heads: Head[] = [];
  let depth = 0;
  for (const block of outline.blocks) {
    if (block.quoted) continue;
    const isHeading = block.kind === 'heading';
    if (isHeading) depth = block.depth;
    else if (!isHeadingLine(block)) continue;
    const title = oneLine(block.text);
    heads.push({ block, depth: isHeading ? depth : depth + 1, title, ...readHeading(title) });
  }
  return closeSections(heads, outline.blocks.length);
}

function closeSections(heads: readonly Head[], end: number): Section[] {
  const ends: number[] = new Array<number>(heads.length).fill(end);
  const parents: (number | null)[] = [];
  const open: number[] = [];
  for (const [index, head] of heads.entries()) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if ((heads[top]?.depth ?? 0) < head.depth) break;
      ends[top] = head.block.index;
      open.pop();
    }
    parents.push(open.at(-1) ?? null);
    open.push(index);
  }
  const titled = indexOfTitle(heads);
  return heads.map((head, index) => ({
    title: head.title,
    kind: head.kind,
    evidence: head.evidence,
    depth: head.depth,
    head: head.block.index,
    ownEnd: heads[index + 1]?.block.index ?? end,
    end: ends[index] ?? end,
    parent: parents[index] ?? null,
    isTitle: index === titled,
  }));
}

/** The first heading titles the note when nothing stands above its level, or when it names a meeting. */
function indexOfTitle(heads: readonly Head[]): number {
  const [first, ...rest] = heads;
  if (first?.block.kind !== 'heading') return -1;
  const alone = first.depth === 1 && rest.every((head) => head.depth > 1);
  const named = /\b(meeting|call|minutes|\d{4})\b/i.test(first.title);
  return (first.kind === 'topic' && (alone || named)) || (first.kind === 'minutes' && alone) ? 0 : -1;
}

/**
 * A line that stands for a heading: a paragraph of nothing but bold, or a label such as "Attendees:" alone on its line.
 * A bold sentence is an exclamation, not a heading.
 */
function isHeadingLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.quoted || block.text.length > longestLine) return false;
  if (block.parent !== null && block.depth > 0) return false;
  const text = block.text.trim();
  if (text === '' || text.includes('\n')) return false;
  if (/[:：]$/.test(text)) {
    if (sectionKind(text) !== 'topic') return true;
  }
  if (/[.!?;,]$/.test(text)) return false;
  const covered = block.spans.reduce(
    (sum, span) => (span.kind === 'strong' || span.kind === 'code' ? sum + span.end - span.start : sum),
    0,
  );
  const bold = block.spans.some((span) => span.kind === 'strong');
  return bold && covered >= text.replace(/[\s:]/g, '').length;
}
