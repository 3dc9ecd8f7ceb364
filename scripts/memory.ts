import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type EntryStore, type StorePlace } from '../src/files/entry-store.ts';
import { nameOf, placeOf, type Kept } from '../src/load/recall.ts';
import { openShed } from './output.ts';

/**
 * Where what earlier runs remembered lies, so that only what changed is made again; with `fresh` it is forgotten first. Null where nothing
 * can be kept.
 */
export function memoryOf(what: Kept, fresh = false): StorePlace | null {
  try {
    const place = placeOf(what, openShed());
    if (fresh) rmSync(join(place.shed, place.name), { force: true });
    return place;
  } catch {
    return null;
  }
}

/** What earlier runs remembered of the texts. */
export function openTexts(fresh = false): EntryStore | null {
  return openStore(memoryOf('texts', fresh));
}

/** Keeps what was read for the next run, and says so where some of what was kept was damaged. */
export function keepTexts(texts: EntryStore | null): void {
  if (texts?.isFaulty) tellDamage(nameOf('texts'));
  texts?.save();
}

/** Says that some of what was kept in a file of `.cairn` was damaged. */
export function tellDamage(name: string): void {
  console.error(`.cairn/${name} was damaged: what it held was left out and is made again.`);
}
