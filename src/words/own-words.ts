import { en } from './en.ts';
import { formsOf, placesOf, tagsOf, type Template } from './template.ts';
import { placesOfTerm } from './terms.ts';

/** Something wrong with the words that a hub has of its own. */
export interface OwnWordsFault {
  readonly key: string;
  /** The key names no text; a term lacks its two forms; or a text has places or parts that the text it replaces has not. */
  readonly kind: 'unknown' | 'forms' | 'places';
  /** The places and parts that are not there, as they are written: `{name}`, `<all>`. */
  readonly names: readonly string[];
  /** What would be right: all keys, or the places and parts of the text. */
  readonly known: readonly string[];
}

const groups: Readonly<Record<string, Readonly<Record<string, Template>>>> = en;
const terms: Readonly<Record<string, { readonly one: string; readonly other: string }>> = en.terms;
const keys = Object.keys(groups).flatMap((group) =>
  Object.keys(groups[group] ?? {}).map((key) => (group === 'terms' ? key : `${group}.${key}`)),
);
const ofTerms = new Set(
  Object.entries(terms).flatMap(([name, term]) => Object.keys(placesOfTerm(name, term))),
);

/** What is wrong with words of a hub's own, in their order; nothing where all can be used. */
export function ownWordsFaults(own: Readonly<Record<string, Template>>): OwnWordsFault[] {
  return Object.entries(own).flatMap(([key, template]): OwnWordsFault[] => {
    if (!keys.includes(key)) return [{ key, kind: 'unknown', names: [], known: keys }];
    const [group = '', name = ''] = key.split('.');
    if (name === '')
      return typeof template === 'string' || formsOf(template).length < 2
        ? [{ key, kind: 'forms', names: [], known: [] }]
        : [];
    const known = new Set(formsOf(groups[group]?.[name] ?? '').flatMap(holesOf));
    const names = formsOf(template)
      .flatMap(holesOf)
      .filter((hole) => !known.has(hole) && !ofTerms.has(hole.slice(1, -1)));
    return names.length > 0 ? [{ key, kind: 'places', names, known: [...known] }] : [];
  });
}

function holesOf(text: string): string[] {
  return [...placesOf(text).map((name) => `{${name}}`), ...tagsOf(text).map((name) => `<${name}>`)];
}
