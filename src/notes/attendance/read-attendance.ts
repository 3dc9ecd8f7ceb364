import { sectionKind } from '../section-headings.ts';
import type { Block } from '../../domain/model/blocks.ts';
import type { Attendee } from '../../domain/model/call-facts.ts';
import { oneLine } from '../../domain/text/words.ts';
import { ItemTree } from '../item-tree.ts';
import { isOnePersonEach, readEntry, readPeople } from '../names/people-list.ts';
import { nameKey, readPerson, type WrittenPerson } from '../names/person-name.ts';
import { isRole } from '../names/roles.ts';
import { itemsBelow, ownBlocks, type Note } from '../note.ts';
import { evidenceFor, type NoteRule } from '../rule.ts';
import type { Section } from '../sections.ts';
import { withoutStruck } from '../struck.ts';
import { asksWho, isMeetingFact, isWayOfComing, labelledParts, peopleLabel, roleOf } from './labels.ts';
import { entriesOf, hasLabel, peopleIn, profilesOf, rowAsLabel, textOfPeople } from './names-in-block.ts';
import { afterLabel, belowLabel, inGroup, inList, inParagraph, inTable, withInitials } from './rules.ts';
import { peopleColumns, peopleOfRow } from './table.ts';

/** Who was present, and the letters that stand for them where they speak. */
export interface Attendance {
  readonly attendees: readonly Attendee[];
  /** Names by initials, as the note declares them: "Jo Doe (JD)". */
  readonly initials: ReadonlyMap<string, string>;
}

/**
 * Who was present: lists under a heading such as Present or Attendees, lines such as "Attendees: A (chair), B and C", and
 * tables of people. Those who are listed as absent, struck through or not ticked are not. `known` are those whom front
 * matter lists besides, each as notes write a person.
 */
export function readAttendance(note: Note, known: readonly string[] = []): Attendance {
  const reader = new AttendanceReader(note);
  for (const [index, section] of note.sections.entries()) {
    if (section.isTitle) continue;
    const isInside = isInAttendance(note, index);
    if (section.kind !== 'attendance' && !(section.kind === 'topic' && isInside)) continue;
    reader.readSection(section, {
      rule: isInside ? inGroup : inList,
      role: roleOf(section.title),
      isSure: section.kind === 'attendance' || peopleLabel(section.title) !== null || isRole(section.title),
    });
  }
  reader.readOpeningTables();
  reader.readLabels();
  reader.readFrontMatter(known);
  return { attendees: [...reader.found.values()], initials: reader.initials };
}

/** Whether a section stands inside one that lists who was there. */
function isInAttendance({ sections }: Note, index: number): boolean {
  for (let at = sections[index]?.parent ?? null; at !== null; at = sections[at]?.parent ?? null) {
    const above = sections[at];
    if (above?.kind === 'absence') return false;
    if (above?.kind === 'attendance' && !above.isTitle) return true;
  }
  return false;
}

/** What is known of a group of people before they are read. */
interface Group {
  readonly rule: NoteRule;
  readonly role: string | null;
  /** Whether it holds people for certain; else only full names and handles are believed. */
  readonly isSure: boolean;
}

class AttendanceReader {
  readonly found = new Map<string, Attendee>();
  readonly initials = new Map<string, string>();
  readonly #note: Note;
  readonly #tree: ItemTree;
  /** Blocks read with a section, which are not looked through for labels again. */
  readonly #read = new Set<number>();

  constructor(note: Note) {
    this.#note = note;
    this.#tree = new ItemTree(note.blocks);
  }

