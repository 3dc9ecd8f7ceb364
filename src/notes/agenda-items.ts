import type { Block } from '../domain/model/blocks.ts';
import { cutText } from '../domain/text/shorten.ts';
import { oneLine, withoutTrailing } from '../domain/text/words.ts';
import { namesIssue, upToIssue } from './issue-names.ts';
import { titleFinder } from './likeness.ts';
import { isOuterItem, outerItems, ownBlocks, type CutNote, type PlannedItem } from './note.ts';
import type { NoteRule } from './rule.ts';
import type { SectionKind } from './section-headings.ts';
import type { Section } from './sections.ts';

const inAgenda: NoteRule = {
  id: 'agenda-item',
  reads: 'agenda',
  means: 'It is an outer item of the list below the heading Agenda, or of a group of issues inside it.',
  examples: ['## Agenda\n\n- The cache\n- The logo', '# Call\n\n## Agenda\n\n### acme/rocket\n\n- Fuel #12'],
  counterExamples: ['## Notes\n\n- The cache', '# Call\n\n## Agenda\n\nThe cache, then the logo.'],
};

const inParts: NoteRule = {
  id: 'agenda-in-parts',
  reads: 'agenda',
  means:
    'It is an item below a heading inside the agenda, most of whose items name an issue or come back as headings.',
  examples: [
    '# Call\n\n## Agenda\n\n### First session\n\n- Fuel #12\n- Wings #14\n\n### Second session\n\n- Any other business',
    '# Call\n\n## Agenda\n\n### Proposals (20 minutes)\n\n- Fuel #12\n\nWe like it, though it is heavy.',
  ],
  counterExamples: ['# Call\n\n## Agenda\n\n### The cache\n\n- It has grown.\n- Nobody minds.'],
};

const atTop: NoteRule = {
  id: 'agenda-at-top',
  reads: 'agenda',
  means: 'It is an item of a list above all sections, most of whose items come back as headings.',
  examples: [
    '# Call\n\n1. The cache\n2. The logo\n3. The test machines\n\n## The cache\n\nIt has grown too large.\n\n## The logo\n\nWe like the green one best.',
  ],
  counterExamples: [
    '# Call\n\n1. The cache\n2. The logo\n3. The tests\n\n## Release\n\nIt is late again this year.',
  ],
};

/** How an agenda is found: as a list below its heading, in parts, or at the top. */
export const agendaRules: readonly NoteRule[] = [inAgenda, inParts, atTop];

const longestTitle = 300;
/** So many items at the top, and at least half of them taken up below, make an agenda. */
const fewestAtTop = 3;
/** A file with more agendas was made to be slow. */
const mostAgendas = 50;
/** What a part of the agenda may be called: anything that is not about people, tasks, links. */
const kindsOfParts: readonly SectionKind[] = ['topic', 'minutes', 'group'];

/** The items of a note's explicit agenda, in reading order. */
export function planOf(note: CutNote): PlannedItem[] {
  const listed = listAtTop(note);
  return listed.length > 0 ? listed : listsBelowHeading(note);
}

function listsBelowHeading(note: CutNote): PlannedItem[] {
  const { sections } = note;
  let agendas = 0;
  return sections.flatMap((section, index) => {
    if (section.kind !== 'agenda' || section.isTitle) return [];
    agendas += 1;
    if (agendas > mostAgendas) return [];
    let end = index + 1;
    while ((sections[end]?.head ?? section.end) < section.end) end += 1;
    const parts = sections.slice(index + 1, end);
    return [...planned(inAgenda, firstRound(outerItems(note, section))), ...itemsOfParts(note, parts)];
  });
}

/** More items are not compared with each other. */
const mostCompared = 100;

/**
 * The items up to where a numbered list starts again with the same titles: in minutes without headings that is where what
 * was said begins ("1) Gears 2) Logo", then "1) Gears" with its minutes, "2) Logo" with its own).
 */
function firstRound(items: readonly Block[]): readonly Block[] {
  if (items.length > mostCompared || !items.every(({ ordered }) => ordered)) return items;
  const titles = items.map(agendaTitle);
  const rounds = new Map<number, number>();
  for (const [at, title] of titles.entries()) {
    const before = titleFinder(titles.slice(0, at), 1)(title);
    if (before !== null) rounds.set(at - before, (rounds.get(at - before) ?? 0) + 1);
  }
  const [length = 0, again = 0] = [...rounds].sort((a, b) => b[1] - a[1])[0] ?? [];
  return length >= fewestAtTop && again * 2 >= items.length - length ? items.slice(0, length) : items;
}

