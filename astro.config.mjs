import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { rooms } from './rooms.mjs';
import { currentSite } from './src/load/site/current.ts';
import { searchIndex } from './src/search/pagefind.ts';

/** A sitemap needs absolute addresses, so there is one only where the site's is known, by --site or hub.yml. It leaves out the page for wrong addresses by itself. */
const sitemapWherePublished = {
  name: 'cairn-sitemap',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      if (config.site) updateConfig({ integrations: [sitemap()] });
    },
  },
};

const source = new URL('./src/', import.meta.url).href;
const markup = ['components', 'layouts'];
const native = rooms.pages.rooms.filter((room) => !markup.includes(room)).map((room) => `${source}${room}/`);

/**
 * In a build, Node loads whatever is not markup and Astro's bundle imports it from there. There is then one instance of every
 * module, so that what a view has worked out for a page is there for the search index, too.
 */
const oneInstance = {
  name: 'cairn-one-instance',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ config }) => config.consumer === 'server',
  resolveId(imported, importer) {
    if (!importer || !imported.startsWith('.')) return null;
    const { href } = new URL(imported, pathToFileURL(importer));
    return native.some((room) => href.startsWith(room)) ? { id: href, external: true } : null;
  },
};

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  prefetch: false,
  // Notes are rendered in src/markdown; Astro's own Markdown is not used, and its highlighter does not go with the policy below.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' https: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind compiles its index reader from WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: { plugins: [oneInstance] },
  integrations: [searchIndex(currentSite), sitemapWherePublished],
});
