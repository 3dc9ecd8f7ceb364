import type { Redirect } from '../domain/model/content.ts';
import { withBase } from '../domain/urls/site-path.ts';

/** What the files for servers are made from. */
export interface ServedSite {
  readonly base: string;
  readonly redirects: readonly Redirect[];
}

/** Headers that a page cannot give itself; the policy of what may run stands in every page. */
const headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
] as const;
/** The names of these files change with what is in them. */
const forever = 'public, max-age=31536000, immutable';

/** The addresses that lead on, encoded, with and without a slash at the end: hosts tell the two apart. */
function addresses({ base, redirects }: ServedSite): { from: string; path: string; to: string }[] {
  return redirects.flatMap(({ from, to }) => {
    const path = withBase(base, from);
    const target = withBase(base, to);
    const encoded = asAsked(path);
    const both = [{ from: encoded, path, to: target }];
    return /\.html?$/i.test(path) ? both : [...both, { from: `${encoded}/`, path: `${path}/`, to: target }];
  });
}

/** A path as browsers send it: they encode less than they might. */
function asAsked(path: string): string {
  return new URL(path, 'https://any.invalid').pathname;
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsFile(site: ServedSite): string {
  return addresses(site)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/** `_headers`, as Netlify and Cloudflare Pages read it: both serve over HTTPS only. */
export function headersFile({ base }: Pick<ServedSite, 'base'>): string {
  const lines = [...headers, ['Strict-Transport-Security', 'max-age=15552000'] as const];
  return [
    `${base}*`,
    ...lines.map(([name, value]) => `  ${name}: ${value}`),
    `${base}_astro/*`,
    `  Cache-Control: ${forever}`,
    `${base}*.md`,
    '  Content-Type: text/markdown; charset=utf-8',
    '',
  ].join('\n');
}

/** What goes into a `server` of nginx: redirects, headers, kinds of files and the page for wrong addresses. */
export function nginxFile(site: ServedSite): string {
  const { base } = site;
  const add = headers.map(([name, value]) => `add_header ${name} ${nginxText(value)} always;`);
  return [
    '# Made by the build. In a server block: include /path/to/the/site/servers/nginx.conf;',
    'charset utf-8;',
    'charset_types text/xml text/plain text/markdown text/calendar application/json application/atom+xml;',
    `error_page 404 ${nginxText(`${base}404.html`)};`,
    ...add,
    `location ^~ ${nginxText(`${base}_astro/`)} {`,
    ...add.map((line) => `  ${line}`),
    `  add_header Cache-Control ${nginxText(forever)};`,
    '}',
    'location ~ \\.md$ { default_type text/markdown; types { } }',
    'location ~ \\.ics$ { default_type text/calendar; types { } }',
    ...addresses(site).map(
      ({ path, to }) => `location = ${nginxText(path)} { return 301 ${nginxText(to)}; }`,
    ),
    '',
  ].join('\n');
}

/** What goes into a site of Caddy: the same. */
export function caddyFile(site: ServedSite): string {
  const { base } = site;
  return [
    '# Made by the build. In a site block: import /path/to/the/site/servers/Caddyfile',
    'header {',
    ...headers.map(([name, value]) => `\t${name} ${caddyText(value)}`),
    '}',
    `header ${caddyText(`${base}_astro/*`)} Cache-Control ${caddyText(forever)}`,
    'header *.md Content-Type "text/markdown; charset=utf-8"',
    ...addresses(site).map(({ path, to }) => `redir ${caddyText(path)} ${caddyText(to)} 301`),
    'handle_errors {',
    `\trewrite * ${caddyText(`${base}404.html`)}`,
    '\tfile_server',
    '}',
    '',
  ].join('\n');
}

/** A text for nginx: in quotes, where only these two mean something. */
function nginxText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A text for Caddy: in quotes, with braces that name nothing. */
function caddyText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
