import type { ElementContent } from 'hast';

/** What bare references in a text mean. */
export interface ReferenceOptions {
  /** The repository (`owner/name`) that a bare `#20` means; null leaves bare numbers as they are. */
  readonly repository: string | null;
  /** GitHub names (lower case) that `@name` may link to; null links every well-formed one. */
  readonly handles: ReadonlySet<string> | null;
}

/**
 * `owner/name#20`, `#20` and `@handle`, with GitHub's own grammar of names: letters, digits and single hyphens, at most
 * 39 characters. `@scope/package`, `@team/of` and the middle of a word are none. Every part is bounded: linear.
 */
const reference =
  /(?<![\w./@-])(?:([a-z\d](?:-?[a-z\d]){0,38}\/[\w.-]{1,100})#(\d{1,7})(?!\w)|#(\d{1,7})(?!\w)|@([a-z\d](?:-?[a-z\d]){0,38})(?![\w/@-]|\.\w))/gi;

/** Splits a text into plain text and links to GitHub; null where it holds no reference. */
export function linkReferences(text: string, options: ReferenceOptions): ElementContent[] | null {
  if (!text.includes('#') && !text.includes('@')) return null;
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(reference)) {
    const url = address(match, options);
    if (url === null) continue;
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: url, rel: ['noopener'] },
      children: [{ type: 'text', value: match[0] }],
    });
    end = match.index + match[0].length;
  }
  if (parts.length === 0) return null;
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function address(match: RegExpMatchArray, options: ReferenceOptions): string | null {
  const [, repository, number, bare, handle] = match;
  // GitHub sends /issues/20 on to /pull/20 where the number is a pull request.
  if (repository && number) return `https://github.com/${repository}/issues/${number}`;
  if (bare) return options.repository ? `https://github.com/${options.repository}/issues/${bare}` : null;
  if (!handle || (options.handles && !options.handles.has(handle.toLowerCase()))) return null;
  return `https://github.com/${handle}`;
}
