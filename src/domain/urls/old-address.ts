import { withoutControls } from '../text/controls.ts';

/** The keys of front matter that give addresses a page had: Hugo's and ours, Jekyll's, and what a generator was told to use. */
export const addressKeys = ['aliases', 'redirect_from', 'permalink', 'slug'] as const;
/** One of those keys. */
export type AddressKey = (typeof addressKeys)[number];

const mostParts = 20;
/** File systems take 255 bytes in one name. */
const mostBytes = 200;

/**
 * An address that a page had, as front matter writes it: a path below the base path, decoded, without a slash at its end; null for
 * what is none, such as another name of the page or a pattern. A web address counts by its path, whatever its host.
 * @param beside the site path of the folder that the page lies in, where `aliases` and `slug` begin; the others begin at the top
 * @example oldAddress('slug', 'old-name', '/calls/', '/') // '/calls/old-name'
 * @example oldAddress('permalink', '/wiki/weekly.html', '/calls/', '/') // '/wiki/weekly.html'
 */
export function oldAddress(key: AddressKey, written: string, beside: string, base: string): string | null {
  const text = written.trim();
  // Other programs keep other names of a page in `aliases`.
  if (text === '' || text.startsWith('#') || (/\s/.test(text) && !text.startsWith('/'))) return null;
  const isWeb = /^(?:https?:)?\/\//i.test(text);
  if (!isWeb && /^[a-z][a-z0-9+.-]*:/i.test(text)) return null;
  if (isWeb && !URL.canParse(text, 'https://any.invalid')) return null;
  const path = isWeb ? new URL(text, 'https://any.invalid').pathname : (/^[^?#]*/.exec(text)?.[0] ?? '');
  const start = key === 'aliases' || key === 'slug' ? beside : '/';
  const whole = path.startsWith('/') ? path : `${start}${path}`;
  return normalPath(base !== '/' && `${whole}/`.startsWith(base) ? whole.slice(base.length - 1) : whole);
}

/**
 * A path as old addresses are compared and kept: decoded, one slash between its parts, none at its end, no `index.html`. Null for one
 * that leads upwards, is a pattern, or could not be a file.
 */
export function normalPath(path: string): string | null {
  const decoded = decodedPath(path);
  if (decoded === null || !isPlain(decoded)) return null;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (/^index\.html?$/i.test(parts.at(-1) ?? '')) parts.pop();
  if (parts.length === 0 || parts.length > mostParts || !parts.every(canBeFile)) return null;
  return `/${parts.join('/').normalize('NFC')}`;
}

/** An address may name a page by its file: `/wiki/weekly.html` and `/wiki/weekly` are often one. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(?:html?|md|markdown|php|aspx?)$/i, '');
}

function isPlain(text: string): boolean {
  return withoutControls(text) === text && !/[\t\r\n]/.test(text) && text.isWellFormed();
}

function canBeFile(part: string): boolean {
  return (
    !/^\.{1,2}$|^:|[\\*{}<>|"$%?#]/.test(part) &&
    part.trim() === part &&
    new TextEncoder().encode(part).length <= mostBytes
  );
}

function decodedPath(path: string): string | null {
  try {
    return path
      .split('/')
      .map((part) => {
        const decoded = decodeURIComponent(part);
        // A slash that was written as %2F is no part of a path.
        if (decoded.includes('/')) throw new URIError(part);
        return decoded;
      })
      .join('/');
  } catch {
    return null;
  }
}
