import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { List, ListItem, Parents, Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { parseHtml } from './parse.ts';

/** A Markdown tree as an HTML tree; raw HTML inside it has become real elements. Not yet safe to publish. */
export function htmlTree(tree: Root): HtmlRoot {
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: { listItem: tidyItem() },
  }) as HtmlRoot;
  return closeRaw(hast) ? parseHtml(toHtml(hast, { allowDangerousHtml: true })) : hast;
}

/**
 * The handler of list items. The library's own looks at the whole list again for every item to see whether it is loose,
 * which is quadratic; this one hands it the answer.
 */
function tidyItem() {
  const loose = new WeakMap<List, boolean>();
  return (state: State, node: ListItem, parent: Parents | undefined): Element => {
    if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent);
    const known = loose.get(parent);
    const spread = known ?? (parent.spread === true || parent.children.some(isLoose));
    if (known === undefined) loose.set(parent, spread);
    return defaultHandlers.listItem(state, node, { type: 'list', spread, children: [] });
  };
}

function isLoose(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}

/** Elements whose text a browser reads as raw: left open, they would swallow the rest of the page. GFM disarms them too. */
const swallowing =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|template|select)\b)/gi;

/** Disarms what would swallow the text after it; says whether there was raw HTML at all. */
function closeRaw(tree: HtmlRoot): boolean {
  let found = false;
  const rest: (RootContent | ElementContent)[] = [...tree.children];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'element') for (const child of node.children) rest.push(child);
    if (node.type !== 'raw') continue;
    found = true;
    node.value = node.value.replace(swallowing, '&lt;');
    if (node.value.lastIndexOf('<!--') > node.value.lastIndexOf('-->')) node.value += '-->';
  }
  return found;
}
