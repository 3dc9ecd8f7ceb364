import type { Root as HtmlRoot, RootContent as HtmlNode } from 'hast';
import type { Root, RootContent } from 'mdast';

/** Deepest tree that later steps walk; they are recursive, and no written note reaches half of it. */
const deepest = 120;

/** Replaces everything below the deepest level of a Markdown tree by its plain text, in place. */
export function limitMarkdownDepth(tree: Root): void {
  const rest: { node: RootContent; depth: number }[] = tree.children.map((node) => ({ node, depth: 1 }));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth < deepest) {
      for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
      continue;
    }
    const words = { type: 'text' as const, value: plainText(node) };
    // Only phrasing content and paragraphs may hold text; a list or a quote at this depth gets a paragraph of it.
    const holder = node as { children: RootContent[] };
    if (node.type === 'list') {
      holder.children = [{ type: 'listItem', children: [{ type: 'paragraph', children: [words] }] }];
    } else if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      holder.children = [{ type: 'paragraph', children: [words] }];
    } else holder.children = [words];
  }
}

/**
 * Most children of an element that sanitizing may unwrap: it hands them to one function as its arguments, and with more
 * than some 100,000 it throws.
 */
const mostChildren = 50_000;
/** Elements that are never unwrapped, wherever they stand. */
const holders = new Set(['blockquote', 'div', 'ol', 'p', 'pre', 'span', 'ul']);

/** Replaces everything below the deepest level of an HTML tree by its plain text, in place. */
export function limitHtmlDepth(tree: HtmlRoot): void {
  const rest: { node: HtmlNode; depth: number }[] = tree.children.map((node) => ({ node, depth: 1 }));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (node.type !== 'element') continue;
    if (node.children.length > mostChildren && !holders.has(node.tagName)) node.tagName = 'span';
    if (depth < deepest) for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
    else node.children = [{ type: 'text', value: plainText(node) }];
  }
}

interface AnyNode {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly unknown[];
}

/** The text of a tree of any depth, without recursion. */
function plainText(node: AnyNode): string {
  const words: string[] = [];
  const rest: AnyNode[] = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (typeof next.value === 'string' && next.type !== 'html' && next.type !== 'comment')
      words.push(next.value);
    const children = (next.children ?? []) as readonly AnyNode[];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) rest.push(child);
    }
  }
  return words.join(' ');
}
