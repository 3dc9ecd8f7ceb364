import type { Block } from '../domain/model/blocks.ts';
import type { Topic } from '../domain/model/call-facts.ts';
import { cutText, shortenAtWord } from '../domain/text/shorten.ts';
import { oneLine, withoutTrailing } from '../domain/text/words.ts';
import { agendaTitle } from './agenda-items.ts';
import { titleFinder } from './likeness.ts';
import { ItemTree } from './item-tree.ts';
import { namesIssue } from './issue-names.ts';
import type { KnownPeople } from './names/known-people.ts';
import { isOuterItem, outerItems, ownBlocks, type Note } from './note.ts';
import { evidenceFor, isNearMiss, nearMiss, type NoteRule } from './rule.ts';
import { sectionKind, type SectionKind } from './section-headings.ts';
import type { Section } from './sections.ts';
import { matterOf, readItem, type ReadTitle, type ReadsTitle } from './topic-title.ts';
import { hasDiscussion, isBareAddress, isOnlyLinks, isReferenceOnly, wordsOfBlock } from './topic-content.ts';

/** What the topics of a note are read with, and where they go. */
interface Reader extends ReadsTitle {
  readonly note: Note;
  readonly tree: ItemTree;
  readonly topics: Topic[];
}

const inHeading: NoteRule & { readonly read: (section: Section, own: readonly Block[]) => ReadTitle } = {
  id: 'topic-in-heading',
  reads: 'topic',
  means: 'A heading, or a line of nothing but bold, has a discussion below it.',
  examples: [
    '## The cache\n\nIt has grown too large for small machines.',
    '**Logo**\n\nWe like the green one best of all.',
  ],
  counterExamples: ['## The cache\n\nNo update.', '## The cache\n\n[an issue](https://example.org)'],
  read: (section, own) =>
    hasDiscussion(own, section.headRest)
      ? { title: section.title }
      : nearMiss('nothing was said below it, or only that it was skipped, put off or for information'),
};

const inList: NoteRule & { readonly read: typeof readItem } = {
  id: 'topic-in-list',
  reads: 'topic',
  means: 'An item of a list of topics (below Notes, Topics, a repository …) has a discussion nested in it.',
  examples: [
    '# Call\n\n## Notes\n\n- The cache\n  - It has grown too large for small machines.',
    '# Call\n\n## Issues\n\n- Slow start #12\n  - We measured it on three old machines.\n- Fast stop #13\n  - We did not measure that one at all.',
  ],
  counterExamples: [
    '# Call\n\n## Notes\n\n- The cache\n- The logo',
    '# Call\n\n## Notes\n\n- The cache\n  - no update',
  ],
  read: readItem,
};

const inOpenItem: NoteRule & { readonly read: typeof readItem } = {
  id: 'topic-in-open-item',
  reads: 'topic',
  means: 'An item of the agenda, or one that names an issue, is followed by its discussion in paragraphs.',
  examples: [
    '# Call\n\n## Agenda\n\n### Proposals\n\n* Slow start #12\n\nWe measured it on three old machines.\n\n* Fast stop #13',
    '# Call\n\n## Notes\n\n- Slow start #12\n\nWe measured it on three old machines.\n\n- Fast stop #13\n\nIt stops too fast for most of us.',
  ],
  counterExamples: ['# Call\n\n## Notes\n\n- Slow start #12\n\nNo update.\n\n- Fast stop #13'],
  read: readItem,
};

const inAgenda: NoteRule & { readonly read: typeof readItem } = {
  id: 'topic-in-agenda',
  reads: 'topic',
  means:
    'Where the note has no part for its minutes: an item of the agenda has them nested in it, as others have, or no topic is found elsewhere.',
  examples: [
    '# Call\n\n## Agenda\n\n- The cache\n  - It has grown too large for small machines.',
    '# Calls\n\n## 4 May 2022\n\n### Agenda\n\n- The cache\n  - It has grown too large for small machines.',
  ],
  counterExamples: ['# Call\n\n## Agenda\n\n- The cache\n  - see above'],
  read: readItem,
};

/** How topics are read. */
export const topicRules: readonly NoteRule[] = [inHeading, inList, inOpenItem, inAgenda];

const longestExcerpt = 300;
/** So many units of a heading are a title, of a topic as of a call; the page has it whole. */
export const longestTitle = 300;
/** So many blocks below a topic are looked through for its excerpt. */
const mostExcerptBlocks = 30;