  readSection(section: Section, group: Group): void {
    const own = ownBlocks(this.#note, section).filter((block) => !block.quoted);
    const isEach = isOnePersonEach(
      own
        .flatMap((block) => (block.kind === 'item' && block.depth === 1 ? entriesOf(block) : []))
        .filter((entry) => !hasLabel(entry)),
    );
    let inside: Group | null = group;
    let hasList = false;
    for (const block of own) {
      this.#read.add(block.index);
      if (block.kind === 'item' && block.depth === 1) {
        hasList = true;
        if (inside) this.#readItem(block, inside, isEach);
      } else if (block.kind === 'paragraph' && block.depth === 0) {
        const label = /^([^:：\n]{2,40})[:：]$/.exec(oneLine(block.text))?.[1];
        if (label !== undefined) {
          inside = groupOf(label, group);
          continue;
        }
        // After the list, a paragraph that is none begins something else.
        if (hasList && (readPeople(block.text) === null || isLabelledRemark(block.text))) break;
        if (inside) this.#readParagraph(block, inside);
      }
    }
    this.#readTables(own.filter((block) => block.kind === 'row'));
  }

  /** Tables above all topics, under the title or under nothing. */
  readOpeningTables(): void {
    const { sections, blocks } = this.#note;
    const next = sections.find((section) => !section.isTitle)?.head ?? blocks.length;
    const rows = blocks.slice(0, next).filter((block) => block.kind === 'row' && !block.quoted);
    this.#readTables(rows, (table) => peopleColumns(table).isAboutPeople);
  }

  /** Labels anywhere in the note, and those that go on with the list right before them. */
  readLabels(): void {
    const { blocks } = this.#note;
    let goesOn = -1;
    let isUnfinished = false;
    for (const block of blocks) {
      if (block.quoted || this.#read.has(block.index) || !mayHoldLabel.has(block.kind)) continue;
      const text = block.kind === 'row' ? rowAsLabel(block) : textOfPeople(block);
      let isOpen = goesOn === block.index;
      const goesOnHere = isOpen && isUnfinished;
      isUnfinished = /,\s*$/.test(text);
      for (const { label, known, text: rest } of labelledParts(text)) {
        if (label === null && goesOnHere) this.#add(afterLabel, readPeople(rest) ?? [], block, null);
        else if (label === null && block.index < openingBlocks) {
          const people = readPeople(rest) ?? [];
          isOpen =
            people.filter(({ initials }) => initials !== null).length * 2 > people.length &&
            people.length > 1;
          if (isOpen) this.#add(withInitials, people, block, null);
        } else if (known === null) isOpen = false;
        else if (known.present && (known.begins || isOpen || this.#beginsByWay(block, label, rest))) {
          isOpen = true;
          if (/[\p{L}\p{N}]/u.test(rest)) this.#add(afterLabel, peopleIn(rest), block, known.role);
          else {
            const items = itemsBelow(this.#note, block);
            const isEach = isOnePersonEach(items.flatMap(entriesOf).filter((entry) => !hasLabel(entry)));
            for (const item of items) {
              this.#read.add(item.index);
              this.#readItem(item, { rule: belowLabel, role: known.role, isSure: true }, isEach);
            }
          }
        }
      }
      if (isOpen) goesOn = this.#tree.end(block);
    }
  }

  /** Those whom the front matter lists and the text does not, were it by a part of the name. */
  readFrontMatter(known: readonly string[]): void {
    const isEach = isOnePersonEach(known);
    const people = known.flatMap((entry) => (isEach ? (readEntry(entry) ?? []) : (readPeople(entry) ?? [])));
    const missing = people.filter(
      ({ name }) => ![...this.found.values()].some((other) => isPart(name, other.name)),
    );
    this.#add(afterLabel, missing, { text: '', spans: [], start: topOfFile }, null);
  }

  /** "In person: Jo Doe, Kim Solo" near the top, without a label such as "Attendees" before it. */
  #beginsByWay(block: Block, label: string | null, rest: string): boolean {
    if (label === null || block.index >= openingBlocks) return false;
    const people = readPeople(rest) ?? [];
    if (asksWho(label)) return people.length >= fewestWho;
    if (!isWayOfComing(label)) return false;
    return people.length > 1 && people.every(isFullName);
  }

  #readItem(item: Block, group: Group, isEach: boolean): void {
    const inner = this.#tree.items(item).filter((block) => !block.quoted);
    for (const block of this.#tree.below(item)) this.#read.add(block.index);
    if (item.checked === false) return;
    const text = withoutStruck(item);
    const parts = labelledParts(text);
    const label = parts.length === 1 && parts[0]?.label && !/\S/.test(parts[0].text) ? parts[0].label : null;
    if (inner.length > 0 && (label !== null || isGroupName(text, inner))) {
      const inside = groupOf(label ?? text, { ...group, rule: inGroup });
      if (inside) for (const block of inner) this.#readItem(block, inside, false);
      return;
    }
    for (const line of entriesOf(item)) {
      const entry = isEach && !hasLabel(line) ? [readEntry(line)].filter((each) => each !== null) : null;
      const people = entry ?? peopleIn(line);
      this.#add(group.rule, group.isSure ? people : people.filter(isFullName), item, group.role);
    }
  }

  #readParagraph(block: Block, group: Group): void {
    const lines = entriesOf(block);
    const isEach = lines.length > 1 && isOnePersonEach(lines);
    const people = isEach ? lines.flatMap((line) => readEntry(line) ?? []) : lines.flatMap(peopleIn);
    const rule = group.rule === inList ? inParagraph : group.rule;
    this.#add(rule, group.isSure ? people : people.filter(isFullName), block, group.role);
  }

  #readTables(rows: readonly Block[], isWanted: (table: readonly Block[]) => boolean = () => true): void {
    const tables: Block[][] = [];
    for (const row of rows) {
      if (row.header) tables.push([]);
      tables.at(-1)?.push(row);
    }
    for (const table of tables.filter(isWanted)) {
      const columns = peopleColumns(table);
      for (const row of table) {
        this.#read.add(row.index);
        this.#add(inTable, peopleOfRow(row, columns), row, null);
      }
    }
  }

  #add(
    rule: NoteRule,
    people: readonly WrittenPerson[],
    block: Pick<Block, 'text' | 'spans' | 'start'>,
    role: string | null,
  ): void {
    const handles = profilesOf(block);
    for (const person of withDeclaredInitials(people)) {
      const key = nameKey(person.name);
      if (key === '') continue;
      if (person.initials !== null) this.initials.set(person.initials, person.name);
      if (this.found.has(key)) continue;
      this.found.set(key, {
        name: person.name,
        handle: person.handle ?? handles.get(key) ?? (people.length === 1 ? (handles.get('') ?? null) : null),
        role: person.role ?? role,
        ...(person.initials !== null && { initials: person.initials }),
        position: block.start,
        evidence: evidenceFor(rule, person.name),
      });
    }
  }
}

