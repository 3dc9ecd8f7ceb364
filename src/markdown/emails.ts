const before = /[\p{L}\p{M}\p{N}._%+-]/u;
/** The sign itself, as addresses of the web write it, and as East Asian keyboards do. */
const sign = /@|%40|\uFF20/g;
/** A host in the letters of any language (RFC 6531); its last label has no digits, or is Punycode. */
const host =
  /[\p{L}\p{M}\d-]{1,63}(?:\.[\p{L}\p{M}\d-]{1,63}){0,6}\.(?:xn--[a-z\d-]{2,59}|[\p{L}\p{M}]{2,24})(?![\p{L}\p{M}\d])/iuy;
/** What stands behind the name of a package, as in `kite@1.2.3-beta.rc`, is no host. */
const version = /^v?\d+\.\d+(?:\.\d+)*(?:-.*)?$/i;
const longestName = 64;

/** A stretch of a text, in code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether the text holds an e-mail address that is not in the list of published ones (lower case). */
export function hasEmail(text: string, published: ReadonlySet<string>): boolean {
  return findEmails(text, published).length > 0;
}

/** Whether an address of the web holds an e-mail address that is not published: `mailto:`, or `%40` in a query. */
export function urlHasEmail(url: string, published: ReadonlySet<string>): boolean {
  return hasEmail(decoded(url).replace(/^mailto:/i, ''), published);
}

/** An address of the web without its escapes, where they are whole. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The text with every e-mail address that is not published (lower case) replaced by `[email removed]`. */
export function withoutEmails(text: string, published: ReadonlySet<string>): string {
  let result = '';
  let end = 0;
  for (const found of findEmails(text, published)) {
    result += text.slice(end, found.start) + '[email removed]';
    end = found.end;
  }
  return end === 0 ? text : result + text.slice(end);
}

/** The text, of the same length, with the @ of every unpublished address blanked, so that none can be read from it. */
export function maskEmails(text: string, published: ReadonlySet<string>): string {
  let result = '';
  let end = 0;
  for (const found of findEmails(text, published)) {
    result += text.slice(end, found.start) + '…'.repeat(found.end - found.start);
    end = found.end;
  }
  return end === 0 ? text : result + text.slice(end);
}

/**
 * Where a text holds e-mail addresses that are not published (lower case), in order. It looks outwards from every @ over a bounded
 * number of characters: a pattern over the whole text would be quadratic.
 */
export function findEmails(text: string, published: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { index: at, 0: written } of text.matchAll(sign)) {
    let start = at;
    while (start > from && at - start < longestName && before.test(text.charAt(start - 1))) start -= 1;
    if (start === at) continue;
    host.lastIndex = at + written.length;
    const behind = host.exec(text)?.[0];
    if (behind === undefined || version.test(behind)) continue;
    const end = at + written.length + behind.length;
    const address = `${text.slice(start, at)}@${behind}`.toLowerCase();
    if (!published.has(address)) found.push({ start, end });
    from = end;
  }
  return found;
}
