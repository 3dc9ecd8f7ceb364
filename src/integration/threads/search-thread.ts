import { parentPort } from 'node:worker_threads';
import { openStore, type StorePlace } from '../../files/entry-store.ts';
import { searchFiles, writeSearchFiles } from '../../search/search-files.ts';
import type { Searched } from '../../search/searched.ts';

/** What the files of a search are made from. */
export interface SearchOrder {
  readonly searched: Searched;
  /** Where what earlier builds learnt of words is kept; null where nothing can be. */
  readonly memory: StorePlace | null;
  /** The folder of the site that is built. */
  readonly built: string;
}

// The program of the thread that makes a search index. It gives whether some of what was kept was damaged.
parentPort?.once('message', async ({ searched, memory, built }: SearchOrder) => {
  const store = openStore(memory);
  writeSearchFiles(await searchFiles(searched, store ?? undefined), built);
  store?.save();
  parentPort?.postMessage(store?.isFaulty ?? false);
});
