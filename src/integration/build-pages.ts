import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { currentSite } from '../load/site/current.ts';
import { searchFiles, writeSearchFiles } from '../search/pagefind.ts';
import { compiledPages } from './compiled/kept.ts';
import { renderPages } from './compiled/render.ts';
import { copyPublic } from './copies.ts';
import type { SiteConfigInput } from './site-config.ts';

/** What the pages of a site are built for. */
export interface BuildInput extends SiteConfigInput {
  /** Whether what earlier builds kept is forgotten. */
  readonly fresh: boolean;
}

const own = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes the current site into an empty folder: pages, feeds, styles, scripts and search index. Astro compiles the pages only where
 * no earlier build kept them, so most builds start neither it nor Vite. `say` gets what is to be told beside that.
 */
export async function buildPages(input: BuildInput, out: string, say: (line: string) => void): Promise<void> {
  // The index is made by a program of its own, beside all that follows.
  const search = searchFiles(currentSite());
  // A fault is told at the end, where it is waited for; if anything fails before, that is the fault to tell.
  search.catch(() => undefined);
  const { code, assets } = await compiledPages(input, say);
  cpSync(assets, out, { recursive: true });
  const { address, base } = input;
  const paths = await renderPages({ ...input, code }, out);
  copyPublic(own, out);
  if (address !== null) {
    const { writeSitemap } = await import('./sitemap.ts');
    await writeSitemap({ address, base }, paths, out);
  }
  writeSearchFiles(await search, out);
}
