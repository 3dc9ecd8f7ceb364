import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Blockquote, FootnoteReference, List, ListItem, Parents, Root, TableRow } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { parseHtml } from './parse.ts';
import { escapeUnsafeRawHtml } from './raw-html.ts';
import type { TreeSurvey } from './survey.ts';

/** A Markdown tree as an HTML tree; raw HTML inside it has become real elements. Not yet safe to publish. */
export function htmlTree(tree: Root, { definitionNodes }: TreeSurvey): HtmlRoot {
  // The library first looks for definitions in every node, which takes as long as the rest of its work: it gets only those.
  const hast = toHast(
    { type: 'root', children: [...definitionNodes] },
    {
      allowDangerousHtml: true,
      clobberPrefix: '',
      handlers: {
        listItem: tidyItem(),
        tableRow,
        footnoteReference,
        blockquote,
        root: (state: State) => wholeTree(state, tree),
      },
    },
  ) as HtmlRoot;
  return escapeUnsafeRawHtml(hast) ? parseHtml(toHtml(hast, { allowDangerousHtml: true })) : hast;
}

function wholeTree(state: State, tree: Root): ElementContent[] {
  // Nobody asks an HTML node where it stood in the text: the copies of every position would be for nothing.
  state.patch = () => undefined;
  // Ids are all that this room puts into `data` (see `document.ts`); the library copies them in depth.
  state.applyData = (from, to) => {
    if (to.type === 'element' && from.data?.hProperties) Object.assign(to.properties, from.data.hProperties);
    return to;
  };
  return defaultHandlers.root(state, tree).children as ElementContent[];
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

/** The library looks for each row's place among all rows only to tell the header: the position tells it at once. */
function tableRow(state: State, node: TableRow, parent: Parents | undefined): Element {
  if (parent?.type !== 'table') return defaultHandlers.tableRow(state, node, parent);
  const isHeader = parent.children[0] === node;
  const rows = isHeader ? [node] : [{ type: 'tableRow' as const, children: [] }, node];
  return defaultHandlers.tableRow(state, node, {
    type: 'table',
    align: parent.align ?? null,
    children: rows,
  });
}

/** A quotation, or an alert: a box with a word above it that says what it is. */
function blockquote(state: State, node: Blockquote): Element {
  const kind = node.data?.alert;
  if (kind === undefined) return defaultHandlers.blockquote(state, node);
  const title = { type: 'text' as const, value: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['alert', `alert-${kind}`] },
    children: [
      { type: 'element', tagName: 'p', properties: { className: ['alert-title'] }, children: [title] },
      ...state.wrap(state.all(node), true),
    ],
  };
}

/** Calls of one footnote that link to it. The library hands the ways back to one function as its arguments: too many, and it throws. */
const mostCalls = 1000;

function footnoteReference(state: State, node: FootnoteReference): ElementContent {
  const calls = state.footnoteCounts.get(node.identifier.toUpperCase()) ?? 0;
  if (calls >= mostCalls) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
  return defaultHandlers.footnoteReference(state, node);
}

function isLoose(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}
