import type { TreeSurvey } from './survey.ts';
import { slug } from 'github-slugger';
import { isAscii } from '../domain/text/words.ts';
import { cutText } from '../domain/text/shorten.ts';

/**
 * Ids that pages themselves use, or that scripts could mistake for their own: a heading or an anchor of a note never takes
 * one. Pages prefix what stands around a note's text with `page--`.
 */
const pageIds = new Set('main content top nav menu search filters contents theme q'.split(' '));
const pagePrefix = 'page--';

function isPageId(id: string): boolean {
  return pageIds.has(id) || id.startsWith(pagePrefix);
}

/** The library takes signs out by a pattern of 15 KB; what it leaves of ASCII is told shortly. */
function gitHubSlug(words: string): string {
  if (!isAscii(words)) return slug(words);
  return words
    .toLowerCase()
    .replace(/[^a-z\d_ -]+/g, '')
    .replaceAll(' ', '-');
}

/** Hands out the ids of one page, each once. */
export class Anchors {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** Keeps an id that the author wrote. */
  reserve(id: string): void {
    this.#taken.add(id);
  }

  /** A free id from the given words, as GitHub makes them: lower case, hyphens, then `-1`, `-2` for repeats. */
  claim(words: string): string {
    const base = (gitHubSlug(cutText(words.trim(), 200)) || 'section').replace(/^page-{2,}/, 'page-');
    let count = this.#next.get(base) ?? 0;
    let id = count === 0 ? base : `${base}-${count}`;
    while (this.#taken.has(id) || isPageId(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    this.#taken.add(id);
    this.#next.set(base, count + 1);
    return id;
  }
}

/** Whether an id that an author wrote may stand in a page: no white space, and not one of the page's own. */
export function isAuthorId(id: string): boolean {
  return id.length > 0 && id.length <= 200 && !/\s/.test(id) && id.isWellFormed() && !isPageId(id);
}

const explicit = /\s(?:id|name)\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s"'<>`=]{1,200}))/gi;

/** The ids and names that a piece of raw HTML declares, in order. */
export function explicitAnchors(html: string): string[] {
  if (!html.includes('=')) return [];
  return [...html.matchAll(explicit)].map((m) => m[1] ?? m[2] ?? m[3] ?? '').filter(isAuthorId);
}

/** Keeps the ids that the text itself gives: those of headings and raw HTML, and those that footnotes will get. */
export function reserveExplicit(
  { linksAndHtml, definitionNodes, headingIds }: TreeSurvey,
  anchors: Anchors,
): void {
  for (const id of headingIds) anchors.reserve(id);
  for (const node of linksAndHtml)
    if (node.type === 'html') for (const id of explicitAnchors(node.value)) anchors.reserve(id);
  for (const node of definitionNodes) {
    if (node.type !== 'footnoteDefinition') continue;
    anchors.reserve('footnote-label');
    anchors.reserve(`fn-${node.identifier}`);
    anchors.reserve(`fnref-${node.identifier}`);
  }
}
