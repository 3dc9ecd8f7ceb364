import sitemap from '@astrojs/sitemap';
import { pathToFileURL } from 'node:url';

/** Writes the sitemap of a site into its folder, with the pages of these paths, which are without the base path. */
export async function writeSitemap(
  { address, base }: { readonly address: string; readonly base: string },
  paths: readonly string[],
  out: string,
): Promise<void> {
  const { hooks } = sitemap();
  const config = { site: address, base, trailingSlash: 'always', build: { format: 'directory' } };
  const logger = { info: () => undefined, warn: console.error, error: console.error };
  await hooks['astro:routes:resolved']?.({ routes: [] } as never);
  await hooks['astro:config:done']?.({ config } as never);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${out}/`),
    pages: paths.map((path) => ({ pathname: path.slice(1) })),
    logger,
  } as never);
}
