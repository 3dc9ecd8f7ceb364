import { join } from 'node:path';
import { EntryStore } from '../files/entry-store.ts';
import { codeVersion } from './code-version.ts';

/** Where it is kept, inside the folder of what a community's hub remembers (`.cairn`). */
export const placeOfMemory = 'cache/texts';

/** Opens what earlier runs remembered of texts. */
export function openMemory(shed: string): EntryStore {
  return new EntryStore(join(shed, placeOfMemory), codeVersion());
}
