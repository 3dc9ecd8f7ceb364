import type { Html, Nodes, Root, RootContent } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Outline } from '../domain/model/blocks.ts';
import type { Heading, HtmlSlot } from '../domain/model/content.ts';
import type { Anchors } from './anchors.ts';
import { readOutline, type BodyStart } from './blocks.ts';
import { withoutForeignLines } from './dialects/foreign-lines.ts';
import { withIndentedLists } from './dialects/indented-lists.ts';
import { readDialects } from './dialects/read-dialects.ts';
import { breakLongWords } from './long-words.ts';
import { finishPage, type Picture, type PictureElsewhere, type TaskStates } from './finish-html.ts';
import { withRowIds } from './html-tables.ts';
import { htmlTree } from './html.ts';
import { belowHeadings, readLinks, readPictures, type AuthoredLink, type LinkBelow } from './links.ts';
import { parseMarkdown, tidy } from './parse.ts';
import { sanitizeHtml } from './sanitize.ts';
import { markSpeakers } from './speakers.ts';
import { markSlots, takeSlots, type SlotPlaces } from './slots.ts';
import { surveyTree, type TreeSurvey } from './survey.ts';

/** How a Markdown body is parsed. */
export interface ParseOptions extends BodyStart {
  /** E-mail addresses (lower case) that the hub publishes; every other one is removed. */
  readonly emails?: ReadonlySet<string>;
}

/** How a parsed body becomes HTML. */
export interface WriteOptions {
  /** The repository (`owner/name`) that a bare `#20` means; null leaves bare numbers as they are. */
  readonly repository: string | null;
  /** E-mail addresses (lower case) that the hub publishes; every other one is removed. */
  readonly emails?: ReadonlySet<string>;
  /** GitHub names (lower case) that `@name` may link to; null or missing links every well-formed one. */
  readonly handles?: ReadonlySet<string> | null;
  /** The address a link inside the site is rendered with; missing leaves links as authored. */
  readonly link?: (url: string) => string;
  /** How a picture is shown, or where a link leads in its place, null where it is not there; missing leaves all as authored, but those over http. */
  readonly picture?: (url: string) => Picture | PictureElsewhere | null;
  /**
   * Leave out the heading that titles the whole text, since the page shows the title itself: the first one where it is known
   * to be that, or else where it stands above all others.
   */
  readonly dropTitle?: boolean | 'first';
  /** Anchors of blocks that something points to; headings have theirs anyway. */
  readonly pointedAt?: ReadonlySet<string>;
  /** Whether the ids that other generators give headings lead there, too. */
  readonly olderIds?: boolean;
  /** Ids that sections had before, with the ids they have now. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** What screen readers say of the box of a task; missing says it in English. */
  readonly taskStates?: TaskStates;
  /** Who speaks lines of the text, as written before the colon: their names are marked, and every line of theirs is one. */
  readonly speakers?: ReadonlySet<string>;
  /** Where the page puts something of its own. */
  readonly slots?: SlotPlaces;
}

/** What a Markdown body says, before it becomes HTML. */
export interface ParsedText {
  readonly outline: Outline;
  /** Every link as authored, with where it stands in the file. */
  readonly links: readonly LinkBelow[];
  /** Every picture as authored. */
  readonly pictures: readonly AuthoredLink[];
}

/** A parsed body with its tree, to be written once. */
export interface ParsedDocument extends ParsedText {
  readonly tree: Root;
  readonly survey: TreeSurvey;
  /** The node that each block was read from. */
  readonly nodes: readonly RootContent[];
  /** Of blocks that are rows of a table in HTML: the number of the row, by the index of the block. */
  readonly htmlRows: ReadonlyMap<number, number>;
  readonly ids: Anchors;
}

/** The HTML of a body. */
export interface WrittenHtml {
  /** Sanitized; its headings start at h2. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Every id in the HTML, in order. */
  readonly anchors: readonly string[];
  /** More ids in the HTML: those that other generators give its headings. */
  readonly olderIds: readonly string[];
  readonly slots: readonly HtmlSlot[];
}

/** A Markdown body, read once: what it says, and the page's HTML. */
export type MarkdownDocument = ParsedText & WrittenHtml;

/** What stays of a body when its blocks have been read: a hub of ten thousand notes need not hold every sentence twice. */
export type PageText = Omit<MarkdownDocument, 'outline'>;

