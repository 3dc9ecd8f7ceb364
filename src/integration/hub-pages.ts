import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/model/site.ts';
import { otherFiles } from '../domain/urls/site-map.ts';
import { searchIndex } from '../search/astro-search.ts';
import { oneInstance } from './one-instance.ts';
import { hubRoutes } from './routes.ts';

/** What a site has once, at its top, whatever is below: it is the site's own where a hub is a part of one. */
const ofWholeSite: readonly string[] = [
  otherFiles.robots,
  otherFiles.llms,
  otherFiles.notFound.replace('.html', ''),
];

/**
 * Adds the pages and feeds of a hub to a site that Astro builds. `below` is the path, with a slash at both ends, under which the
 * hub is a part of a site; null where the site is the hub and nothing else.
 */
export function hubRoutesFrom(below: string | null): AstroIntegration {
  return {
    name: 'cairn',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const route of hubRoutes()) {
          if (below !== null && ofWholeSite.includes(route.pattern)) continue;
          const pattern = `${(below ?? '/').slice(0, -1)}${route.pattern}`;
          injectRoute({ ...route, pattern, prerender: true });
        }
        updateConfig({ vite: { plugins: [oneInstance()] } });
      },
    },
  };
}

/** Adds the pages and feeds of a hub to a site that it is a part of, below a path, and their search index. */
export function hubPages(site: () => Site, below: string): AstroIntegration[] {
  return [hubRoutesFrom(below), searchIndex(site, below)];
}
