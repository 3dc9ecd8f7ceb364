import type { ElementContent, RootContent } from 'hast';

/**
 * The text of an HTML node, what is inside it included.
 * @example textOf(<b>so <i>it</i> is</b>) // 'so it is'
 */
export function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