/** The topics that were minuted: headings with a discussion below, and items of lists of topics with one nested in them. */
export function readTopics(note: Note, people: KnownPeople): Topic[] {
  const tree = new ItemTree(note.blocks);
  const topics: Topic[] = [];
  const planned = new Set(note.agenda.map(({ block }) => block.index));
  const reader: Reader = { note, tree, isPlanned: ({ index }) => planned.has(index), people, topics };
  for (const section of note.sections) {
    if (section.isTitle || whyNoTopics(note, section) !== null) continue;
    const own = ownBlocks(note, section);
    const items = outerItems(note, section);
    // "GSoC/OPW" reads like a repository, but what starts with prose is a topic and no list of them.
    const isList =
      section.kind === 'minutes' ||
      (section.kind === 'group' && own[0]?.kind !== 'paragraph') ||
      items.some((item) => planned.has(item.index));
    const head = note.blocks[section.head];
    if (isList || (!isOneTopic(section) && isTopicList(items, tree))) {
      addItems(inList, items, reader);
      addOpenItems(section, items, reader);
    } else if (head && (section.kind === 'topic' || section.kind === 'group')) {
      const read = inHeading.read(section, own);
      if (!isNearMiss(read)) topics.push(topicOf(inHeading, note, head, read.title, section.end));
    }
  }
  if (topics.length === 0 && note.agenda.length === 0) addOpenList(reader);
  if (!hasMinutes(note) && (topics.length === 0 || isMinutedInPlace(reader))) addAgendaTopics(reader);
  return topics.sort((a, b) => a.firstBlock - b.firstBlock);
}

const kindsWithTopics: readonly SectionKind[] = ['topic', 'minutes', 'group'];
const kindsAround: readonly SectionKind[] = ['links', 'attendance', 'absence', 'next'];

/** Parts that inform and greet: what they are divided into is no topic either. */
const greets =
  /^\W*(?:announcements?|welcome|introductions?|housekeeping|logistics|admin(?:istrivia)?)\b.{0,20}$/i;

/** Why a section holds no topics (attendance and the like, and everything inside links); null where it may. */
export function whyNoTopics({ sections }: Pick<Note, 'sections'>, section: Section): string | null {
  if (!kindsWithTopics.includes(section.kind))
    return `a section of the kind "${section.kind}" holds no topics`;
  for (let at = section.parent; at !== null; at = sections[at]?.parent ?? null) {
    const above = sections[at];
    if (above && !above.isTitle && (kindsAround.includes(above.kind) || greets.test(above.title)))
      return `it stands inside "${above.title}", which holds no topics`;
  }
  return null;
}

/** Why a heading with nothing of its own in it is no topic; null where it is one. */
export function whyNoTopic(note: Note, section: Section): string | null {
  const read = inHeading.read(section, ownBlocks(note, section));
  return isNearMiss(read) ? read.because : null;
}

/** Whether a section of its own holds what was said, so that the agenda is only the plan. */
function hasMinutes(note: Note): boolean {
  // Below a heading that is a day may stand nothing but the agenda, and what came of it.
  const elsewhere = new Set<number>();
  for (const { kind, head, ownEnd } of note.sections) {
    if (kindsWithTopics.includes(kind)) continue;
    for (let at = head; at < ownEnd; at += 1) elsewhere.add(at);
  }
  return note.sections.some(
    (section) =>
      section.kind === 'minutes' &&
      !section.isTitle &&
      hasDiscussion(
        note.blocks.slice(section.head + 1, section.end).filter(({ index }) => !elsewhere.has(index)),
      ),
  );
}

/** Whether an item is titled as something to speak of, and not as a part that most meetings have. */
function isMatter(item: Block): boolean {
  return sectionKind(agendaTitle(item)) === 'topic';
}

/** Notes that are one list, without a heading but their title: its items are the topics. */
function addOpenList(reader: Reader): void {
  const { note } = reader;
  const [section, ...others] = note.sections.filter(
    ({ kind }) => kind !== 'attendance' && kind !== 'absence',
  );
  if (others.length > 0 || (section && !section.isTitle)) return;
  addItems(inList, note.blocks.filter(isOuterItem).filter(isMatter), reader);
}

/** Whether a third of the agenda's items, and more than one, have their minutes nested in them, and no heading took them up. */
function isMinutedInPlace({ note: { agenda }, tree, topics }: Reader): boolean {
  const known = new Set(topics.map(({ firstBlock }) => firstBlock));
  const titles = topics.map(({ title }) => title);
  const mostAlike = titleFinder(titles, agenda.length);
  const minuted = agenda.filter(
    ({ block }) =>
      !known.has(block.index) && mostAlike(agendaTitle(block)) === null && hasDiscussion(tree.below(block)),
  );
  return minuted.length > 1 && minuted.length * 3 >= agenda.length;
}

/** Where the agenda itself was minuted: its items with notes nested in them. */
function addAgendaTopics(reader: Reader): void {
  const items = reader.note.agenda.map(({ block }) => block);
  addItems(inAgenda, items.filter(isMatter), { ...reader, isPlanned: () => true });
}

/** "Parser speed (15m, Ada)": the time and the person are given to one matter. */
const timeAndOwner = /\(\d{1,3} ?m(?:in(?:ute)?s?)?\b[^()]*,[^()]*\)/i;
/** Tasks are gone through one by one, and are not what the call is about. */
const goesThroughTasks = /\baction(?: item)?s\b|\btodos?\b/i;

