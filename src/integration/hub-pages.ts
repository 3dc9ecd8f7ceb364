import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/model/site.ts';
import { searchIndex } from '../search/pagefind.ts';
import { oneInstance } from './one-instance.ts';
import { hubRoutes } from './routes.ts';

/** Adds the pages, feeds and search index of a hub to a site that Astro builds. */
export function hubPages(site: () => Site): AstroIntegration[] {
  return [
    {
      name: 'cairn',
      hooks: {
        'astro:config:setup': ({ injectRoute, updateConfig }) => {
          for (const route of hubRoutes('')) injectRoute({ ...route, prerender: true });
          updateConfig({ vite: { plugins: [oneInstance()] } });
        },
      },
    },
    searchIndex(site),
  ];
}
