import type { PhrasingContent } from 'mdast';
import type { Span } from '../domain/model/blocks.ts';
import { explicitAnchors } from './anchors.ts';
import { urlHasEmail } from './emails.ts';

/** The plain text of inline content, with the stretches that were bold, linked, code or struck through. */
export interface InlineText {
  readonly value: string;
  readonly spans: readonly Span[];
  /** The explicit anchor that stands before any text, else null. */
  readonly anchor: string | null;
}

const struckTag = /^<\/?(?:del|s|strike)\s*>$/i;

/** Reads inline content; link targets with an unpublished e-mail address are left out. */
export function inline(
  children: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): InlineText {
  const parts: string[] = [];
  const spans: Span[] = [];
  let length = 0;
  let anchor: string | null = null;
  /** Where a stretch begins that an element of HTML strikes through. */
  let struck: number | null = null;
  const say = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const span = (kind: Span['kind'], url: string | null, from: number): void => {
    if (length > from) spans.push({ kind, start: from, end: length, url });
  };
  const walk = (list: readonly PhrasingContent[]): void => {
    for (const node of list) {
      const from = length;
      switch (node.type) {
        case 'text':
          say(node.value);
          break;
        case 'inlineCode':
          say(node.value);
          span('code', null, from);
          break;
        case 'break':
          say('\n');
          break;
        case 'html':
          if (/^<br\b/i.test(node.value)) say('\n');
          else if (struckTag.test(node.value)) {
            if (!node.value.startsWith('</')) struck ??= length;
            else if (struck !== null) {
              span('deleted', null, struck);
              struck = null;
            }
          } else if (length === 0) anchor ??= explicitAnchors(node.value)[0] ?? null;
          break;
        case 'strong':
        case 'emphasis':
          walk(node.children);
          span(node.type, null, from);
          break;
        case 'delete':
          walk(node.children);
          span('deleted', null, from);
          break;
        case 'link':
          walk(node.children);
          span('link', publishable(node.url, published), from);
          break;
        case 'linkReference':
          walk(node.children);
          span('link', publishable(definitions.get(node.identifier) ?? null, published), from);
          break;
        default:
          break;
      }
    }
  };
  walk(children);
  return { value: parts.join(''), spans, anchor };
}

function publishable(url: string | null, published: ReadonlySet<string>): string | null {
  return url !== null && urlHasEmail(url, published) ? null : url;
}
