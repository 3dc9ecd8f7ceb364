import { parentPort } from 'node:worker_threads';
import { openStore, type StorePlace } from '../../files/entry-store.ts';
import { writeSocialImages, type ImageOrder } from '../social-images.ts';

/** What the images for link previews are drawn from. */
export interface ImagesOrder {
  readonly images: ImageOrder;
  /** Where those that earlier builds drew are kept; null where nothing can be. */
  readonly memory: StorePlace | null;
  /** The folder of the site that is built. */
  readonly built: string;
}

// The program of the thread that draws images. It gives the name of what was kept and damaged.
parentPort?.once('message', async ({ images, memory, built }: ImagesOrder) => {
  const store = openStore(memory);
  await writeSocialImages(images, store, built);
  store?.save();
  parentPort?.postMessage(memory && store?.isFaulty ? [memory.name] : []);
});
