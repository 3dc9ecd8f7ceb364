// Builds a hub by Astro alone, from start to end: astro-build.ts CONTENT OUT BASE ADDRESS TODAY. OUT is inside this folder.
import sitemap from '@astrojs/sitemap';
import { build } from 'astro';
import { resolve } from 'node:path';
import { copyFilesBeside } from '../../src/integration/copies.ts';
import { writeMarkdown, writeRedirectPages, writeServerFiles } from '../../src/integration/publish.ts';
import { siteConfig } from '../../src/integration/site-config.ts';
import { imageOrder } from '../../src/integration/image-order.ts';
import { writeSocialImages } from '../../src/integration/social-images.ts';
import { currentSite, showSite } from '../../src/load/site/current.ts';
import { readSite } from '../../src/load/site/read.ts';
import { searchIndex } from '../../src/search/astro-search.ts';

const [folder = '', out = '', base = '/', address = '', today = ''] = process.argv.slice(2);
const { site } = readSite({ folder, base, today });
showSite(site);
const { head, images } = site.content.hub;
const config = siteConfig({ shed: resolve('.cairn'), base, address, head, images });
await build({
  ...config,
  outDir: resolve(out),
  logLevel: 'warn',
  integrations: [...(config.integrations ?? []), searchIndex(currentSite, '/'), sitemap()],
});
const where = address === '' ? null : new URL(address);
writeMarkdown(resolve(out), where);
if (where !== null) await writeSocialImages(imageOrder(site, folder), null, resolve(out));
copyFilesBeside(folder, site.content.files, resolve(out));
const { redirects } = writeRedirectPages(site, resolve(out), where);
writeServerFiles({ base, redirects }, resolve(out));
