import type { Block } from '../domain/model/blocks.ts';
import type { Topic } from '../domain/model/call-facts.ts';
import { cutText, shortenAtWord } from '../domain/text/shorten.ts';
import { oneLine, withoutTrailing } from '../domain/text/words.ts';
import { agendaTitle } from './agenda-items.ts';
import { ItemTree } from './item-tree.ts';
import { namesIssue } from './issue-names.ts';
import type { KnownPeople } from './names/known-people.ts';
import { isName } from './names/person-name.ts';
import { speakerLabel } from './names/speaker-label.ts';
import { outerItems, ownBlocks, type Note } from './note.ts';
import { evidenceFor, isNearMiss, nearMiss, type NearMiss, type NoteRule } from './rule.ts';
import { sectionKind, type SectionKind } from './section-headings.ts';
import type { Section } from './sections.ts';
import { hasDiscussion, isBareAddress, isOnlyLinks, isReferenceOnly } from './topic-content.ts';

/** What the topics of a note are read with, and where they go. */
interface Reader {
  readonly note: Note;
  readonly tree: ItemTree;
  /** Whether an item stands in the agenda: such a one is a matter, whoever is named in front of it. */
  readonly isPlanned: (item: Block) => boolean;
  readonly people: KnownPeople;
  readonly topics: Topic[];
}

type ReadsTitle = Pick<Reader, 'isPlanned' | 'people'>;

/** The title of a topic, or why there is none. */
type ReadTitle = { readonly title: string } | NearMiss;

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
  means: 'Where no other topics are found: an item of the agenda has its minutes nested in it.',
  examples: ['# Call\n\n## Agenda\n\n- The cache\n  - It has grown too large for small machines.'],
  counterExamples: ['# Call\n\n## Agenda\n\n- The cache\n  - see above'],
  read: readItem,
};

/** How topics are read. */
export const topicRules: readonly NoteRule[] = [inHeading, inList, inOpenItem, inAgenda];

const longestExcerpt = 300;
const longestTitle = 300;
/** A list item that is no reference titles a topic only if it is short: a longer one is a remark. */
const longestTitleWords = 14;
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
  if (topics.length === 0 && !hasMinutes(note)) addAgendaTopics(reader);
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
  return note.sections.some(
    (section) =>
      section.kind === 'minutes' &&
      !section.isTitle &&
      hasDiscussion(note.blocks.slice(section.head + 1, section.end)),
  );
}

/** Where the agenda itself was minuted: its items with notes nested in them. */
function addAgendaTopics(reader: Reader): void {
  const items = reader.note.agenda.map(({ block }) => block);
  const matters = items.filter((item) => sectionKind(agendaTitle(item)) === 'topic');
  addItems(inAgenda, matters, { ...reader, isPlanned: () => true });
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

/** Whether a text is what somebody said: "Ada: …", "[ada] …"; "(ada) …" and "[Ada] - …" tell whose matter it is. */
function isSaid(text: string, people: KnownPeople): boolean {
  const label = speakerLabel(text);
  const first = label?.name.split(' ')[0];
  if (!label || first === undefined) return false;
  if (text.slice(0, label.end).trimEnd().endsWith(':')) return people.has(first) || /^[[<]/.test(text);
  return /^[[<]/.test(text) && people.mayBe(first) && !/^\s*[-–—]/.test(text.slice(label.end));
}

/** Whether a title is the name of a person, as stand-ups have them: one or two words, one of them known as a name. */
function isSomebody(title: string, people: KnownPeople): boolean {
  const words = title.split(' ');
  return words.length <= 2 && isName(title) && (words.length === 1 || words.some((word) => people.has(word)));
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

function readItem(item: Block, below: readonly Block[], reader: ReadsTitle): ReadTitle {
  if (!hasDiscussion(below)) return nearMiss('nothing was said below it');
  const title = itemTitle(item, reader);
  return title === null ? nearMiss('it is a name or a remark, not a title') : { title };
}

/** A longer item is a title with a remark behind it. */
const longestWhole = 10;
/** "[ada]" alone on its line is who speaks. */
const speakerAlone = /^[[<][\w .-]{1,30}[\]>]$/;

/** "Release date: we wait for …" is titled "Release date"; an item that names an issue is its title as it stands. */
function itemTitle(item: Block, { isPlanned, people }: ReadsTitle): string | null {
  const text = withoutTrailing(agendaTitle(item), ':');
  if (text === '' || speakerAlone.test(text)) return null;
  if (namesIssue(item)) return text.length <= longestTitle ? text : null;
  const planned = isPlanned(item);
  if (!planned && isSaid(text, people)) return null;
  const whole = text.split(' ').length <= longestWhole && !/[.!]$/.test(text);
  const ends = whole ? /^(.{2,}?)[.?!] (?=\p{Lu})/u : /^(.{2,}?)(?:: | – | — |[.?!] (?=\p{Lu}|$))/u;
  const cut = ends.exec(text.slice(0, 200));
  const title = withoutTrailing(cut?.[1] ?? text, '.:');
  if (cut === null && !planned && isSomebody(title, people)) return null;
  return title.split(' ').length <= longestTitleWords ? title : null;
}

function topicOf(rule: NoteRule, { blocks }: Note, block: Block, title: string, end: number): Topic {
  return {
    title: cutText(withoutTrailing(title, ':'), longestTitle),
    anchor: block.anchor,
    excerpt: excerptOf(blocks.slice(block.index + 1, Math.min(end, block.index + mostExcerptBlocks))),
    firstBlock: block.index,
    endBlock: end,
    position: block.start,
    evidence: evidenceFor(rule, block.text),
  };
}

function excerptOf(blocks: readonly Block[]): string {
  let excerpt = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && excerpt !== '') break;
    if (block.quoted || !['paragraph', 'item'].includes(block.kind)) continue;
    excerpt = oneLine(`${excerpt} ${cutText(block.text, longestExcerpt * 2)}`);
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
