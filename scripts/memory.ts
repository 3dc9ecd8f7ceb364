import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryStore } from '../src/files/entry-store.ts';
import {
  openDrawn,
  openIndexed,
  openMemory,
  placeOfImages,
  placeOfIndexed,
  placeOfMemory,
} from '../src/load/recall.ts';
import { openShed } from './output.ts';

/**
 * What earlier runs remembered of the texts, so that only those that changed are read again; with `fresh` it is forgotten
 * first. Null where nothing can be kept.
 */
export function openTexts(fresh = false): EntryStore | null {
  return opened(placeOfMemory, openMemory, fresh);
}

/** What earlier runs remembered of the search index; the rest is as with texts. */
export function openSearch(fresh: boolean): EntryStore | null {
  return opened(placeOfIndexed, openIndexed, fresh);
}

/** The images for link previews that earlier runs drew; the rest is as with texts. */
export function openImages(fresh: boolean): EntryStore | null {
  return opened(placeOfImages, openDrawn, fresh);
}

function opened(place: string, open: (shed: string) => EntryStore, fresh: boolean): EntryStore | null {
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

/** Keeps what was indexed; the rest is as with texts. */
export function keepSearch(indexed: EntryStore | null): void {
  keep(indexed, placeOfIndexed);
}

/** Keeps the images that were drawn; the rest is as with texts. */
export function keepImages(drawn: EntryStore | null): void {
  keep(drawn, placeOfImages);
}

function keep(store: EntryStore | null, place: string): void {
  if (store?.isFaulty)
    console.error(`.cairn/${place} was damaged: what it held was left out and is made again.`);
  store?.save();
}
