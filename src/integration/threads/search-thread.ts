import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { openStore, type StorePlace } from '../../files/entry-store.ts';
import { SearchIndex } from '../../search/search-files.ts';
import type { Searched } from '../../search/searched.ts';
import { writerInto } from '../../files/writer-into.ts';
import { LastPages, placeOfKeys, type LastOutput } from '../compiled/last-pages.ts';

/** What is known before the content is read. */
export interface SearchBasis {
  readonly language: string;
  /** Where what earlier builds learnt of words is kept; null where nothing can be. */
  readonly memory: StorePlace | null;
  /** The last output; null where nobody can know it. */
  readonly last: LastOutput | null;
}

/** What the files of a search are made from. */
export interface SearchOrder {
  readonly searched: Searched;
  /** The folder of the site that is built. */
  readonly built: string;
}

// The program of the thread that makes a search index. It gives the names of what was kept and damaged.
parentPort?.once('message', ({ language, memory, last }: SearchBasis) => {
  const store = openStore(memory);
  const index = new SearchIndex(language, store ?? undefined);
  const before = last && new LastPages(last);
  parentPort?.once('message', async ({ searched, built }: SearchOrder) => {
    const write = writerInto(built);
    for (const { path, content } of await index.files(searched)) {
      const place = `pagefind/${path}`;
      // To open a file for writing takes longer than to see that the last output has the same.
      const key = hash('sha1', content);
      if (before?.takeOver(place, key, built)) continue;
      write(place, content);
      before?.add(place, key, [place]);
    }
    store?.save();
    before?.save(built);
    const damaged = [
      ...(memory && store?.isFaulty ? [memory.name] : []),
      ...(before?.isFaulty ? [placeOfKeys] : []),
    ];
    parentPort?.postMessage(damaged);
  });
});
