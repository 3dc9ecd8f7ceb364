import { htmlToHast, markdownToMdast } from 'satteri';
import type { Root as HtmlRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { limitForParser } from './parser-limits.ts';
import { limitHtmlDepth, limitMarkdownDepth } from './depth-limit.ts';

/** Most cells a table may have once its short rows are filled up; cmark-gfm stops at the same order of size. */
const mostCells = 500_000;

/**
 * Markdown (GFM) as an mdast tree with positions. This file alone names the parser: Sätteri, which ships with Astro and
 * is thirty times as fast as remark on a note. Front matter must be gone already.
 */
export function parseMarkdown(text: string): Root {
  // CommonMark asks for this replacement, and `slots.ts` relies on it.
  const plain = text.replaceAll('\u0000', '\uFFFD');
  return markdownToMdast(limitForParser(plain), { features: { frontmatter: false } }) as unknown as Root;
}

/** A fragment of HTML as a hast tree, as a browser would read it. */
export function parseHtml(html: string): HtmlRoot {
  const tree = htmlToHast(html, { fragment: true }) as unknown as HtmlRoot;
  limitHtmlDepth(tree);
  return tree;
}

/**
 * Makes a parsed tree fit for what follows, in place: nesting is flattened past a depth, a table is not filled up past a
 * size, and a bare `www` that ends a sentence is no link (remark and Sätteri make one of it, GitHub does not).
 */
export function tidy(tree: Root): Root {
  limitMarkdownDepth(tree);
  const rest: (Root | RootContent)[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    // One row of 10,000 columns over 10,000 short rows would become 100 million cells.
    if (node.type === 'table' && (node.align?.length ?? 0) * node.children.length > mostCells)
      node.align = null;
    if (!('children' in node)) continue;
    for (const [at, child] of node.children.entries()) {
      if (child.type === 'link' && child.url === 'http://www') {
        node.children[at] = {
          type: 'text',
          value: 'www',
          ...(child.position && { position: child.position }),
        };
      } else rest.push(child);
    }
  }
  return tree;
}
