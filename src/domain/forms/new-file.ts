import { createIdMaker, slugFromTitle } from '../text/normalize.ts';
import { reservedIds } from '../urls/site-map.ts';

/** A file of the content as a form or a command writes it. */
export interface NewFile {
  /** Inside the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Where new entries of a kind go: the folder inside the content folder, and the ids that are taken there. */
export interface NewPlace {
  readonly folder: string;
  readonly taken: readonly string[];
}

/**
 * The id of a new entry, made from its title; one that an entry or a page of the site has gets a number.
 * @example idFor('projects', 'A CLI for IMAP!', ['a-cli-for-imap']) // 'a-cli-for-imap-2'
 */
export function idFor(kind: 'projects' | 'roadmap', title: string, taken: readonly string[] = []): string {
  const giveId = createIdMaker([...reservedIds(kind), ...taken]);
  return giveId(slugFromTitle(title, 'untitled'));
}
