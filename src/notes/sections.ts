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
  /** What stands below the heading in its own block: minutes that follow a line without a break. */
  readonly headRest: string;
  /** Its own blocks: from the one after the heading up to the next section of any level. */
  readonly ownEnd: number;
  /** Everything below it: up to the next section of the same or a higher level. */
  readonly end: number;
  /** Index of the section it stands in, null at the top. */
  readonly parent: number | null;
  /** Whether it is the title of the whole note, also where the note says it again before its second half. */
  readonly isTitle: boolean;
}

interface Head {
  readonly block: Block;
  readonly depth: number;
  readonly title: string;
  readonly rest: string;
  readonly kind: SectionKind;
  readonly evidence: Evidence | null;
}

/** Which lines of minutes without headings open a section: those that name an item of the agenda. */
export interface NamedLines {
  /** The last block of the agenda: such lines follow it. */
  readonly after: number;
  readonly named: (line: string) => boolean;
}

/** A longer line is a sentence, however bold. */
const longestLine = 120;

/** The sections of a note in reading order, headings and heading-like lines alike. */
export function readSections(outline: Outline, lines?: NamedLines): Section[] {
  const heads: Head[] = [];
  let depth = 0;
  for (const block of outline.blocks) {
    if (block.quoted) continue;
    const isHeading = block.kind === 'heading';
    if (isHeading) depth = block.depth;
    const next = outline.blocks[block.index + 1];
    const whole = isHeading || isHeadingLine(block) || opensIssue(block, next, heads.at(-1));
    const [title, rest] = whole
      ? [oneLine(block.text), '']
      : (labelOfList(block, next) ?? plainLabel(block, next) ?? namedLine(block, lines) ?? [null, '']);
    if (title === null) continue;
    heads.push({ block, depth: isHeading ? depth : depth + 1, title, rest, ...readHeading(title) });
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
    headRest: head.rest,
    ownEnd: heads[index + 1]?.block.index ?? end,
    end: ends[index] ?? end,
    parent: parents[index] ?? null,
    isTitle: index === titled || (titled === 0 && head.title === heads[0]?.title),
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
  if (!isShortLine(block)) return false;
  const text = block.text.trim();
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

/** Whether a block is one short line of its own. */
function isShortLine({ kind, text, depth, parent }: Block): boolean {
  if (kind !== 'paragraph' || text.length > longestLine || (parent !== null && depth > 0)) return false;
  return text.trim() !== '' && !text.trim().includes('\n');
}

type Line = readonly [title: string, rest: string];

/** The label of a line with nothing but an address behind it, right above a list: "Agenda: https://…". */
function labelOfList(block: Block, next: Block | undefined): Line | null {
  if (next?.kind !== 'item' || !isShortLine(block)) return null;
  const label = /^\W*([\p{L} ]{3,30}):\s*<?(?:https?:\/\/\S+)?$/u.exec(block.text.trim())?.[1];
  return label !== undefined && sectionKind(label) === 'agenda' ? [label, ''] : null;
}

/** "Action items" in a line of its own right above a list, without a colon and not bold: documents lose the style of their headings. */
function plainLabel(block: Block, next: Block | undefined): Line | null {
  if (next?.kind !== 'item' || next.depth !== 1 || !isShortLine(block)) return null;
  const text = block.text.trim();
  if (text.length > longestPlain || !/^\p{Lu}[\p{L} -]+$/u.test(text)) return null;
  return plainKinds.includes(sectionKind(text)) ? [text, ''] : null;
}
const longestPlain = 30;
const plainKinds: readonly SectionKind[] = [
  ...(['attendance', 'absence', 'agenda', 'actions', 'decisions', 'minutes', 'links', 'next'] as const),
];

/** Where people and tasks are listed, or the agenda, a line that names an issue is an entry of the list. */
const kindsOfLists: readonly SectionKind[] = [
  'attendance',
  'absence',
  'agenda',
  'actions',
  'decisions',
  'links',
  'next',
];
const leadsWithIssue =
  /^\W*(?:(?:[\w.-]+\/)?[\w.-]*#\d+|(?:issue|pr|pull request|bug|ticket)s?\W{0,2}\d+)\b/i;

/** Whether a line opens with an issue, right above the list of what was said of it, where nothing else is listed. */
function opensIssue(block: Block, next: Block | undefined, last: Head | undefined): boolean {
  if (next?.kind !== 'item' || !isShortLine(block) || /[.!?;,]$/.test(block.text)) return false;
  return last !== undefined && !kindsOfLists.includes(last.kind) && leadsWithIssue.test(block.text);
}

/** A longer first line is prose. */
const longestNamed = 60;

/** The line of a paragraph, or the outer item with a number, that names an item of the agenda, with the lines below it; null where there is none. */
function namedLine(block: Block, lines: NamedLines | undefined): Line | null {
  if (!lines || block.index <= lines.after) return null;
  const isNumbered = block.kind === 'item' && block.ordered && block.depth === 1;
  if (!isNumbered && (block.kind !== 'paragraph' || (block.parent !== null && block.depth > 0))) return null;
  const [first = '', ...rest] = block.text.trim().split('\n');
  const line = first.trim();
  if (line.length > longestNamed || (isNumbered ? /[!;,]$/ : /[.!;,]$/).test(line)) return null;
  if (!lines.named(line) && !(isNumbered && sectionKind(line) !== 'topic')) return null;
  return [line, rest.join('\n')];
}
