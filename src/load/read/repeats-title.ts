/**
 * Whether a text begins with a heading that says the title of its front matter again, which the page shows above it.
 *
 * @example repeatsTitle('# How we build\n\nText.', { title: 'How we build' }) // true
 */
export function repeatsTitle(body: string, front: unknown): boolean {
  const [, heading] = /^\s*# +(.+?)[ #]*(?:\r?\n|$)/.exec(body) ?? [];
  return isTitled(front) && front.title === heading;
}

function isTitled(front: unknown): front is { title: string } {
  return typeof front === 'object' && front !== null && 'title' in front && typeof front.title === 'string';
}
