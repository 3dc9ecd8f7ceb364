const before = /[\p{L}\p{N}._%+-]/u;
const after = /[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![A-Za-z\d])/y;
const longestName = 64;

/** Whether the text holds an e-mail address that is not in the list of published ones (lower case). */
export function hasEmail(text: string, published: ReadonlySet<string>): boolean {
  return findEmails(text, published).length > 0;
}

/** Whether an address of the web holds an e-mail address that is not published: `mailto:`, or `%40` in a query. */
export function urlHasEmail(url: string, published: ReadonlySet<string>): boolean {
  return hasEmail(url.replace(/^mailto:/i, '').replace(/%40/g, '@'), published);
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

/** Looks outwards from every @ over a bounded number of characters: a pattern over the whole text would be quadratic. */
function findEmails(text: string, published: ReadonlySet<string>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && at - start < longestName && before.test(text.charAt(start - 1))) start -= 1;
    if (start === at) continue;
    after.lastIndex = at + 1;
    const host = after.exec(text);
    if (!host) continue;
    const end = at + 1 + host[0].length;
    if (!published.has(text.slice(start, end).toLowerCase())) found.push({ start, end });
    from = end;
  }
  return found;
}
