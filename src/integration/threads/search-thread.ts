import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StorePlace } from '../../files/entry-store.ts';
import type { IndexFile } from '../../search/index-format.ts';
import { searchFiles } from '../../search/search-files.ts';
import type { Searched } from '../../search/searched.ts';

/** What the files of a search are made from. */
export interface SearchOrder {
  readonly searched: Searched;
  /** Where what earlier builds learnt of words is kept; null where nothing can be. */
  readonly memory: StorePlace | null;
}

/** What the thread gives. */
export interface SearchMade {
  readonly files: readonly IndexFile[];
  /** Whether some of what was kept was damaged. */
  readonly isFaulty: boolean;
}

// The program of the thread that makes a search index.
const { searched, memory } = workerData as SearchOrder;
const store = openStore(memory);
const files = await searchFiles(searched, store ?? undefined);
store?.save();
parentPort?.postMessage({ files, isFaulty: store?.isFaulty ?? false } satisfies SearchMade);
