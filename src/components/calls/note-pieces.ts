import type { Call, HtmlSlot } from '../../domain/model/content.ts';
import type { NameInNote } from './begins-with-names.ts';
import { placedHtml } from '../prose/placed-html.ts';

/** What a page puts into the text of a note. */
export type NotePiece =
  | { readonly kind: 'text'; readonly html: string }
  /** The words of an item of the agenda, which lead to its section. */
  | { readonly kind: 'agenda-item'; readonly html: string; readonly anchor: string }
  | { readonly kind: 'below-heading'; readonly anchor: string }
  /** At the begin of a sentence that facts point to. */
  | { readonly kind: 'said'; readonly anchor: string }
  /** The name of one of those present, which leads to their page. */
  | { readonly kind: 'person'; readonly html: string; readonly id: string }
  /** The begin of a long list of those present, and its end. */
  | { readonly kind: 'fold'; readonly people: number }
  | { readonly kind: 'unfold' };

/** A place in the HTML; of several at one offset the lower order stands first. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly order: number;
  readonly piece: NotePiece;
}

/** Lists of more people than this are folded. */
export const mostPeople = 8;

/** Whether so much of a note is what named people say that their names have a margin of their own. */
export function isSpoken({ html }: Pick<Call, 'html'>): boolean {
  return html.split('<b class="who').length > fewestSpoken;
}
const fewestSpoken = 3;

/** The text of a note in pieces, in reading order. `said` are the anchors of sentences that the page marks, `names` the names that are links. */
export function notePieces(
  call: Call,
  said: ReadonlySet<string>,
  names: readonly NameInNote[] = [],
): NotePiece[] {
  const { html } = call;
  const places = [
    ...call.slots.map((slot) => slotPlace(slot, html)),
    ...saidPlaces(html, said),
    ...folds(call),
    ...names.map(({ at, end, id }): Place => ({
      at,
      end,
      order: 4,
      piece: { kind: 'person', html: html.slice(at, end), id },
    })),
  ];
  const pieces: NotePiece[] = [];
  let at = 0;
  const textUntil = (end: number) => {
    if (end > at) pieces.push({ kind: 'text', html: placedHtml(html.slice(at, end)) });
  };
  for (const place of places.sort((a, b) => a.at - b.at || a.order - b.order)) {
    if (place.at < at) continue;
    textUntil(place.at);
    pieces.push(place.piece);
    at = place.end;
  }
  textUntil(html.length);
  return pieces;
}

function slotPlace({ kind, anchor, start, end }: HtmlSlot, html: string): Place {
  return kind === 'agenda-item'
    ? { at: start, end, order: 3, piece: { kind, anchor, html: html.slice(start, end) } }
    : { at: start, end, order: 0, piece: { kind, anchor } };
}

function saidPlaces(html: string, said: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  if (said.size === 0) return places;
  for (const tag of html.matchAll(/<(?:p|li|dd)\b(?:[^>"]|"[^"]*")*? id="([^"]+)"(?:[^>"]|"[^"]*")*>/g)) {
    const [whole, anchor = ''] = tag;
    const at = tag.index + whole.length;
    if (said.has(anchor)) places.push({ at, end: at, order: 2, piece: { kind: 'said', anchor } });
  }
  return places;
}

/** The lists of those present that are too long to read past: whole sections that say nothing else. */
function folds(call: Call): Place[] {
  const { html } = call;
  const asides = new Set(call.facts.asides);
  const names = call.facts.attendees.map(({ name }) => name.toLowerCase());
  const plans = call.facts.agenda.map(({ title }) => title.toLowerCase());
  if (asides.size === 0 || names.length <= mostPeople) return [];
  const headings = [
    ...html.matchAll(/<(h[2-6])\b(?:[^>"]|"[^"]*")*? id="([^"]+)"(?:[^>"]|"[^"]*")*>[\s\S]*?<\/\1>/g),
  ];
  return headings.flatMap((heading, index): Place[] => {
    if (!asides.has(heading[2] ?? '')) return [];
    const at = heading.index + heading[0].length;
    const end = headings[index + 1]?.index ?? html.length;
    const section = html.slice(at, end);
    const words = section.replace(/<[^>]*>/g, '').toLowerCase();
    const people = names.filter((name) => words.includes(name)).length;
    // A section that holds the agenda, too, is read.
    if (people <= mostPeople || plans.some((title) => words.includes(title)) || !isWhole(section)) return [];
    return [
      { at, end: at, order: 1, piece: { kind: 'fold', people } },
      { at: end, end, order: -1, piece: { kind: 'unfold' } },
    ];
  });
}

/** Whether every element that a piece of HTML begins ends in it. */
function isWhole(html: string): boolean {
  let depth = 0;
  for (const [, close] of html.matchAll(/<(\/?)(?:div|ul|ol|li|blockquote|table|details|section|dl|dd)\b/g)) {
    depth += close === '/' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