/** The items below the headings inside an agenda: of repositories always, of others where they read like a plan. */
function itemsOfParts(note: CutNote, parts: readonly Section[]): PlannedItem[] {
  const read = parts.map((part) => ({
    kind: part.kind,
    items: kindsOfParts.includes(part.kind) ? outerItems(note, part) : [],
    prose: hasProse(note, part),
  }));
  const open = read.filter(({ kind }) => kind !== 'group');
  const comesBack = headingsLike(
    note,
    open.flatMap(({ items }) => items),
  );
  const isEntry = (item: Block): boolean => namesIssue(item) || isMostlyLink(item) || comesBack(item);
  const listed = open.flatMap(({ items, prose }) => (prose ? [] : items));
  const isPlan = listed.filter(isEntry).length * 2 >= listed.length;
  return read.flatMap(({ kind, items, prose }) => {
    if (kind === 'group') return planned(inAgenda, items);
    if (!prose) return isPlan ? planned(inParts, items) : [];
    // Where minutes stand between the items, the other lists are minutes too.
    return items[0] && isEntry(items[0]) ? planned(inParts, items.filter(isEntry)) : [];
  });
}

/** Whether minutes stand between the items of a section, as paragraphs. */
function hasProse(note: CutNote, section: Section): boolean {
  const own = ownBlocks(note, section).filter((block) => !block.quoted && !inItem(note, block));
  const first = own.findIndex(({ kind }) => kind === 'item');
  return first >= 0 && own.slice(first).some(({ kind }) => kind === 'paragraph');
}

function inItem({ blocks }: CutNote, block: Block): boolean {
  return block.parent !== null && blocks[block.parent]?.kind === 'item';
}

function listAtTop(note: CutNote): PlannedItem[] {
  const [first] = note.sections.filter((section) => !section.isTitle);
  if (!first) return [];
  const items = note.blocks.slice(0, first.head).filter(isOuterItem);
  const numbered = items.filter((item) => item.ordered);
  const list = numbered.length > 0 ? numbered : items;
  // "Start: 16:00" is a fact about the call.
  const facts = list.filter(({ text }) => /^[^:]{1,30}: \S/.test(text));
  if (list.length < fewestAtTop || facts.length * 2 >= list.length) return [];
  const comesBack = headingsLike(note, list);
  return list.filter(comesBack).length * 2 >= list.length ? planned(atTop, list) : [];
}

/** Tells of an item whether a heading below it has nearly its title. */
function headingsLike({ sections }: CutNote, items: readonly Block[]): (item: Block) => boolean {
  const last = items.at(-1)?.index ?? 0;
  const later = sections.filter((section) => section.head > last && section.kind !== 'agenda');
  const titles = later.map((section) => section.title);
  const find = titleFinder(titles, items.length);
  return (item) => find(agendaTitle(item)) !== null;
}

/** Whether a title with a link of its own makes up most of an item. */
function isMostlyLink({ text, spans }: Block): boolean {
  const titles = spans.filter(
    ({ kind, start, end }) => kind === 'link' && !/^(?:https?:|www\.)/i.test(text.slice(start, end)),
  );
  const linked = titles.reduce((sum, { start, end }) => sum + end - start, 0);
  return linked > 0 && linked * 2 >= text.length;
}

/** An entry that keeps the place of one, or says how the list was made. */
const isNothing =
  /^\W*(?:(?:none|nothing|n\/a|tb[ad])\b.{0,20}|extracted from\b.*|agenda (?:on|in|at|here|link)\b.{0,40})?$/i;

function planned(rule: NoteRule, items: readonly Block[]): PlannedItem[] {
  return items.flatMap((block) => (isNothing.test(agendaTitle(block)) ? [] : [{ block, rule }]));
}

/** An item's words on one line, without what follows the line with an issue's number, or the bare addresses behind them. */
export function agendaTitle({ text }: Block): string {
  const line = withoutTrailing(oneLine(upToIssue(text)), ':');
  const words = line.replace(/(?:[\s–—:,-]*[(<]?\s*https?:\/\/[^\s,]{1,500}[\s,)>]*)+$/, '');
  return cutText(words === '' ? line : words, longestTitle);
}
