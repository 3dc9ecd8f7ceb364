import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { StorePlace } from '../files/entry-store.ts';
import type { IndexFile } from '../search/index-format.ts';
import type { Searched } from '../search/searched.ts';

/** What a thread makes the files of a search from. */
export interface SearchOrder {
  readonly searched: Searched;
  /** Where what earlier builds learnt of words is kept; null where nothing can be. */
  readonly memory: StorePlace | null;
}

/** What it gives. */
export interface SearchMade {
  readonly files: readonly IndexFile[];
  /** Whether some of what was kept was damaged. */
  readonly isFaulty: boolean;
}

// The package has JavaScript where the project has TypeScript.
const entry = fileURLToPath(new URL(`./search-thread${extname(import.meta.url)}`, import.meta.url));

/** Makes the files of a search in a thread of its own, while pages are rendered. `made` fails with the fault of the thread. */
export function searchBeside(order: SearchOrder): {
  readonly made: Promise<SearchMade>;
  readonly stop: () => Promise<unknown>;
} {
  const thread = new Worker(entry, { workerData: order });
  const made = new Promise<SearchMade>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The search index was not made.')));
  });
  // A fault is told where the files are waited for; if anything fails before, that is the fault to tell.
  made.catch(() => undefined);
  return { made, stop: () => thread.terminate() };
}
