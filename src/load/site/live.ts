import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { hasErrors, problemText } from '../../domain/model/problem.ts';
import { LiveValues } from '../../files/live-values.ts';
import type { TextMemory } from '../../files/text-memory.ts';
import { showSite } from './current.ts';
import { liveFiles } from './live-files.ts';
import { errorOverlay, type ErrorOverlay } from './overlay.ts';
import { readSite, type SiteInput } from './read.ts';

/** Saving a file, or changing branches, is several events; the folder is read once they have stopped for so many milliseconds. */
const settled = 20;
/** So many milliseconds without a change, and what was read is kept for the next start. */
const quiet = 2000;

/** What was read, to be kept for the next time. */
interface KeptMemory extends TextMemory {
  readonly save: () => void;
}

/** As `SiteInput`, where Astro has settled the base path. */
interface LiveInput extends SiteInput {
  readonly base: string;
}

/**
 * Lets `npm run dev` show the content as it is now: reads it at the start and after every change. While it has errors they are
 * logged and shown over the page, and the last good state stays.
 */
export function liveSite(input: LiveInput, kept: KeptMemory | null): AstroIntegration {
  const live = new LiveValues();
  const memory: TextMemory = {
    get: (key) => kept?.get(key) ?? null,
    set: (key, text) => kept?.set(key, text),
    live,
  };
  return {
    name: 'cairn-live-site',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { hot } = server.environments.client;
        let overlay: ErrorOverlay | null = null;
        let saving: NodeJS.Timeout | undefined;
        const read = (): void => {
          const { site, problems } = readSite(input, memory);
          live.turn();
          // The page comes first: what was read is written down once nothing more is saved for a while.
          clearTimeout(saving);
          saving = setTimeout(() => kept?.save(), quiet).unref();
          overlay = errorOverlay(problems);
          if (!hasErrors(problems)) showSite(site);
          else for (const problem of problems) logger.error(problemText(problem));
        };
        const reload = (): void => {
          read();
          if (overlay) {
            hot.send(overlay);
            return;
          }
          // Astro keeps the list of pages until it hears this; then the browser asks again.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          hot.send({ type: 'full-reload', path: '*' });
        };
        read();
        const folder = resolve(input.folder);
        let waiting: NodeJS.Timeout | undefined;
        // A page that is opened while there are errors shows them, too.
        hot.on('vite:client:connect', () => {
          if (overlay) hot.send(overlay);
        });
        server.middlewares.use(liveFiles(folder, input.base));
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (/^\.\.(?:$|[\\/])/.test(relative(folder, path))) return;
          clearTimeout(waiting);
          waiting = setTimeout(reload, settled);
        });
      },
    },
  };
}
