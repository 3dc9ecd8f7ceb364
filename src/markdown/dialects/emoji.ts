import type { Text } from 'mdast';
import { nameToEmoji } from 'gemoji';

const shortcode = /:([+-]1|[a-z\d_+-]{1,40}):/g;

/**
 * Writes GitHub's short names (`:tada:`) as the signs they stand for, in place. The names are GitHub's own list, which
 * `gemoji` holds as plain data; a few of them (`:octocat:`) are pictures of GitHub's and stay as they are.
 */
export function writeEmoji(node: Text): void {
  if (!node.value.includes(':')) return;
  node.value = node.value.replace(shortcode, (all, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? all) : all,
  );
}

/** Whether a text holds a short name that stands for a sign. */
export function holdsShortcode(text: string): boolean {
  return (
    text.includes(':') &&
    [...text.matchAll(shortcode)].some(([, name]) => name !== undefined && Object.hasOwn(nameToEmoji, name))
  );
}
