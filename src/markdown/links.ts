import type { Link, LinkReference, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Outline } from '../domain/model/blocks.ts';
import type { Position } from '../domain/model/position.ts';
import type { BodyStart } from './blocks.ts';
import { hasEmail, urlHasEmail } from './emails.ts';
import type { TreeSurvey } from './survey.ts';

/** A link as its author wrote it. */
export interface AuthoredLink {
  readonly url: string;
  readonly text: string;
  readonly place: Position;
}

const hrefs =
  /<a\s[^<>]{0,2000}?\bhref\s{0,9}=\s{0,9}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'<>`=]{1,2000}))/gi;

/** A link of the text with the anchor of the heading it stands below, null above all of them. */
export interface LinkBelow extends AuthoredLink {
  readonly heading: string | null;
}

/** Links in reading order, each with the heading of the outline it stands below. */
export function belowHeadings(links: readonly AuthoredLink[], { blocks }: Outline): LinkBelow[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  let at = -1;
  return links.map((link) => {
    while ((headings[at + 1]?.start.offset ?? Infinity) <= link.place.offset) at += 1;
    return { ...link, heading: headings[at]?.anchor ?? null };
  });
}

/** Every link of a text in reading order; none that holds an unpublished e-mail address. */
export function readLinks(
  { definitions, linksAndHtml }: TreeSurvey,
  start: BodyStart,
  published: ReadonlySet<string>,
): AuthoredLink[] {
  const links: AuthoredLink[] = [];
  for (const node of linksAndHtml) {
    const place = placeOf(node, start);
    if (node.type === 'link') links.push({ url: node.url, text: wordsOf(node), place });
    else if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url !== undefined) links.push({ url, text: wordsOf(node), place });
    } else if (node.value.includes('href')) {
      for (const m of node.value.matchAll(hrefs))
        links.push({ url: m[1] ?? m[2] ?? m[3] ?? '', text: '', place });
    }
  }
  return links.filter((link) => !urlHasEmail(link.url, published) && !hasEmail(link.text, published));
}

const sources =
  /<img\s[^<>]{0,2000}?\bsrc\s{0,9}=\s{0,9}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'<>`=]{1,2000}))/gi;

/** Every picture of a text, with its alternative text: those of Markdown first, then those of raw HTML. */
export function readPictures(
  { definitions, images, linksAndHtml }: TreeSurvey,
  start: BodyStart,
): AuthoredLink[] {
  const written = images.flatMap((node) => {
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    return url === undefined ? [] : [{ url, text: node.alt ?? '', place: placeOf(node, start) }];
  });
  const raw = linksAndHtml.flatMap((node) =>
    node.type === 'html' && node.value.includes('src')
      ? [...node.value.matchAll(sources)].map((m) => ({
          url: m[1] ?? m[2] ?? m[3] ?? '',
          text: '',
          place: placeOf(node, start),
        }))
      : [],
  );
  return [...written, ...raw];
}

function placeOf(node: Nodes, start: BodyStart): Position {
  const point = node.position?.start;
  return {
    line: (point?.line ?? 1) + start.firstLine - 1,
    column: point?.column ?? 1,
    offset: (point?.offset ?? 0) + start.firstOffset,
  };
}

function wordsOf(link: Link | LinkReference): string {
  return toString(link, { includeImageAlt: false, includeHtml: false });
}
