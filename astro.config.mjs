import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { loadedContent, today } from './src/load/loaded.ts';
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
  integrations: [searchIndex(() => loadedContent().content, today), sitemapWherePublished],
});
