import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname } from 'node:path';
import type { StorePlace } from '../files/entry-store.ts';
import { digests } from '../files/value-digest.ts';
import { currentSite } from '../load/site/current.ts';
import type { Site } from '../domain/model/site.ts';
import { searchedOf } from '../search/searched.ts';
import { frameOf } from '../views/frame.ts';
import { socialImageOf } from '../views/social-images/images.ts';
import type { Compiling } from './compiled/kept.ts';
import type { LastPages } from './compiled/last-pages.ts';
import { renderPages } from './compiled/render.ts';
import { copyPublic } from './copies.ts';
import type { SiteConfigInput } from './site-config.ts';
import { imageOrder } from './image-order.ts';
import { inThread } from './threads/begin.ts';
import type { ImagesOrder } from './threads/images-thread.ts';
import type { SearchOrder } from './threads/search-thread.ts';

/** What the pages of a site are built for. */
export interface BuildInput extends SiteConfigInput {
  /** The pages as Astro compiles them, for the base path of the site. */
  readonly compiling: Compiling;
  /** The pages of the last output. */
  readonly last: LastPages;
  /** Where earlier builds kept the words of the search index, and the images for link previews; null where nothing can be. */
  readonly memory: { readonly words: StorePlace | null; readonly images: StorePlace | null };
  /** Is told the name of what was kept where some of it was damaged. */
  readonly tellDamage: (name: string) => void;
  /** The content folder. */
  readonly folder: string;
}

const own = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes the current site into an empty folder: pages with their Markdown, feeds, styles, scripts and search index. Astro compiles the pages only where
 * no earlier build kept them, so most builds start neither it nor Vite.
 */
export async function buildPages(input: BuildInput, out: string): Promise<void> {
  const site = currentSite();
  const { address, memory, folder } = input;
  // Everything that needs no page is made beside them.
  const search = inThread<boolean>('search-thread', {
    searched: searchedOf(site),
    memory: memory.words,
    built: out,
  } satisfies SearchOrder);
  const drawing = address === null ? null : imageOrder(site, folder);
  const images = drawing?.cards.length
    ? inThread<boolean>('images-thread', {
        images: drawing,
        memory: memory.images,
        built: out,
      } satisfies ImagesOrder)
    : null;
  try {
    await writePages(site, input, out);
    if ((await search.made) && memory.words) input.tellDamage(memory.words.name);
    if ((await images?.made) && memory.images) input.tellDamage(memory.images.name);
  } finally {
    await Promise.all([search.stop(), images?.stop()]);
  }
}

async function writePages(site: Site, input: BuildInput, out: string): Promise<void> {
  const { code, assets } = await input.compiling.pages;
  cpSync(assets, out, { recursive: true });
  const { address, base } = input;
  const paths = await renderPages(
    {
      ...input,
      code,
      keyOf: keysOf(site, address, code),
      imageOf: (path) => (address === null ? null : socialImageOf(site, path)),
    },
    out,
  );
  copyPublic(own, out);
  if (address !== null) {
    const { writeSitemap } = await import('./sitemap.ts');
    await writeSitemap({ address, base }, paths, out);
  }
}

/**
 * Makes the function that gives the digest of what a page shows: what is its own, and its frame, which is the same for all of them.
 * `code` is the folder of compiled pages, named by the version of all that they are made from.
 */
function keysOf(site: Site, address: string | null, code: string): (shown: object) => string {
  const { content, callsToCome, base } = site;
  const { hub, calls, projects, roadmap, guides, pages } = content;
  const digestOf = digests([hub, ...calls, ...callsToCome, ...projects, ...roadmap, ...guides, ...pages]);
  const version = basename(dirname(code));
  const frame = digestOf({ version, address, base, hub, frame: frameOf(site) });
  return (shown) => digestOf([frame, shown]);
}
