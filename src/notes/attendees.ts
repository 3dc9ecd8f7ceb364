import type { Block } from '../domain/model/blocks.ts';
import type { Attendee } from '../domain/model/call-facts.ts';
import { oneLine } from '../domain/text/words.ts';
import { nameKey, readPeople, readPerson, type WrittenPerson } from './names/person-name.ts';
import { itemsBelow, ownBlocks, type Note } from './note.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import { sectionKind } from './section-headings.ts';

/** A rule that reads people out of a block. The reader decides which blocks it is shown. */
export interface AttendeeRule extends NoteRule {
  /** The people a block names, with the words that name them; empty for none. */
  readonly read: (block: Block) => readonly WrittenPerson[];
}

const inList: AttendeeRule = {
  id: 'attendee-in-list',
  reads: 'attendee',
  means: 'An item of the list below a heading such as Present or Attendees is a name, or a label with names.',
  examples: ['## Present\n\n- Jo Doe (chair)\n- Kim Solo @ksolo', '## Attendees\n\n- Team members: Jo, Kim'],
  counterExamples: ['## Regrets\n\n- Jo Doe', '## Present\n\n- Absent: Jo Doe'],
  read: (block) => peopleOfLines(block),
};

const inParagraph: AttendeeRule = {
  id: 'attendee-in-paragraph',
  reads: 'attendee',
  means: 'The paragraph below a heading such as Present or Attendees is a list of names.',
  examples: ['## Present\n\nJo Doe, Kim Solo and Lee Ash'],
  counterExamples: ['## Present\n\nWe did not keep a list this time.'],
  read: (block) => peopleOfLines(block),
};

const inTable: NoteRule & {
  readonly read: (row: Block, column: number) => readonly WrittenPerson[];
} = {
  id: 'attendee-in-table',
  reads: 'attendee',
  means: 'A row of the table below such a heading names somebody in the column Name, else in its first.',
  examples: ['## Attendees\n\n| Team | Name |\n|--|--|\n| Core | Jo Doe |'],
  counterExamples: ['## Versions\n\n| Team | Name |\n|--|--|\n| Core | Jo Doe |'],
  read: (row, column) => {
    const person = row.header ? null : readPerson(row.cells[column] ?? '');
    return person ? [person] : [];
  },
};

const afterLabel: AttendeeRule = {
  id: 'attendee-after-label',
  reads: 'attendee',
  means: 'A label such as "Attendees:" stands before names in the same paragraph or item.',
  examples: ['**Present:** Jo Doe (chair), Kim Solo', '*Attendees:* Jo Doe, Kim Solo\nand Lee Ash.'],
  counterExamples: ['Regrets: Jo Doe, Kim Solo', 'Guests: Jo Doe'],
  read: (block) => {
    const { label, rest } = splitLabel(block.text);
    return label !== null && isAttendanceLabel(label) && oneLine(rest) !== '' ? (readPeople(rest) ?? []) : [];
  },
};

const belowLabel: AttendeeRule = {
  id: 'attendee-below-label',
  reads: 'attendee',
  means: 'A label such as "Attendees:" stands before a list of names.',
  examples: ['# Call\n\n- Attendees:\n  - Jo Doe\n  - Kim Solo'],
  counterExamples: ['# Call\n\n- Absent:\n  - Jo Doe'],
  read: (block) => peopleOfLines(block),
};

/** How people present are read. Somebody named twice counts once, as first named. */
export const attendeeRules: readonly NoteRule[] = [inList, inParagraph, inTable, afterLabel, belowLabel];

/**
 * Who was present: lists under a heading such as Present or Attendees, lines such as "Attendees: A (chair), B and C", and
 * tables with a column of names. Those who sent apologies are not.
 */
export function readAttendees(note: Note): Attendee[] {
  const found = new Map<string, Attendee>();
  const add = (rule: NoteRule, people: readonly WrittenPerson[], block: Block): void => {
    for (const { name, handle, role } of people) {
      const key = nameKey(name);
      if (key === '' || found.has(key)) continue;
      const evidence = evidenceFor(rule, name);
      found.set(key, { name, handle, role, position: block.start, evidence });
    }
  };
  for (const section of note.sections) {
    if (section.kind !== 'attendance' || section.isTitle) continue;
    const own = ownBlocks(note, section);
    for (const block of own) {
      if (block.quoted) continue;
      if (block.kind === 'item' && block.depth === 1) add(inList, inList.read(block), block);
      else if (block.kind === 'paragraph' && block.depth === 0) {
        // After the list, a paragraph that is none begins something else.
        if (found.size > 0 && readPeople(block.text) === null) break;
        add(inParagraph, inParagraph.read(block), block);
      }
    }
    const rows = own.filter((block) => block.kind === 'row' && !block.quoted);
    const column = nameColumn(rows);
    for (const row of rows) add(inTable, inTable.read(row, column), row);
  }
  for (const block of note.blocks) {
    if (block.quoted || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    const { label, rest } = splitLabel(block.text);
    if (label === null || !isAttendanceLabel(label)) continue;
    if (oneLine(rest) !== '') add(afterLabel, afterLabel.read(block), block);
    else for (const item of itemsBelow(note, block)) add(belowLabel, belowLabel.read(item), item);
  }
  return [...found.values()];
}

/** The people of a block, one or several a line; a label such as "Team members:" is their role. */
function peopleOfLines(block: Block): WrittenPerson[] {
  return personLines(block).flatMap((line) => {
    const { label, rest } = splitLabel(line);
    if (label !== null && sectionKind(label) === 'absence') return [];
    const role = label === null ? null : roleOf(label);
    const people = readPeople(label === null ? line : rest) ?? [];
    return people.map((person) => ({ ...person, role: person.role ?? role }));
  });
}

/** A list item that runs on may hold several people, one a line ("- Jo" followed by "-Sam" without a space). */
function personLines(block: Block): string[] {
  const lines = block.text.split('\n');
  if (lines.length === 1) return lines;
  return lines.every((line) => readPerson(line) !== null) && block.kind === 'item'
    ? lines
    : [oneLine(block.text)];
}

const longestLabel = 80;

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

const longestRole = 30;

/** "Team members: …" gives each the role "team member"; "Others" gives none. */
function roleOf(label: string): string | null {
  const words = label.toLowerCase();
  if (/^(others?|attendees|attendance|present|participants|people.*|in attendance)$/.test(words)) return null;
  return words.length <= longestRole ? words.replace(/s$/, '') : null;
}

/** A table of people: the column headed Name, Attendee or Participant, else the first. */
function nameColumn(rows: readonly Block[]): number {
  const header = rows.find((row) => row.header);
  const named = /^(name|attendee|participant|person|who|member)s?$/i;
  return Math.max(0, header?.cells.findIndex((cell) => named.test(cell)) ?? 0);
}
