import type { Topic } from '../domain/model/call-facts.ts';
import type { Block, Outline } from '../domain/model/blocks.ts';
import { isName } from './names/person-name.ts';
import type { Section } from './sections.ts';
import { hasDiscussion, isOnlyLinks, isReferenceOnly } from './topic-content.ts';
import { oneLine, withoutTrailing } from '../domain/text/words.ts';

const longestExcerpt = 300;
const longestTitle = 300;
/** A list item that is no reference titles a topic only if it is short: a longer one is a remark. */
const longestTitleWords = 14;

/** The topics that were minuted: headings with a discussion below, and items of lists of topics with one nested in them. */
export function readTopics(outline: Outline, sections: readonly Section[]): Topic[] {
  const tree = new ItemTree(outline);
  const topics: Topic[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.isTitle || holdsNoTopics(sections, index)) continue;
    const own = outline.blocks.slice(section.head + 1, section.ownEnd);
    const items = own.filter((block) => block.kind === 'item' && block.depth === 1 && !block.quoted);
    // "GSoC/OPW" reads like a repository, but what starts with prose is a topic and no list of them.
    const isList = section.kind === 'minutes' || (section.kind === 'group' && own[0]?.kind !== 'paragraph');
    if (isList || isTopicList(items, tree)) {
      addEntries(outline, items, tree, topics);
    } else if (['topic', 'group'].includes(section.kind) && hasDiscussion(own)) {
      const head = outline.blocks[section.head];
      if (head) topics.push(topicOf(outline, head, section.title, section.end));
    }
  }
  if (topics.length === 0) addAgendaTopics(outline, sections, tree, topics);
  return topics.sort((a, b) => a.firstBlock - b.firstBlock);
}

/** Sections that hold no topics: attendance and the like, and everything inside links. */
function holdsNoTopics(sections: readonly Section[], index: number): boolean {
  const section = sections[index];
  if (!section) return true;
  if (!['topic', 'minutes', 'group', 'agenda'].includes(section.kind)) return true;
  for (let at = section.parent; at !== null; at = sections[at]?.parent ?? null) {
    const above = sections[at];
    if (above && !above.isTitle && ['links', 'attendance', 'absence', 'next'].includes(above.kind))
      return true;
  }
  return section.kind === 'agenda';
}

/** Where the agenda itself was minuted: its items with notes nested in them. */
function addAgendaTopics(
  outline: Outline,
  sections: readonly Section[],
  tree: ItemTree,
  topics: Topic[],
): void {
  for (const section of sections) {
    if (section.kind !== 'agenda' || section.isTitle) continue;
    const own = outline.blocks.slice(section.head + 1, section.ownEnd);
    addEntries(
      outline,
      own.filter((block) => block.kind === 'item' && block.depth === 1),
      tree,
      topics,
    );
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
      (namesIssue(item) || (/:\s*$/.test(item.text) && isTopicList(tree.items(item), tree))),
  );
  return entries.length * 2 >= items.length && entries.some(noted);
}

function addEntries(outline: Outline, items: readonly Block[], tree: ItemTree, topics: Topic[]): void {
  for (const item of items) {
    if (item.quoted) continue;
    const below = tree.below(item);
    // "Nominated issues:" over a list of issues is one more heading; a title without such marks is a topic itself.
    const isHeading = /:\s*$/.test(item.text) || item.checked !== null || isOnlyLinks(item);
    if (isHeading && !namesIssue(item) && isTopicList(tree.items(item), tree)) {
      addEntries(outline, tree.items(item), tree, topics);
      continue;
    }
    if (!hasDiscussion(below)) continue;
    const title = topicTitle(item);
    if (title !== null) topics.push(topicOf(outline, item, title, tree.end(item)));
  }
}

/** "Release date: we wait for …" is titled "Release date"; an item that names an issue is its title as it stands. */
function topicTitle(item: Block): string | null {
  // What follows the line with the issue's number is no more the title.
  const upToIssue = /^[^#]{0,400}#\d{1,7}\)?(?=\n)/.exec(item.text.slice(0, 500))?.[0];
  const text = withoutTrailing(oneLine(upToIssue ?? item.text), ':');
  if (text === '') return null;
  if (namesIssue(item)) return text.length <= 300 ? text : null;
  const cut = /^(.{2,}?)(?:: | – | — |[.?!] (?=\p{Lu}|$))/u.exec(text.slice(0, 200));
  const title = withoutTrailing(cut?.[1] ?? text, '.:');
  if (isName(title) && title.split(' ').length <= 2 && !/[a-z] [a-z]/.test(title) && cut === null)
    return null;
  return title.split(' ').length <= longestTitleWords ? title : null;
}

function topicOf(outline: Outline, block: Block, title: string, end: number): Topic {
  return {
    title: withoutTrailing(title, ':').slice(0, longestTitle),
    anchor: block.anchor,
    excerpt: excerptOf(outline.blocks.slice(block.index + 1, Math.min(end, block.index + 30))),
    firstBlock: block.index,
    endBlock: end,
    place: block.start,
  };
}

function excerptOf(blocks: readonly Block[]): string {
  let excerpt = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && excerpt !== '') break;
    if (block.quoted || !['paragraph', 'item'].includes(block.kind)) continue;
    excerpt = oneLine(`${excerpt} ${block.text.slice(0, longestExcerpt * 2)}`);
    if (excerpt.length >= longestExcerpt) break;
  }
  if (excerpt.length <= longestExcerpt) return excerpt;
  const cut = excerpt.slice(0, longestExcerpt - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestExcerpt / 2))}…`;
}

/** Which blocks hang below a list item. */
class ItemTree {
  readonly #outline: Outline;
  readonly #ends: number[];

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#ends = outline.blocks.map((block) => block.index + 1);
    // From the last block to the first: a parent comes before its children, so each end is final when it is passed on.
    for (let at = outline.blocks.length - 1; at >= 0; at -= 1) {
      const parent = outline.blocks[at]?.parent ?? null;
      if (parent !== null && outline.blocks[parent]?.kind === 'item') {
        this.#ends[parent] = Math.max(this.#ends[parent] ?? 0, this.#ends[at] ?? 0);
      }
    }
  }

  end(item: Block): number {
    return this.#ends[item.index] ?? item.index + 1;
  }

  /** The items of the lists directly inside an item. */
  items(item: Block): readonly Block[] {
    return this.below(item).filter((block) => block.parent === item.index && block.kind === 'item');
  }

  below(item: Block): readonly Block[] {
    return this.#outline.blocks.slice(item.index + 1, this.end(item));
  }
}

const numbered = /(?:^|[\s([\w./-])#\d{1,7}\b/;
const address = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull|merge_requests|-\/issues)\/\d+/;

/** Whether a block's own text names an issue: `#20`, `owner/name#20`, or a link to one. */
export function namesIssue(block: Block): boolean {
  return numbered.test(block.text.slice(0, 600)) || block.spans.some((span) => address.test(span.url ?? ''));
}
