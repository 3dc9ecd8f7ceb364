import { beginOne, type Begun } from './begin.ts';
import type { ImagesOrder } from './images-thread.ts';
import { PageWriter } from './page-writer.ts';
import type { SearchOrder } from './search-thread.ts';

/** The threads of a build. */
export interface Threads {
  /** Makes the search index; gives whether some of what was kept for that was damaged. */
  readonly search: Begun<SearchOrder, boolean>;
  /** Draws the images for link previews, likewise; null where there are none. */
  readonly images: Begun<ImagesOrder, boolean> | null;
  readonly pages: PageWriter;
}

/** Begins the threads of a build, which load what they need while the content is read. */
export function beginThreads(hasImages: boolean): Threads {
  return {
    search: beginOne('search-thread'),
    images: hasImages ? beginOne('images-thread') : null,
    pages: new PageWriter(),
  };
}

/** Ends them all, and waits until they write nothing more. */
export async function stopThreads({ search, images, pages }: Threads): Promise<void> {
  await Promise.all([search.stop(), images?.stop(), pages.stop()]);
}
