import type { PresentPerson } from '../../domain/people/name-lookup.ts';

/** So many letters may stand before the first of those present, as "Minutes of 3 May, present:", and then between two, as a role. */
const mostBefore = 80;
const mostBetween = 40;

/** Whether the text of a note begins with the names of those present, all of them. Links to a recording may stand before them. */
export function beginsWithNames(html: string, names: readonly string[]): boolean {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ');
  const places = names.map((name) => ({ at: text.indexOf(name), length: name.length }));
  let mayBeginUntil = mostBefore;
  for (const { at, length } of places.sort((a, b) => a.at - b.at)) {
    if (at < 0 || at > mayBeginUntil) return false;
    mayBeginUntil = at + length + mostBetween;
  }
  return true;
}

/** A name in the HTML of a note, and whose page it leads to. */
export interface NameInNote {
  readonly at: number;
  readonly end: number;
  readonly id: string;
}

/** Where those present, whom the hub knows, are first named in the text of a note; not where that is in a link or part of a word. */
export function namesInNote(html: string, present: readonly PresentPerson[]): NameInNote[] {
  return present.flatMap(({ attendee: { name }, match }): NameInNote[] => {
    const at = html.indexOf(name);
    if (match.kind !== 'person' || at < 0) return [];
    const before = html.slice(0, at);
    const end = at + name.length;
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    const isInLink = before.lastIndexOf('<a ') > before.lastIndexOf('</a>');
    const isPart = /\p{L}$/u.test(before) || /^\p{L}/u.test(html.slice(end, end + 2));
    return isInTag || isInLink || isPart ? [] : [{ at, end, id: match.person.id }];
  });
}
