import type { Root, RootContent } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import type { CallFacts } from '../domain/model/call-facts.ts';
import { readCallFacts } from '../notes/read.ts';
import type { Heading } from '../domain/model/content.ts';
import type { Day } from '../domain/model/day.ts';
import type { Outline } from '../domain/model/blocks.ts';
import { htmlTree } from './html.ts';
import { readDefinitions, readLinks, type AuthoredLink } from './links.ts';
import { readOutline, type BodyStart } from './blocks.ts';
import { finishPage } from './finish-html.ts';
import { parseMarkdown, tidy } from './parse.ts';
import { sanitizeHtml } from './sanitize.ts';

/** How a Markdown body is read. */
export interface ReadOptions extends BodyStart {
  /** The repository (`owner/name`) that a bare `#20` means; null leaves bare numbers as they are. */
  readonly repository: string | null;
  /** Not null: read what a call's notes state. `day` is the call's day where front matter or file name give it. */
  readonly call: null | { readonly day: Day | null };
  /** GitHub names (lower case) that `@name` may link to; null or missing links every well-formed one. */
  readonly handles?: ReadonlySet<string> | null;
  /** The address a link inside the site is rendered with; missing leaves links as authored. */
  readonly link?: (url: string) => string;
  /** E-mail addresses (lower case) that the hub publishes; every other one is removed. */
  readonly emails?: ReadonlySet<string>;
  /** Leave out the heading that titles the whole text, since the page shows the title itself. */
  readonly dropTitle?: boolean;
}

/** A Markdown body, read once: the page's HTML and everything that other rooms ask of the text. */
export interface MarkdownDocument {
  /** Sanitized; its headings start at h2. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Every id in the HTML, in order. */
  readonly anchors: readonly string[];
  /** Every link as authored, with where it stands in the file. */
  readonly links: readonly AuthoredLink[];
  readonly outline: Outline;
  /** What the notes state; null where not asked for. */
  readonly facts: CallFacts | null;
  /** The first paragraph as plain text, at most 200 characters; empty where there is none. */
  readonly excerpt: string;
}

const nobody: ReadonlySet<string> = new Set();
const longestExcerpt = 200;

/** Reads a Markdown body (without front matter) with one parse. Any text has a reading: this never throws. */
export function readDocument(
  text: string,
  options: ReadOptions,
  parse: (text: string) => Root = parseMarkdown,
): MarkdownDocument {
  const emails = options.emails ?? nobody;
  const tree = tidy(parse(text));
  const definitions = readDefinitions(tree);
  const { outline, nodes, anchors } = readOutline(tree, definitions, options, emails);
  const links = readLinks(tree, definitions, options, emails);
  const facts = options.call ? readCallFacts(outline, options.call) : null;
  markAnchors(outline, nodes, facts);
  if (options.dropTitle) dropTitle(tree);
  const page = sanitizeHtml(htmlTree(tree));
  const { headings, anchors: ids } = finishPage(page, anchors, {
    repository: options.repository,
    handles: options.handles ?? null,
    link: options.link ?? ((url) => url),
    emails,
  });
  return { html: toHtml(page), headings, anchors: ids, links, outline, facts, excerpt: excerptOf(outline) };
}

/** Gives the blocks that headings and facts point to their ids in the page. */
function markAnchors(outline: Outline, nodes: readonly RootContent[], facts: CallFacts | null): void {
  const pointed = new Set<string>();
  if (facts)
    for (const fact of [...facts.topics, ...facts.actions, ...facts.decisions]) pointed.add(fact.anchor);
  const marked = new Set<string>();
  for (const [index, block] of outline.blocks.entries()) {
    const node = nodes[index];
    if (!node || marked.has(block.anchor)) continue;
    if (block.kind !== 'heading' && !pointed.has(block.anchor)) continue;
    // An explicit anchor is already in the text; a second element of the same id would not be valid.
    if (block.id === block.anchor && hasExplicit(node)) continue;
    marked.add(block.anchor);
    node.data = { ...node.data, hProperties: { id: block.anchor } };
  }
}

function hasExplicit(node: RootContent): boolean {
  const rest: RootContent[] = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.type === 'html' && /\s(?:id|name)\s*=/i.test(next.value)) return true;
    if ('children' in next) for (const child of next.children) rest.push(child);
  }
  return false;
}

/** Removes the heading that opens the text when it stands alone at its level and above all others: then it titles the whole. */
function dropTitle(tree: Root): void {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const [first, ...rest] = headings;
  const opening = tree.children.find((node) => node.type !== 'html' && node.type !== 'definition');
  if (!first || first !== opening || rest.some((heading) => heading.depth <= first.depth)) return;
  tree.children.splice(tree.children.indexOf(first), 1);
}

function excerptOf(outline: Outline): string {
  const first = outline.blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  const words = (first?.text ?? '').replace(/\s+/g, ' ').trim();
  if (words.length <= longestExcerpt) return words;
  const cut = words.slice(0, longestExcerpt - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 100 ? cut.lastIndexOf(' ') : cut.length)}…`;
}
