import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
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

/** Every link of a text in reading order; none that holds an unpublished e-mail address. */
export function readLinks(
  { definitions, linksAndHtml }: TreeSurvey,
  start: BodyStart,
  published: ReadonlySet<string>,
): AuthoredLink[] {
  const links: AuthoredLink[] = [];
  for (const node of linksAndHtml) {
    const point = node.position?.start;
    const place = {
      line: (point?.line ?? 1) + start.firstLine - 1,
      column: point?.column ?? 1,
      offset: (point?.offset ?? 0) + start.firstOffset,
    };
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

function wordsOf(link: Link | LinkReference): string {
  return toString(link, { includeImageAlt: false, includeHtml: false });
}
