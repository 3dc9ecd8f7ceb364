import type { Element, ElementContent, Root, Text } from 'hast';
import type { HtmlSlot } from '../domain/model/content.ts';
import { normalizeForComparison } from '../domain/text/normalize.ts';
import { textOf } from './text-of.ts';

/** Where a page puts something of its own into a text: below which headings, and around which items of the agenda. */
export interface SlotPlaces {
  /** Ids of the headings below which a page may put a line. */
  readonly headings: ReadonlySet<string>;
  /** Items of lists, by their words as `normalizeForComparison` gives them, with the id of the section each leads to. */
  readonly agendaItems: ReadonlyMap<string, string>;
}

/** No text holds this character: the parser has replaced it, as CommonMark asks. */
const mark = '\u0000';

/**
 * Marks the slots of a finished tree, in place, so that `takeSlots` finds them in the HTML written from it. An item of the
 * agenda is marked once, and only where its words are all that the list item says and hold no link already.
 */
export function markSlots(tree: Root, places: SlotPlaces): Omit<HtmlSlot, 'start' | 'end'>[] {
  const slots: Omit<HtmlSlot, 'start' | 'end'>[] = [];
  if (places.headings.size === 0 && places.agendaItems.size === 0) return slots;
  const wanted = new Map(places.agendaItems);
  const add = (slot: Omit<HtmlSlot, 'start' | 'end'>): Text => {
    slots.push(slot);
    return { type: 'text', value: `${mark}${slots.length - 1}${mark}` };
  };
  const walk = (parent: Root | Element): void => {
    for (let at = 0; at < parent.children.length; at += 1) {
      const node = parent.children[at];
      if (node?.type !== 'element') continue;
      if (node.tagName === 'li') markItem(node, wanted, add);
      walk(node);
      const id = node.properties.id;
      if (!/^h[1-6]$/.test(node.tagName) || typeof id !== 'string' || !places.headings.has(id)) continue;
      parent.children.splice(at + 1, 0, add({ kind: 'below-heading', anchor: id }));
      at += 1;
    }
  };
  walk(tree);
  return slots;
}

function markItem(
  item: Element,
  wanted: Map<string, string>,
  add: (slot: Omit<HtmlSlot, 'start' | 'end'>) => Text,
): void {
  const first = item.children.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const opening = item.children[first];
  if (opening === undefined) return;
  const holder = opening.type === 'element' && opening.tagName === 'p' ? opening : item;
  const from = holder === item ? first : 0;
  const list = holder.children.findIndex((node) => node.type === 'element' && /^[uo]l$/.test(node.tagName));
  const words = holder.children.slice(from, list < 0 ? undefined : list);
  if (words.length === 0 || words.some(holdsBlockOrLink)) return;
  const key = normalizeForComparison(words.map(textOf).join(''));
  const anchor = wanted.get(key);
  if (anchor === undefined) return;
  wanted.delete(key);
  const last = words.at(-1);
  // The white space before an inner list is no part of the link.
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const bound = add({ kind: 'agenda-item', anchor });
  holder.children.splice(from, words.length, bound, ...words, { ...bound });
}

function holdsBlockOrLink(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return /^(?:a|input|p|li|ul|ol|h[1-6])$/.test(node.tagName) || node.children.some(holdsBlockOrLink);
}

/** The HTML without the marks of `markSlots`, and the slots with their offsets in it, in reading order. */
export function takeSlots(
  html: string,
  slots: readonly Omit<HtmlSlot, 'start' | 'end'>[],
): { html: string; slots: HtmlSlot[] } {
  if (slots.length === 0) return { html, slots: [] };
  let clean = '';
  const found = new Map<number, { start: number; end: number }>();
  // Text and numbers of slots take turns.
  for (const [at, part] of html.split(mark).entries()) {
    if (at % 2 === 0) clean += part;
    else found.set(Number(part), { start: clean.length, end: clean.length, ...startOf(found, part) });
  }
  return {
    html: clean,
    slots: slots.flatMap((slot, index) => {
      const place = found.get(index);
      return place ? [{ ...slot, ...place }] : [];
    }),
  };
}

function startOf(
  found: ReadonlyMap<number, { readonly start: number }>,
  number: string,
): { start: number } | undefined {
  const before = found.get(Number(number));
  return before && { start: before.start };
}
