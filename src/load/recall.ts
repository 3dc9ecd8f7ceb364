import type { StorePlace } from '../files/entry-store.ts';
import { codeVersion } from './code-version.ts';

/** What is kept in the folder of what a community's hub remembers (`.cairn`), each with the rooms of code that decide what is in it. */
const kept = {
  /** What was read of each text. */
  texts: { name: 'cache/texts', rooms: ['domain', 'files', 'load', 'markdown', 'notes'] },
  /** What a search index has for each word, and says of each thing. */
  words: { name: 'cache/search', rooms: ['search', 'files', 'domain/text'] },
  /** The images for link previews. */
  images: { name: 'cache/social-images', rooms: ['social-images', 'domain/text', 'domain/model'] },
} as const;

/** What is kept. */
export type Kept = keyof typeof kept;

/** The path of the file that keeps it, inside that folder. */
export function nameOf(what: Kept): string {
  return kept[what].name;
}

/** Where what earlier runs remembered of something lies; `shed` is an absolute path. */
export function placeOf(what: Kept, shed: string): StorePlace {
  const { name, rooms } = kept[what];
  return { shed, name, version: codeVersion(rooms) };
}