/** A page that came over https shows nothing that comes over http. */
const asAuthored = (src: string) => (/^http:/i.test(src) ? { href: src } : { src });
const nobody: ReadonlySet<string> = new Set();
const nowhere: SlotPlaces = { headings: nobody, agendaItems: new Map() };

/** Parses a Markdown body (without front matter) and flattens it into blocks. Any text has a reading: this never throws. */
export function parseDocument(
  text: string,
  options: ParseOptions,
  parse: (text: string) => Root = parseMarkdown,
): ParsedDocument {
  const emails = options.emails ?? nobody;
  const tree = readDialects(tidy(parse(withIndentedLists(withoutForeignLines(text)))));
  const survey = surveyTree(tree);
  const { outline, nodes, htmlRows, anchors } = readOutline(tree, survey, options, emails);
  const links = belowHeadings(readLinks(survey, options, emails), outline);
  const pictures = readPictures(survey, options);
  return {
    outline,
    links,
    pictures,
    tree,
    survey,
    nodes,
    htmlRows,
    ids: anchors,
  };
}

/** Writes the HTML of a parsed body. It works on the tree in place, so a document is written once. */
export function writeHtml(document: ParsedDocument, options: WriteOptions): WrittenHtml {
  const { tree, survey, ids } = document;
  addIds(document, options.pointedAt ?? nobody);
  if (options.dropTitle) dropTitle(tree, options.dropTitle === 'first');
  const page = sanitizeHtml(htmlTree(tree, survey));
  const { headings, anchors, olderIds } = finishPage(page, ids, {
    repository: options.repository,
    handles: options.handles ?? null,
    link: options.link ?? ((url) => url),
    picture: options.picture ?? asAuthored,
    emails: options.emails ?? nobody,
    taskStates: options.taskStates ?? { done: 'done', open: 'not done' },
    olderIds: options.olderIds ?? false,
    renamed: options.renamed ?? new Map(),
  });
  if (options.speakers) markSpeakers(page, options.speakers);
  breakLongWords(page);
  const slots = markSlots(page, options.slots ?? nowhere);
  return { headings, anchors, olderIds, ...takeSlots(toHtml(page), slots) };
}

/** Parses and writes a body to which nothing points: every text that is no call's note. */
export function readDocument(
  text: string,
  options: ParseOptions & WriteOptions,
  parse?: (text: string) => Root,
): MarkdownDocument {
  const document = parseDocument(text, options, parse);
  const { outline, links, pictures } = document;
  return { outline, links, pictures, ...writeHtml(document, options) };
}

/** Gives the blocks that are headings, or that something points to, their ids in the page. */
function addIds({ outline, nodes, htmlRows }: ParsedDocument, pointedAt: ReadonlySet<string>): void {
  const marked = new Set<string>();
  const rowIds = new Map<Html, Map<number, string>>();
  for (const [index, block] of outline.blocks.entries()) {
    const node = nodes[index];
    if (!node || marked.has(block.anchor)) continue;
    if (block.kind !== 'heading' && !pointedAt.has(block.anchor)) continue;
    // An explicit anchor is already in the text; a second element of the same id would not be valid.
    if (block.id === block.anchor && hasExplicit(node)) continue;
    marked.add(block.anchor);
    if (node.type === 'html') {
      const row = htmlRows.get(index);
      if (row !== undefined) rowIds.set(node, (rowIds.get(node) ?? new Map()).set(row, block.anchor));
      continue;
    }
    node.data = { ...node.data, hProperties: { id: block.anchor } };
  }
  for (const [node, ids] of rowIds) node.value = withRowIds(node.value, ids);
}

function hasExplicit(node: RootContent): boolean {
  let found = false;
  visit(node, 'html', ({ value }) => {
    found = /\s(?:id|name)\s*=/i.test(value);
    return found ? EXIT : undefined;
  });
  return found;
}

/** Removes the heading that opens the text when it stands alone at its level and above all others: then it titles the whole. */
function dropTitle(tree: Root, isKnown: boolean): void {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const [first, ...rest] = headings;
  const opening = tree.children.find(
    (node) => node.type !== 'html' && node.type !== 'definition' && !isOfPictures(node),
  );
  if (!first || first !== opening) return;
  if (!isKnown && rest.some((heading) => heading.depth <= first.depth)) return;
  tree.children.splice(tree.children.indexOf(first), 1);
}

/** Whether a block is nothing but pictures, such as the logo above a title. */
function isOfPictures(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'break') return true;
  if (node.type === 'text') return node.value.trim() === '';
  return (node.type === 'paragraph' || node.type === 'link') && node.children.every(isOfPictures);
}
