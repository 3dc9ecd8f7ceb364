import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/model/site.ts';
import { currentSite } from '../load/site/current.ts';
import { searchFiles } from '../search/search-files.ts';
import { searchedOf } from '../search/searched.ts';

type Index = ReadonlyMap<string, Uint8Array>;
/** What was made for the content as it is now; the next change makes another. */
let made: { readonly of: Site; readonly index: Promise<Index> } | null = null;

/** The search index of a site by the paths of its files; made when the first is asked for. */
function indexOf(site: Site): Promise<Index> {
  if (made?.of !== site) made = { of: site, index: madeFor(site) };
  return made.index;
}

async function madeFor(site: Site): Promise<Index> {
  return new Map((await searchFiles(searchedOf(site))).map(({ path, content }) => [path, content]));
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Lets search work while the site is worked on: what a build writes below `/pagefind/` is made when it is asked for. */
export function liveSearch(base: string): AstroIntegration {
  const start = `${base}pagefind/`;
  return {
    name: 'cairn-live-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?', 1);
          if (!path.startsWith(start)) return next();
          answer(decodeURIComponent(path.slice(start.length))).then(
            (content) => {
              if (!content) return next();
              response.setHeader(
                'content-type',
                types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
              );
              response.setHeader('cache-control', 'no-store');
              response.end(content);
            },
            (cause: unknown) => {
              logger.error(cause instanceof Error ? cause.message : String(cause));
              next();
            },
          );
        });
      },
    },
  };
}

async function answer(path: string): Promise<Uint8Array | undefined> {
  return (await indexOf(currentSite())).get(path);
}