/** Whether a heading is a topic whatever lists stand below it. */
function isOneTopic({ title }: Section): boolean {
  return timeAndOwner.test(title) || goesThroughTasks.test(title);
}

/** Items whose discussion stands below them in paragraphs, up to the next item that is an entry as they are. */
function addOpenItems(section: Section, items: readonly Block[], reader: Reader): void {
  const { note, tree, isPlanned, topics } = reader;
  const entries = items.filter((item) => !item.quoted && (isPlanned(item) || namesIssue(item)));
  for (const [at, item] of entries.entries()) {
    const end = entries[at + 1]?.index ?? section.ownEnd;
    const after = note.blocks.slice(tree.end(item), end);
    if (after[0]?.kind !== 'paragraph' || hasDiscussion(tree.below(item))) continue;
    const read = inOpenItem.read(item, after, reader);
    if (!isNearMiss(read)) topics.push(topicOf(inOpenItem, note, item, read.title, end));
  }
}

/** A list of issues, or of boxes to tick, some of them with notes: each is a topic, not the heading above them. */
function isTopicList(items: readonly Block[], tree: ItemTree): boolean {
  if (items.length === 0) return false;
  const noted = (item: Block): boolean => tree.below(item).some((block) => !block.quoted);
  if (items.length > 1 && items.every((item) => item.checked !== null) && items.some(noted)) return true;
  const entries = items.filter(
    (item) =>
      !isReferenceOnly(item) &&
      !isBareAddress(item) &&
      (namesIssue(item) || (/:\s*$/.test(item.text) && isTopicList(tree.items(item), tree))),
  );
  return entries.length * 2 >= items.length && entries.some(noted);
}

function addItems(rule: typeof inList, items: readonly Block[], reader: Reader): void {
  const { note, tree, topics } = reader;
  for (const item of items) {
    if (item.quoted) continue;
    // "Nominated issues:" over a list of issues is one more heading; a title without such marks is a topic itself.
    const isHeading = /:\s*$/.test(item.text) || item.checked !== null || isOnlyLinks(item);
    if (isHeading && !namesIssue(item) && isTopicList(tree.items(item), tree)) {
      addItems(rule, tree.items(item), reader);
      continue;
    }
    const read = rule.read(item, tree.below(item), reader);
    if (!isNearMiss(read)) topics.push(topicOf(rule, note, item, read.title, tree.end(item)));
  }
}

function topicOf(rule: NoteRule, { blocks }: Note, block: Block, title: string, end: number): Topic {
  return {
    title: cutText(withoutTrailing(matterOf(title, block), ':'), longestTitle),
    anchor: block.anchor,
    excerpt: excerptOf(blocks.slice(block.index + 1, Math.min(end, block.index + mostExcerptBlocks))),
    firstBlock: block.index,
    endBlock: end,
    position: block.start,
    evidence: evidenceFor(rule, block.text),
  };
}

/** What ends a sentence, or says that more follows. */
const closes = /[.!?:;,…。！？]["”'’)\]]?$/u;
/** An emphasis that its writer did not close. */
const unclosed = /^[*_]{1,3}(?=[\p{L}\p{N}])/u;

/**
 * The first words below a topic; items that end in no sign are kept apart, except from the item above that they go on.
 * What only points elsewhere, or was there before the meeting, is left out where anything else is said.
 */
function excerptOf(blocks: readonly Block[]): string {
  return openingWords(blocks, wordsOfBlock) || openingWords(blocks, ({ text }) => text);
}

function openingWords(blocks: readonly Block[], wordsOf: (block: Block) => string): string {
  let excerpt = '';
  let last: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' && excerpt !== '') break;
    if (block.quoted || !['paragraph', 'item'].includes(block.kind)) continue;
    const text = cutText(wordsOf(block), longestExcerpt * 2).replace(unclosed, '');
    if (text === '') continue;
    const isApart = block.kind === 'item' && block.parent !== last && !closes.test(excerpt);
    excerpt = oneLine(excerpt === '' ? text : `${excerpt}${isApart ? ' · ' : ' '}${text}`);
    last = block.index;
    if (excerpt.length >= longestExcerpt) break;
  }
  return shortenAtWord(excerpt, longestExcerpt);
}

/** How far back a topic that spans a block is looked for among those that begin before it. */
const mostOpenTopics = 20;

/** The index of the innermost topic that spans a block, null outside any. */
export function topicAt(topics: readonly Topic[], block: number): number | null {
  let low = 0;
  let high = topics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topics[middle]?.firstBlock ?? 0) <= block) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && low - at < mostOpenTopics; at -= 1) {
    if ((topics[at]?.endBlock ?? 0) > block) return at;
  }
  return null;
}
