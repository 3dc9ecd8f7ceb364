import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { openStore, type StorePlace } from '../../files/entry-store.ts';
import type { SearchText } from '../../search/document.ts';
import { SearchIndex, type IndexOrder } from '../../search/search-files.ts';
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

/** What the files of a search are made from, and the folder of the site that is built. */
export interface SearchOrder extends IndexOrder {
  readonly built: string;
}

/** What the thread is told after its basis: texts as they are read, and then its order. */
export type SearchHears = { readonly texts: readonly SearchText[] } | { readonly order: SearchOrder };

/** What it says: first the keys of the documents that it knows, at last the names of what was kept and damaged. */
export type SearchSays = { readonly known: readonly string[] } | { readonly damaged: readonly string[] };

// The program of the thread that makes a search index.
parentPort?.once('message', ({ language, memory, last }: SearchBasis) => {
  const say = (said: SearchSays): void => parentPort?.postMessage(said);
  const store = openStore(memory);
  const index = new SearchIndex(language, store ?? undefined);
  say({ known: index.known });
  const before = last && new LastPages(last);
  const make = async ({ built, ...order }: SearchOrder): Promise<void> => {
    const write = writerInto(built);
    for (const { path, content } of await index.files(order)) {
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
    say({ damaged });
  };
  parentPort?.on('message', (heard: SearchHears) => {
    if ('texts' in heard) return heard.texts.forEach((text) => index.readText(text));
    parentPort?.removeAllListeners('message');
    return make(heard.order);
  });
});
