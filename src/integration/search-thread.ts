import { parentPort, workerData } from 'node:worker_threads';
import { EntryStore } from '../files/entry-store.ts';
import { searchFiles } from '../search/search-files.ts';
import type { SearchMade, SearchOrder } from './search-beside.ts';

// The program of the thread that makes a search index: see `searchBeside`.
const { searched, memory } = workerData as SearchOrder;
const store = memory === null ? null : new EntryStore(memory.path, memory.version);
const made = await searchFiles(searched, store ?? undefined);
store?.save();
// Copies of their own: a part of memory that others use, too, cannot be handed over.
const files = made.map(({ path, content }) => ({ path, content: new Uint8Array(content) }));
parentPort?.postMessage(
  { files, isFaulty: store?.isFaulty ?? false } satisfies SearchMade,
  files.map(({ content }) => content.buffer),
);
