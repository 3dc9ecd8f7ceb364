import { fileURLToPath } from 'node:url';
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
import { stopThreads, type Threads } from './threads/threads.ts';

/** What the pages of a site are built for. */
export interface BuildInput extends SiteConfigInput {
  /** The pages as Astro compiles them, for the base path of the site. */
  readonly compiling: Compiling;
  /** Threads that wait for their orders; they have ended when the pages are built, or cannot be. */
  readonly threads: Threads;
  /** The pages of the last output. */
  readonly last: LastPages;
  /** Where earlier builds kept the images for link previews; null where nothing can be. */
  readonly memory: StorePlace | null;
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
  const { folder, threads } = input;
  try {
    // Everything that needs no page is made beside them.
    const search = await threads.search.tell(searchedOf(site), out);
    const images = threads.images?.tell({
      images: imageOrder(site, folder),
      memory: input.memory,
      built: out,
    });
    await writePages(site, input, out);
    for (const name of [...(await search.made), ...((await images?.made) ?? [])]) input.tellDamage(name);
  } finally {
    await stopThreads(threads);
  }
}

async function writePages(site: Site, input: BuildInput, out: string): Promise<void> {
  const compiled = await input.compiling.pages;
  compiled.copyAssets(out);
  const { address, base } = input;
  const paths = await renderPages(
    {
      ...input,
      compiled,
      writer: input.threads.pages,
      keyOf: keysOf(site, address, compiled.version),
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
 * `version` is that of the compiled pages.
 */
function keysOf(site: Site, address: string | null, version: string): (shown: object) => string {
  const { content, base } = site;
  const { hub, projects, roadmap, guides, pages } = content;
  const digestOf = digests([hub, ...projects, ...roadmap, ...guides, ...pages]);
  const frame = digestOf({ version, address, base, hub, frame: frameOf(site) });
  return (shown) => digestOf([frame, shown]);
}
