import type { AstroUserConfig } from 'astro';
import { pathToFileURL } from 'node:url';

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { readonly name: string }
>;

const source = new URL('../', import.meta.url).href;
/** What only Vite can load. */
const markup = ['components', 'layouts', 'styles', 'pages'].map((room) => `${source}${room}/`);

/**
 * In a build, Node loads whatever is not markup and Astro's bundle imports it from there. There is then one instance of every
 * module, so that what a view has worked out for a page is there for the search index, too.
 */
export function oneInstance(): VitePlugin {
  return {
    name: 'cairn-one-instance',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    resolveId(imported, importer) {
      if (!importer || !imported.startsWith('.')) return null;
      const { href } = new URL(imported, pathToFileURL(importer));
      const isNative = /\.[jt]s$/.test(href) && href.startsWith(source);
      return isNative && !markup.some((room) => href.startsWith(room)) ? { id: href, external: true } : null;
    },
  };
}
