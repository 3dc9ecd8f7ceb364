import type { AstroUserConfig } from 'astro';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../domain/text/spelling.ts';

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { readonly name: string }
>;

/** The components that a site of one's own may put others in the place of, and import: their files below `src/`. */
export const openComponents = {
  Brand: 'components/Brand.astro',
  Footer: 'components/Footer.astro',
  Land: 'components/Land.astro',
  Layout: 'layouts/Layout.astro',
  NextCall: 'components/home/NextCallPanel.astro',
  PageHead: 'components/PageHead.astro',
  ProjectCard: 'components/projects/ProjectCard.astro',
} as const;

const source = new URL('../', import.meta.url);

/** Why components cannot be put in the place of others, as a sentence; null where they can. */
export function overrideFault(components: Readonly<Record<string, string>>): string | null {
  const names = Object.keys(openComponents);
  const unknown = Object.keys(components).find((name) => !names.includes(name));
  return unknown === undefined
    ? null
    : `"${unknown}" is no component that can be replaced. ${didYouMean(unknown, names)} There are ${names.join(', ')}.`;
}

/**
 * Takes other files for some components, by their names in `openComponents`; paths are absolute. A file that replaces a
 * component may import the one it replaces.
 */
export function overrides(components: Readonly<Record<string, string>>): VitePlugin {
  const files = new Map(
    Object.entries(components).map(([name, path]) => [
      new URL(openComponents[name as keyof typeof openComponents], source).href,
      path,
    ]),
  );
  return {
    name: 'cairn-overrides',
    enforce: 'pre',
    resolveId(imported, importer) {
      if (!importer || !imported.startsWith('.') || !imported.endsWith('.astro')) return null;
      const from = pathToFileURL(importer.replace(/[?#].*$/, ''));
      if (!from.href.startsWith(source.href)) return null;
      return files.get(new URL(imported, from).href) ?? null;
    },
  };
}

/** Lets the pages of a hub be rendered by the Astro of the site they are added to, whichever this package has. */
export function astroOfSite(root: string): VitePlugin {
  return {
    name: 'cairn-astro-of-site',
    enforce: 'pre',
    async resolveId(imported, importer) {
      if (!importer || !/^astro(?:\/|$)/.test(imported)) return null;
      if (!pathToFileURL(importer.replace(/[?#].*$/, '')).href.startsWith(source.href)) return null;
      return this.resolve(imported, `${root}index.astro`, { skipSelf: true });
    },
  };
}
