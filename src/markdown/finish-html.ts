import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Heading } from '../domain/model/content.ts';
import { withoutControls } from '../domain/text/controls.ts';
import { shortenAtWord } from '../domain/text/shorten.ts';
import { isAuthorId, type Anchors } from './anchors.ts';
import { addOlderIds, type NamedHeading } from './older-ids.ts';
import { removeEmails, removeEmailsFromAttributes } from './emails-in-tree.ts';
import { urlHasEmail } from './emails.ts';
import { textOf } from './text-of.ts';
import { linkReferences, type ReferenceOptions } from './references.ts';

/** How a picture is shown. */
export interface Picture {
  readonly src: string;
  /** In pixels, where they are known: the page keeps room for it before it has come. */
  readonly width?: number;
  readonly height?: number;
}

/** A picture that is not loaded from where it is: a link leads to it. */
export interface PictureElsewhere {
  readonly href: string;
}

/** How a sanitized tree is finished for its page. */
/** What the box of a task says, ticked and not. */
export interface TaskStates {
  readonly done: string;
  readonly open: string;
}

interface PageOptions extends ReferenceOptions {
  readonly taskStates: TaskStates;
  /** Put before links that start with `/`, without a slash at its end; empty for a site at the root. */
  readonly link: (url: string) => string;
  /** How a picture is shown, or where a link leads in its place; null where it is not there. */
  readonly picture: (url: string) => Picture | PictureElsewhere | null;
  /** E-mail addresses (lower case) that may be published. */
  readonly emails: ReadonlySet<string>;
  /** Whether the ids that other generators give headings lead there, too. */
  readonly olderIds: boolean;
  /** Ids that sections had before, with the ids they have now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What a page's text offers to others. */
interface FinishedPage {
  readonly headings: readonly Heading[];
  readonly anchors: readonly string[];
  readonly olderIds: readonly string[];
}

/** So many units of a heading are shown in a list of contents. */
const longestHeading = 300;

/** Text inside these is not read for references: a link cannot hold a link, and code means what it says. */
const literal = new Set(['a', 'code', 'pre', 'kbd', 'samp']);

/** Finishes a sanitized tree in place: ids, heading levels, links, images, references, no unpublished address. */
export function finishPage(tree: Root, free: Anchors, options: PageOptions): FinishedPage {
  const headings: Heading[] = [];
  const named: NamedHeading[] = [];
  const ids = new Set<string>();
  const open: { was: number; now: number }[] = [];

  const takeId = (element: Element): void => {
    const { properties } = element;
    const written = properties.id ?? (element.tagName === 'a' ? properties.name : undefined);
    delete properties.name;
    delete properties.id;
    if (written === undefined || written === null) return;
    const id = String(written);
    if (!isAuthorId(id) || ids.has(id)) return;
    properties.id = id;
    ids.add(id);
  };

  /** The page has the h1. A body may start at any level and skip some: nesting is kept, gaps are closed. */
  const finishHeading = (element: Element): void => {
    const was = Number(element.tagName.slice(1));
    while ((open.at(-1)?.was ?? 0) >= was) open.pop();
    const depth = Math.min(6, (open.at(-1)?.now ?? 1) + 1);
    open.push({ was, now: depth });
    element.tagName = `h${depth}`;
    const text = textOf(element).trim();
    if (typeof element.properties.id !== 'string') {
      element.properties.id = free.claim(text);
      ids.add(element.properties.id);
    }
    headings.push({ depth, text: shortenAtWord(text, longestHeading), id: element.properties.id });
    named.push({ element, text, id: element.properties.id });
  };

  const walk = (
    parent: { children: (RootContent | ElementContent)[] },
    inLiteral: boolean,
    inLink: boolean,
  ): void => {
    const result: (RootContent | ElementContent)[] = [];
    for (const node of parent.children) {
      if (node.type === 'text') {
        node.value = withoutControls(node.value);
        const parts = inLiteral ? null : linkReferences(node.value, options);
        if (parts) for (const part of parts) result.push(part);
        else result.push(node);
        continue;
      }
      if (node.type !== 'element') continue;
      removeEmailsFromAttributes(node, options.emails);
      takeId(node);
      walk(node, inLiteral || literal.has(node.tagName), inLink || node.tagName === 'a');
      if (/^h[1-6]$/.test(node.tagName)) finishHeading(node);
      if (node.tagName === 'a') finishLink(node, options);
      if (node.tagName === 'input') {
        node.properties.ariaLabel =
          node.properties.checked === true ? options.taskStates.done : options.taskStates.open;
      }
      if (node.tagName === 'img') {
        const shown = finishPicture(node, inLink, options);
        if (shown) result.push(shown);
        continue;
      }
      result.push(node);
    }
    parent.children = result as typeof parent.children;
  };
  removeEmails(tree, options.emails);
  walk(tree, false, false);
  dropMissingLogos(tree);
  const olderIds = options.olderIds ? addOlderIds(named, ids, options.renamed) : [];
  return { headings, anchors: [...ids], olderIds };
}

/** What the page shows of a picture: the picture, a link to it, the words that say what was to be seen, or nothing. */
function finishPicture(element: Element, inLink: boolean, options: PageOptions): ElementContent | null {
  const { properties } = element;
  const source = String(properties.src ?? '');
  if (urlHasEmail(source, options.emails)) return null;
  const alt = String(properties.alt ?? '').trim();
  const picture = source === '' ? null : options.picture(source);
  if (picture === null) return alt === '' ? null : wordsOfPicture(alt);
  if ('href' in picture) return linkToPicture(alt, picture.href, inLink);
  properties.src = picture.src;
  // An author who gave one of the two wants the other in proportion.
  if (properties.width === undefined && properties.height === undefined) {
    if (picture.width !== undefined) properties.width = picture.width;
    if (picture.height !== undefined) properties.height = picture.height;
  }
  properties.loading = 'lazy';
  properties.alt ??= '';
  return element;
}

const noPicture = 'no-picture';

function wordsOfPicture(alt: string): Element {
  const children = [{ type: 'text', value: `Picture: ${alt}` } as const];
  return { type: 'element', tagName: 'span', properties: { className: [noPicture] }, children };
}

/** What the picture shows and whose site it is on; where it stands in a link already, that one stays the only one. */
function linkToPicture(alt: string, href: string, inLink: boolean): ElementContent {
  const host = URL.parse(href)?.host ?? href;
  const value = alt === '' ? `Picture on ${host}` : `Picture: ${alt} (${host})`;
  const words = { type: 'text', value } as const;
  if (inLink) return words;
  return { type: 'element', tagName: 'a', properties: { href, rel: ['noopener'] }, children: [words] };
}

/** Missing pictures above everything else are logos, whose words would be the first line of every note. */
function dropMissingLogos(tree: Root): void {
  const isBlank = (node: RootContent | ElementContent) => node.type === 'text' && node.value.trim() === '';
  const isLogo = (node: RootContent) =>
    node.type === 'element' &&
    node.tagName === 'p' &&
    node.children.some((child) => !isBlank(child)) &&
    node.children.every(
      (child) =>
        isBlank(child) || (child.type === 'element' && child.properties.className?.toString() === noPicture),
    );
  const first = tree.children.findIndex((node) => !isBlank(node) && !isLogo(node));
  tree.children = tree.children.slice(Math.max(0, first));
}

function finishLink(element: Element, options: PageOptions): void {
  const { properties } = element;
  if (typeof properties.href !== 'string') return;
  const url = properties.href;
  if (urlHasEmail(url, options.emails)) {
    delete properties.href;
    element.tagName = 'span';
  } else if (/^https?:\/\//i.test(url)) properties.rel = ['noopener'];
  else properties.href = options.link(url);
}
