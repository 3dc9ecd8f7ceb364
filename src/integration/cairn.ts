import type { AstroConfig, AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDay } from '../domain/model/day.ts';
import { hasErrors, problemText } from '../domain/model/problem.ts';
import { currentSite, showSite } from '../load/site/current.ts';
import { liveFiles } from '../load/site/live-files.ts';
import { liveSite } from '../load/site/live.ts';
import { readSite } from '../load/site/read.ts';
import { overScript } from '../views/next-call/over-script.ts';
import { readerScript } from '../views/next-call/reader-script.ts';
import { transitionStyle } from '../views/transitions.ts';
import { copyFilesBeside, copyPublic } from './copies.ts';
import { hubPages } from './hub-pages.ts';
import { liveSearch } from './live-search.ts';
import { writeMarkdown, writeRedirectPages } from './publish.ts';
import { imageOrder } from './image-order.ts';
import { inlineDigest } from './policy.ts';
import { writeSocialImages } from './social-images.ts';
import { astroOfSite, overrideFault, overrides } from './overrides.ts';

/** What `cairn()` has to know. */
export interface CairnOptions {
  /** The content folder, as a path from the root of the site. */
  readonly content: string;
  /** Where the pages of the hub are, below the site's own base path: `/community/`. Without it they are at its top. */
  readonly path?: string;
  /** The day to take for today, as 2026-01-31; without it the day of `hub.yml`, else the clock's. */
  readonly today?: string;
  /** Components to take in the place of the hub's, by name; paths from the root of the site. docs/extend.md lists the names. */
  readonly components?: Readonly<Record<string, string>>;
}

const own = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Adds the pages, feeds and search of a hub to an Astro site. A build stops with every problem where the content has errors;
 * the development server shows them over the page.
 *
 * @example
 * export default defineConfig({ integrations: [cairn({ content: './community', path: '/community/' })] });
 */
export function cairn({ content, path = '/', today, components = {} }: CairnOptions): AstroIntegration {
  const fault = overrideFault(components);
  if (fault !== null) throw new Error(`cairn({ components }): ${fault}`);
  if (today !== undefined && !isDay(today))
    throw new Error(`cairn({ today: ${JSON.stringify(today)} }): write a day as 2026-01-31.`);
  let folder = '';
  let address: URL | null = null;
  const below = `/${path}/`.replace(/\/+/g, '/');
  return {
    name: 'cairn-site',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (config.build.format === 'file' || config.trailingSlash === 'never')
          throw new Error(
            "The addresses of a hub end with a slash: leave build.format at 'directory' and trailingSlash at 'ignore' or 'always'.",
          );
        const root = fileURLToPath(config.root);
        folder = join(root, content);
        address = config.site === undefined ? null : new URL(config.site);
        const input = { folder, base: `${config.base}${below}`.replace(/\/+/g, '/'), today: today ?? null };
        if (command === 'build') {
          const { site, problems } = readSite(input);
          if (hasErrors(problems))
            throw new Error(`The hub has errors.\n${problems.map(problemText).join('\n')}`);
          showSite(site);
        }
        updateConfig({
          ...allowOwnTexts(config.security.csp),
          vite: {
            plugins: [
              overrides(
                Object.fromEntries(
                  Object.entries(components).map(([name, file]) => [name, join(root, file)]),
                ),
              ),
              astroOfSite(root),
            ],
          },
          integrations: [
            ...hubPages(currentSite, below),
            ...(command === 'dev'
              ? [liveSearch(input.base), liveSite(input, null), liveIcons(input.base)]
              : []),
          ],
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = join(fileURLToPath(dir), below);
        writeMarkdown(built, address);
        if (address !== null) await writeSocialImages(imageOrder(currentSite(), folder), null, built);
        copyFilesBeside(folder, currentSite().content.files, built);
        for (const each of copyPublic(folder, built))
          logger.warn(
            `public/${each} of the hub is not served, because something of the site has its address.`,
          );
        copyPublic(own, built);
        for (const from of writeRedirectPages(currentSite(), built, address).refused)
          logger.warn(`${from} leads to no page, because the site has something there.`);
      },
    },
  };
}

/** Serves the icons of the hub while the site is worked on. */
function liveIcons(base: string): AstroIntegration {
  return {
    name: 'cairn-live-icons',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(liveFiles(own, base));
      },
    },
  };
}

/** The style that each page of the hub holds, and the script of the next call, for a site that says what its pages may hold. */
function allowOwnTexts(policy: AstroConfig['security']['csp']) {
  if (policy === false) return {};
  const algorithm = policy === true ? ('SHA-256' as const) : policy.algorithm;
  const scriptDirective = { hashes: [overScript, readerScript].map(inlineDigest) };
  const styleDirective = { hashes: [inlineDigest(transitionStyle)] };
  return { security: { csp: { algorithm, scriptDirective, styleDirective } } };
}
