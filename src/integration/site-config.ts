import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hubRoutesFrom } from './hub-pages.ts';
import { overScript } from '../views/next-call/over-script.ts';
import { readerScript } from '../views/next-call/reader-script.ts';
import { transitionStyle } from '../views/transitions.ts';
import { inlineDigest, policyOf, type FromOtherSites } from './policy.ts';

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
export interface SiteConfigInput extends FromOtherSites {
  /** A folder that Astro may write into, an absolute path: its types, its cache and its builds. */
  readonly shed: string;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
  /** The canonical address of the site; null where nobody has said it. */
  readonly address: string | null;
}

/**
 * What Astro has to know of a site that is a hub and nothing else. It looks for no configuration, pages or packages of the
 * folder it runs in, so that what a community keeps there does not matter.
 */
export function siteConfig({ shed, base, address, ...others }: SiteConfigInput): AstroInlineConfig {
  const { directives, scripts } = policyOf(others);
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
        directives,
        scriptDirective: { resources: scripts, hashes: [overScript, readerScript].map(inlineDigest) },
        styleDirective: { hashes: [inlineDigest(transitionStyle)] },
      },
    },
    vite: {
      cacheDir: join(shed, 'cache', 'vite'),
      css: { postcss: {} },
      // The bundle lies in the community's folder, from where the packages of this one cannot be seen: it takes them in.
      environments: { prerender: { resolve: { noExternal: true } } },
      // Notes on where each module lay would name folders of the machine that compiles.
      build: { rolldownOptions: { experimental: { attachDebugInfo: 'none' } } },
    },
    integrations: [rootOfSource, hubRoutesFrom(null)],
  };
}
