/**
 * Where the Markdown of a page is, by the path of the page.
 * @example markdownPath('/calls/2015-02-25/') // '/calls/2015-02-25.md'
 */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : `${path.replace(/\/$/, '')}.md`;
}
