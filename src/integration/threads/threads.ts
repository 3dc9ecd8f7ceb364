import { indexLanguage } from '../../search/searched.ts';
import { beginOne, type Begun } from './begin.ts';
import type { ImagesOrder } from './images-thread.ts';
import { PageWriter } from './page-writer.ts';
import { SearchMaker } from './search-maker.ts';
import type { SearchBasis } from './search-thread.ts';

/** The threads of a build. */
export interface Threads {
  readonly search: SearchMaker;
  /** Draws the images for link previews; gives the names of what was kept for that and damaged. Null where there are none. */
  readonly images: Begun<ImagesOrder, string[]> | null;
  readonly pages: PageWriter;
}

/** What the threads of a build get ready with. */
interface ThreadsBasis extends Omit<SearchBasis, 'language'> {
  /** The language of the hub. */
  readonly lang: string;
}

/** Begins the threads of a build, which load what they need while the content is read. */
export function beginThreads({ lang, ...basis }: ThreadsBasis, hasImages: boolean): Threads {
  return {
    search: new SearchMaker({ language: indexLanguage(lang), ...basis }),
    images: hasImages ? beginOne('images-thread') : null,
    pages: new PageWriter(),
  };
}

/** Ends them all, and waits until they write nothing more. */
export async function stopThreads({ search, images, pages }: Threads): Promise<void> {
  await Promise.all([search.stop(), images?.stop(), pages.stop()]);
}
