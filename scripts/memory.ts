import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryStore } from '../src/files/entry-store.ts';
import { openMemory, placeOfMemory } from '../src/load/recall.ts';
import { openShed } from './output.ts';

/**
 * What earlier runs remembered of the texts, so that only those that changed are read again; with `fresh` it is forgotten
 * first. Null where nothing can be kept.
 */
export function openTexts(fresh = false): EntryStore | null {
  try {
    const shed = openShed();
    if (fresh) rmSync(join(shed, placeOfMemory), { force: true });
    return openMemory(shed);
  } catch {
    return null;
  }
}

/** Keeps what was read for the next run, and says so where some of what was kept was damaged. */
export function keepTexts(texts: EntryStore | null): void {
  if (texts?.isFaulty)
    console.error(`.cairn/${placeOfMemory} was damaged: what it held was left out and is made again.`);
  texts?.save();
}
