import type { Attendee } from '../domain/model/call-facts.ts';
import type { Block, Outline } from '../domain/model/blocks.ts';
import { nameKey, readPeople, readPerson, type WrittenPerson } from './names/person-name.ts';
import { sectionKind } from './section-headings.ts';
import type { Section } from './sections.ts';
import { oneLine } from '../domain/text/words.ts';

const longestLabel = 80;

/**
 * Who was present: lists under a heading such as Present or Attendees, lines such as "Attendees: A (chair), B and C", and
 * tables with a column of names. Those who sent apologies are not.
 */
export function readAttendees(outline: Outline, sections: readonly Section[]): Attendee[] {
  const found = new Map<string, Attendee>();
  const add = (people: readonly WrittenPerson[], block: Block, role: string | null): void => {
    for (const person of people) {
      const key = nameKey(person.name);
      if (key === '' || found.has(key)) continue;
      found.set(key, {
        name: person.name,
        handle: person.handle,
        role: person.role ?? role,
        place: block.start,
      });
    }
  };
  const read = (block: Block): void => {
    for (const line of block.text.split('\n').length > 1 ? personLines(block) : [block.text]) {
      const { label, rest } = splitLabel(line);
      if (label !== null && sectionKind(label) === 'absence') continue;
      const role = label === null ? null : roleOf(label);
      add(readPeople(label === null ? line : rest) ?? [], block, role);
    }
  };

  for (const section of sections) {
    if (section.kind === 'attendance' && !section.isTitle) {
      const own = outline.blocks.slice(section.head + 1, section.ownEnd);
      for (const block of own) {
        if (block.quoted) continue;
        if (block.kind === 'item' && block.depth === 1) read(block);
        else if (block.kind === 'paragraph' && block.depth === 0) {
          if (found.size > 0 && readPeople(block.text) === null) break;
          read(block);
        }
      }
      readTable(own, add);
    }
  }
  for (const [index, block] of outline.blocks.entries()) {
    if (block.quoted || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    const { label, rest } = splitLabel(block.text);
    if (label === null || !isAttendanceLabel(label)) continue;
    if (oneLine(rest) !== '') add(readPeople(rest) ?? [], block, null);
    else for (const item of listBelow(outline, index)) read(item);
  }
  return [...found.values()];
}

/** A list item that runs on may hold several people, one a line ("- Jo" followed by "-Sam" without a space). */
function personLines(block: Block): string[] {
  const lines = block.text.split('\n');
  return lines.every((line) => readPerson(line) !== null) && block.kind === 'item'
    ? lines
    : [oneLine(block.text)];
}

/** "Attendees: …", "Present (add your name): …", "Team members: …" as a label and what it labels. */
function splitLabel(text: string): { label: string | null; rest: string } {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > longestLabel) return { label: null, rest: text };
  const label = oneLine(text.slice(0, colon).replace(/\([^()]*\)/g, ' '));
  return /^[\p{L} '’-]{3,40}$/u.test(label)
    ? { label, rest: upToNextLabel(text.slice(colon + 1)) }
    : { label: null, rest: text };
}

/** The next line may start with a label of its own: "Minutes by: …". */
function upToNextLabel(text: string): string {
  const next = /\n[^\n:,]{2,30}:/.exec(text);
  return next ? text.slice(0, next.index) : text;
}

function isAttendanceLabel(label: string): boolean {
  return sectionKind(label) === 'attendance' && !/^(others|guests|observers|(team )?members)$/i.test(label);
}

/** "Team members: …" gives each the role "team member"; "Others" gives none. */
function roleOf(label: string): string | null {
  const words = label.toLowerCase();
  if (/^(others?|attendees|attendance|present|participants|people.*|in attendance)$/.test(words)) return null;
  return words.length <= 30 ? words.replace(/s$/, '') : null;
}

function listBelow(outline: Outline, index: number): Block[] {
  const items: Block[] = [];
  const label = outline.blocks[index];
  for (let at = index + 1; at < outline.blocks.length; at += 1) {
    const block = outline.blocks[at];
    if (block?.kind !== 'item' || (label?.kind === 'item' && block.depth <= label.depth)) break;
    if (label?.kind === 'item' ? block.parent === index : block.depth === 1) items.push(block);
  }
  return items;
}

/** A table of people: the column headed Name, Attendee or Participant, else the first. */
function readTable(
  blocks: readonly Block[],
  add: (people: readonly WrittenPerson[], block: Block, role: null) => void,
): void {
  const rows = blocks.filter((block) => block.kind === 'row' && !block.quoted);
  const header = rows.find((row) => row.header);
  const named =
    header?.cells.findIndex((cell) => /^(name|attendee|participant|person|who|member)s?$/i.test(cell)) ?? 0;
  for (const row of rows) {
    const person = row.header ? null : readPerson(row.cells[Math.max(0, named)] ?? '');
    if (person) add([person], row, null);
  }
}
