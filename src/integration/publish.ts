import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Redirect } from '../domain/model/content.ts';
import type { Site } from '../domain/model/site.ts';
import { withBase } from '../domain/urls/site-path.ts';
import { markdownPath } from '../domain/urls/markdown-path.ts';
import { hasMarkdown, pageMarkdown } from './page-markdown.ts';
import { redirectPage } from './redirect-page.ts';
import { caddyFile, headersFile, nginxFile, redirectsFile, type ServedSite } from './server-files.ts';

/** The addresses that lead on in a built site, and those that do not, because something of the site stands there. */
export interface WrittenRedirects {
  readonly redirects: readonly Redirect[];
  readonly refused: readonly string[];
}

/** Writes into a built site a page for every address that leads on. `address` is that of the site; null where nobody knows it. */
export function writeRedirectPages(
  { content, base }: Site,
  built: string,
  address: URL | null,
): WrittenRedirects {
  const refused: string[] = [];
  const redirects = content.redirects.filter(({ from, to, title }) => {
    // A page can have no other ending: hosts tell by it what a file is.
    const file = /\.html?$/i.test(from) ? from : `${from}/index.html`;
    if (existsSync(join(built, file)) || isBelowFile(built, file)) {
      refused.push(from);
      return false;
    }
    const href = withBase(base, to);
    const canonical = address === null ? null : new URL(href, address).href;
    write(built, file, redirectPage({ lang: content.hub.lang, title, href, canonical }));
    return true;
  });
  return { redirects, refused };
}

/**
 * Writes beside every page of a built site that says so its Markdown; what stands at its place already stays.
 */
export function writeMarkdown(built: string, address: URL | null): void {
  const origin = address?.origin ?? '';
  for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    const path = `/${file.replaceAll('\\', '/')}`;
    if (!path.endsWith('/index.html')) continue;
    const html = readFileSync(join(built, file), 'utf8');
    const place = markdownPath(path.slice(0, -'index.html'.length));
    const text = hasMarkdown(html) && !existsSync(join(built, place)) ? pageMarkdown(html, origin) : null;
    if (text !== null) write(built, place, text);
  }
}

/** Writes into a built site what hosts and servers want to know of it. What a community wrote itself stays, and comes first. */
export function writeServerFiles(site: ServedSite, built: string): void {
  write(built, 'servers/nginx.conf', nginxFile(site));
  write(built, 'servers/Caddyfile', caddyFile(site));
  append(built, '_redirects', redirectsFile(site));
  append(built, '_headers', headersFile(site));
  // Without it GitHub Pages drops what begins with an underscore, where a branch is published.
  write(built, '.nojekyll', '');
}

/** Whether a file stands where a path needs a folder. */
function isBelowFile(built: string, path: string): boolean {
  for (let above = dirname(path); above !== '.' && above !== '/'; above = dirname(above)) {
    const place = join(built, above);
    if (existsSync(place)) return !statSync(place).isDirectory();
  }
  return false;
}

function append(built: string, file: string, text: string): void {
  const place = join(built, file);
  const own = existsSync(place) ? readFileSync(place, 'utf8').replace(/\n*$/, '\n') : '';
  if (own + text !== '') write(built, file, own + text);
}

function write(built: string, file: string, text: string): void {
  const place = join(built, file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}
