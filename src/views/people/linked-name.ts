import type { Directory, MentionedPerson } from '../../domain/people/directory.ts';
import { sitePath } from '../../domain/urls/site-path.ts';

/** A name that leads to a page where there is one. */
export interface LinkedName {
  readonly name: string;
  /** Site path, null where there is no page. */
  readonly path: string | null;
}

/** What has a page of its own. */
export interface PageLink extends LinkedName {
  readonly path: string;
}

/** Something a call spoke of, with what it did with it, where it did more than that. */
export interface LinkFromCall extends PageLink {
  readonly done: string | null;
}

/** Somebody as a note writes them, by the name and with the page of the person it means. */
export function linkPerson({ written, person }: MentionedPerson): LinkedName {
  return { name: person?.name ?? written, path: person ? sitePath.person(person.id) : null };
}

/** A name as front matter writes it, with the page and the id of the person it means. */
export function linkName(
  directory: Directory,
  written: string,
): LinkedName & { readonly person: string | null } {
  const person = directory.find(written);
  return { ...linkPerson({ written, person }), person: person?.id ?? null };
}
