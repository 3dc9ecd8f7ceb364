import type { Call } from '../../domain/model/content.ts';
import { normalizeForComparison } from '../../domain/text/normalize.ts';

/** An agenda item with the anchor of the section that took it up, null where none did. */
export interface LinkedAgendaItem {
  readonly title: string;
  readonly anchor: string | null;
}

/** A rendered note whose agenda leads to its sections, and the items that could not be linked in place. */
export interface LinkedAgenda {
  readonly html: string;
  /** Empty where every item that was taken up is a link in the text. */
  readonly rest: readonly LinkedAgendaItem[];
}

/** The text of a list item up to its end or an inner list. Items that hold a link or a box already are left alone. */
const listItem = /<li>(\s*(?:<p>)?)((?:(?!<\/?(?:li|ul|ol|p|a|input)\b)[^])+)(?=<\/p>|<\/li>|<[uo]l\b)/g;

/**
 * Makes the items of the agenda that the note itself lists into links to their sections. `html` is the sanitized
 * text of the entry; only list items whose words are exactly an agenda item's are touched, each once.
 */
export function withAgendaLinks(call: Call, html: string): LinkedAgenda {
  const items = call.facts.agenda.map((item): LinkedAgendaItem & { readonly isTopic: boolean } => {
    const topic = item.topic === null ? undefined : call.facts.topics[item.topic];
    return {
      title: item.title,
      anchor: topic?.anchor ?? null,
      // Where the agenda is the minutes, an item is its own section and a link would lead to itself.
      isTopic: topic?.place.line === item.place.line,
    };
  });
  const wanted = new Map<string, string>();
  for (const { title, anchor, isTopic } of items) {
    const key = normalizeForComparison(title);
    if (anchor !== null && !isTopic && !wanted.has(key)) wanted.set(key, anchor);
  }
  if (wanted.size === 0) return { html, rest: [] };
  const linked = html.replace(listItem, (whole, open: string, inner: string) => {
    const key = normalizeForComparison(plainText(inner));
    const anchor = wanted.get(key);
    if (anchor === undefined) return whole;
    wanted.delete(key);
    return `<li>${open}<a href="#${escaped(anchor)}">${inner.trimEnd()}</a>`;
  });
  return { html: linked, rest: wanted.size === 0 ? [] : items };
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => character(whole, parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function character(whole: string, code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
