import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryStore, StorePlace } from '../src/files/entry-store.ts';
import {
  openDrawn,
  openMemory,
  placeOfImages,
  placeOfIndexed,
  placeOfMemory,
  storeOfIndexed,
} from '../src/load/recall.ts';
import { openShed } from './output.ts';

/**
 * What earlier runs remembered of the texts, so that only those that changed are read again; with `fresh` it is forgotten
 * first. Null where nothing can be kept.
 */
export function openTexts(fresh = false): EntryStore | null {
  return opened(placeOfMemory, openMemory, fresh);
}

/** Where what earlier runs remembered of the words of the search index is; the rest is as with texts. */
export function placeOfSearch(fresh: boolean): StorePlace | null {
  return opened(placeOfIndexed, storeOfIndexed, fresh);
}

/** The images for link previews that earlier runs drew; the rest is as with texts. */
export function openImages(fresh: boolean): EntryStore | null {
  return opened(placeOfImages, openDrawn, fresh);
}

function opened<T>(place: string, open: (shed: string) => T, fresh: boolean): T | null {
  try {
    const shed = openShed();
    if (fresh) rmSync(join(shed, place), { force: true });
    return open(shed);
  } catch {
    return null;
  }
}

/** Keeps what was read for the next run, and says so where some of what was kept was damaged. */
export function keepTexts(texts: EntryStore | null): void {
  keep(texts, placeOfMemory);
}

/** Keeps the images that were drawn; the rest is as with texts. */
export function keepImages(drawn: EntryStore | null): void {
  keep(drawn, placeOfImages);
}

/** Says that some of what was kept of the search index was damaged. */
export function tellSearchDamage(): void {
  tellDamage(placeOfIndexed);
}

function keep(store: EntryStore | null, place: string): void {
  if (store?.isFaulty) tellDamage(place);
  store?.save();
}

function tellDamage(place: string): void {
  console.error(`.cairn/${place} was damaged: what it held was left out and is made again.`);
}