/**
 * People of one list: where most have initials in brackets, letters that stand there are the initials of the others too,
 * whatever name they are made of.
 */
function withDeclaredInitials(people: readonly WrittenPerson[]): readonly WrittenPerson[] {
  const declared = people.filter(({ initials }) => initials !== null).length;
  if (people.length < 3 || declared * 2 <= people.length) return people;
  return people.map((person) =>
    person.initials === null && /^\p{Lu}{2,4}$/u.test(person.role ?? '')
      ? { ...person, initials: person.role, role: null }
      : person,
  );
}

/** Fewer names behind "Who:" may be whom a matter concerns. */
const fewestWho = 3;

/** Where front matter stands. */
const topOfFile = { line: 1, column: 1, offset: 0 };

/** Whether all words of one name are in the other. */
function isPart(name: string, other: string): boolean {
  const [one, two] = [name, other].map((each) => nameKey(each).split(' '));
  const [short = [], long = []] = (one?.length ?? 0) < (two?.length ?? 0) ? [one, two] : [two, one];
  return short.every((word) => long.includes(word));
}

/** Blocks of a note in which a line of names alone is taken for those present. */
const openingBlocks = 12;
/**
 * Whether a text is a remark behind a label that announces no people.
 * @example isLabelledRemark('Cancelled: nothing to talk about.') // true
 */
function isLabelledRemark(text: string): boolean {
  const label = /^(\p{L}+):\s+\p{Ll}/u.exec(text)?.[1];
  return label !== undefined && sectionKind(label) === 'topic';
}

const mayHoldLabel: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'row', 'heading']);

/** The group that a label opens inside another; null where its people were not there. */
function groupOf(label: string, outer: Group): Group | null {
  const known = peopleLabel(label);
  if (known?.present === false || isMeetingFact(label)) return null;
  return { rule: inGroup, role: known?.role ?? roleOf(label) ?? outer.role, isSure: outer.isSure };
}

/** Whether an item is what those inside it have in common, such as their company: it is no name, or several are in it. */
function isGroupName(text: string, inner: readonly Block[]): boolean {
  const named = inner.filter((item) => {
    const person = readPerson(withoutStruck(item));
    return person !== null && isFullName(person);
  });
  if (named.length === 0 || named.length * 2 < inner.length) return false;
  const words = oneLine(text);
  return readPerson(words) === null || peopleLabel(words) !== null || named.length > 1;
}

function isFullName({ name, handle }: WrittenPerson): boolean {
  return handle !== null || name.includes(' ');
}
