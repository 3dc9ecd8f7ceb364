import { join } from 'node:path';
import { EntryStore, type StorePlace } from '../files/entry-store.ts';
import { codeVersion } from './code-version.ts';

/** Where it is kept, inside the folder of what a community's hub remembers (`.cairn`). */
export const placeOfMemory = 'cache/texts';

/** Everything that decides how a text is read. */
const readingRooms = ['domain', 'files', 'load', 'markdown', 'notes'];
/** Everything that decides what is kept of the words of a search index. */
const searchRooms = ['search'];

/** Opens what earlier runs remembered of texts. */
export function openMemory(shed: string): EntryStore {
  return new EntryStore(join(shed, placeOfMemory), codeVersion(readingRooms));
}

/** Where what the search index has for each word is kept, inside the same folder. */
export const placeOfIndexed = 'cache/search';

/** Everything that decides how an image for link previews is drawn. */
const imageRooms = ['social-images', 'domain/text', 'domain/model'];
/** Where such images are kept, inside the same folder. */
export const placeOfImages = 'cache/social-images';

/** Opens the images for link previews that earlier runs drew. */
export function openDrawn(shed: string): EntryStore {
  return new EntryStore(join(shed, placeOfImages), codeVersion(imageRooms));
}

/** Where that is kept as a whole path, with its version: the thread that makes an index opens it. */
export function storeOfIndexed(shed: string): StorePlace {
  return { path: join(shed, placeOfIndexed), version: codeVersion(searchRooms) };
}
