import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname } from 'node:path';
import type { StorePlace } from '../files/entry-store.ts';
import type { TextMemory } from '../files/text-memory.ts';
import { digests } from '../files/value-digest.ts';
import { currentSite } from '../load/site/current.ts';
import type { Site } from '../domain/model/site.ts';
import { writeSearchFiles } from '../search/search-files.ts';
import { searchedOf } from '../search/searched.ts';
import { frameOf } from '../views/frame.ts';
import { socialImageOf } from '../views/social-images/images.ts';
import type { Compiling } from './compiled/kept.ts';
import type { LastPages } from './compiled/last-pages.ts';
import { renderPages } from './compiled/render.ts';
import { copyPublic } from './copies.ts';
import { searchBeside } from './search-beside.ts';
import { writeSocialImages } from './social-images.ts';
import type { SiteConfigInput } from './site-config.ts';

/** What the pages of a site are built for. */
export interface BuildInput extends SiteConfigInput {
  /** The pages as Astro compiles them, for the base path of the site. */
  readonly compiling: Compiling;
  /** The pages of the last output. */
  readonly last: LastPages;
  /** Where what earlier builds remembered of the words of the search index is; null where nothing can be. */
  readonly indexed: StorePlace | null;
  /** Is told where some of that was damaged. */
  readonly tellSearchDamage: () => void;
  /** The images for link previews that earlier builds drew; null where none can be kept. */
  readonly drawn: TextMemory | null;
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
  const search = searchBeside({ searched: searchedOf(site), memory: input.indexed });
  try {
    await writePages(site, input, out);
    const { files, isFaulty } = await search.made;
    if (isFaulty) input.tellSearchDamage();
    writeSearchFiles(files, out);
  } finally {
    await search.stop();
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
  if (address !== null) await writeSocialImages(site, input, out);
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
