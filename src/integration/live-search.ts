import type { AstroIntegration } from 'astro';
import { currentSite } from '../load/site/current.ts';
import { oncePerSite } from '../views/once-per-site.ts';
import { searchFiles } from '../search/pagefind.ts';

/** The search index of a site by the paths of its files; made when the first is asked for. */
const indexOf = oncePerSite(
  async (site) => new Map((await searchFiles(site)).map(({ path, content }) => [path, content])),
);

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
