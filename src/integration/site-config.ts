import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hub } from '../domain/model/hub.ts';
import type { Head } from '../domain/model/look.ts';
import { currentSite } from '../load/site/current.ts';
import { hubPages } from './hub-pages.ts';

const source = new URL('../../', import.meta.url);

/**
 * Astro is to write into the community's folder and to read from this one. Where its types go is settled by the root it
 * starts with; what it names styles by and finds packages from, by the root it has afterwards. So the same content gives the
 * same bytes wherever this folder lies, and nothing is written here.
 */
const rootOfSource: AstroIntegration = {
  name: 'cairn-source',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const root: Readonly<Record<'root', URL>> = { root: source };
      updateConfig(root as object);
    },
  },
};

/** Where a site that is a hub and nothing else comes from, and where it is to be. */
export interface SiteConfigInput {
  /** A folder that Astro may write into, an absolute path: its types, its cache and its builds. */
  readonly shed: string;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
  /** The canonical address of the site; null where nobody has said it. */
  readonly address: string | null;
  /** What the pages hold of other services, which their policy has to allow. */
  readonly head: Head;
  /** Whether pictures of other sites are loaded from there; missing is `local`. */
  readonly images?: Hub['images'];
}

/**
 * What Astro has to know of a site that is a hub and nothing else. It looks for no configuration, pages or packages of the
 * folder it runs in, so that what a community keeps there does not matter.
 */
export function siteConfig({ shed, base, address, head, images }: SiteConfigInput): AstroInlineConfig {
  const hosts = hostsOf(head);
  return {
    configFile: false,
    root: shed,
    srcDir: join(shed, 'src'),
    publicDir: fileURLToPath(new URL('public/', source)),
    cacheDir: join(shed, 'cache'),
    base,
    ...(address === null ? {} : { site: address }),
    trailingSlash: 'always',
    build: { format: 'directory' },
    devToolbar: { enabled: false },
    prefetch: false,
    // Of two pages with one address the other would be dropped.
    prerenderConflictBehavior: 'error',
    // Notes are rendered in src/markdown; Astro's own Markdown is not used, and its highlighter does not go with the policy below.
    markdown: { syntaxHighlight: false },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          `img-src 'self' data:${images === 'remote' ? ' https:' : ''}`,
          "font-src 'self'",
          `connect-src ${["'self'", ...hosts.connect].join(' ')}`,
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
        ],
        // Pagefind compiles its index reader from WebAssembly.
        scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'", ...hosts.script] },
      },
    },
    vite: {
      cacheDir: join(shed, 'cache', 'vite'),
      css: { postcss: {} },
      // The bundle lies in the community's folder, from where the packages of this one cannot be seen: it takes them in.
      environments: { prerender: { resolve: { noExternal: true } } },
    },
    integrations: [
      rootOfSource,
      ...hubPages(currentSite),
      // A sitemap needs absolute addresses. It leaves out the page for wrong addresses by itself.
      ...(address === null ? [] : [sitemap()]),
    ],
  };
}

/** The hosts that a script of another service comes from and sends to. */
function hostsOf({ analytics }: Head): { readonly script: string[]; readonly connect: string[] } {
  if (!analytics) return { script: [], connect: [] };
  const host = (address: string) => new URL(address).origin;
  return { script: [host(analytics.script)], connect: [host(analytics.connect ?? analytics.script)] };
}
