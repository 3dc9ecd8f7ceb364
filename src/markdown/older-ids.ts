import type { Element } from 'hast';
import { isAuthorId } from './anchors.ts';

/** How the programs that hubs come from make the id of a heading from its words, where that is not GitHub's way. */
const ways: readonly ((words: string) => string)[] = [
  // Omd and other wikis: as written, with hyphens.
  (words) => joined(words, '-'),
  // MirageOS: as written, with nothing between the words, and the same in lower case.
  (words) => joined(words, ''),
  (words) => joined(words.toLowerCase(), ''),
  // Wikis of camel case.
  (words) => parts(words).map(capital).join(''),
  (words) =>
    parts(words)
      .map((word, at) => (at === 0 ? word.toLowerCase() : capital(word)))
      .join(''),
  // Hugo before 0.60 (Blackfriday), MkDocs and Sphinx: one hyphen for whatever stands between words.
  (words) => joined(words.toLowerCase(), '-'),
  // Jekyll (kramdown): what stands before the first letter is lost.
  (words) =>
    words
      .toLowerCase()
      .replace(/^[^a-z]+/, '')
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  // Pandoc: the same, but signs of names stay and white space is one hyphen.
  (words) =>
    words
      .toLowerCase()
      .replace(/^[^\p{L}]+/u, '')
      .replace(/[^\p{L}\p{N}_. -]/gu, '')
      .replace(/\s+/g, '-'),
  // Docusaurus, Hugo and GitHub name a heading with an id of its own as if it had none.
  (words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
];

/** The ids that other generators give a heading of these words, each once. */
export function olderIds(words: string): string[] {
  const text = words.trim().slice(0, longest).toWellFormed();
  return [...new Set(ways.map((way) => way(text)))].filter((id) => id !== '');
}

/** So much of a heading's words is looked at, in UTF-16 units. */
const longest = 200;
/** In a text of more headings than these they would be most of the page. */
const mostHeadings = 200;

/** A heading of a page. */
export interface NamedHeading {
  readonly element: Element;
  readonly text: string;
  readonly id: string;
}

/**
 * Puts an empty element for each older id into the headings of a page, in place, so that links that other generators made still land
 * there without script; and for each that was `renamed` one for the id it had. An id that the page has, or that an earlier heading
 * took, stays where it is. Gives the ids added.
 */
export function addOlderIds(
  headings: readonly NamedHeading[],
  ids: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): string[] {
  const older = headings.length > mostHeadings ? () => [] : olderIds;
  const before = Map.groupBy(renamed, ([, now]) => now);
  const taken = new Set(ids);
  const added: string[] = [];
  const add = ({ element }: NamedHeading, id: string): void => {
    if (taken.has(id) || !isAuthorId(id)) return;
    taken.add(id);
    added.push(id);
    element.children.unshift({ type: 'element', tagName: 'i', properties: { id }, children: [] });
  };
  // What an author says comes before what is only likely.
  for (const heading of headings) for (const [was] of before.get(heading.id) ?? []) add(heading, was);
  for (const heading of headings) for (const id of older(heading.text)) add(heading, id);
  return added;
}

function parts(words: string): string[] {
  return words.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

function joined(words: string, between: string): string {
  return parts(words).join(between);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
