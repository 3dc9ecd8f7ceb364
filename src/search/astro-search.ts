import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/model/site.ts';
import type { IndexFile } from './index-format.ts';
import { searchFiles, writeSearchFiles } from './search-files.ts';
import { searchedOf } from './searched.ts';

/**
 * Writes the search index of a hub that is a part of a site that Astro builds, from what the build already holds. `below` is the
 * path of the hub in the built site, with a slash at both ends.
 */
export function searchIndex(site: () => Site, below: string): AstroIntegration {
  let made: Promise<IndexFile[]> | undefined;
  return {
    name: 'cairn-search',
    hooks: {
      'astro:build:start': () => {
        made = searchFiles(searchedOf(site()));
        // A fault is told at the end, where it is waited for; if the build fails before, that is the fault to tell.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const files = await (made ?? searchFiles(searchedOf(site())));
        writeSearchFiles(files, fileURLToPath(new URL(`.${below}`, dir)));
      },
    },
  };
}
