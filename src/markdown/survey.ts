import type {
  Definition,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
} from 'mdast';

/** What later steps ask of a whole tree, gathered in one walk; each list in reading order. */
export interface TreeSurvey {
  /** The addresses that reference definitions give, by identifier; the first of a name wins, as in CommonMark. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly definitionNodes: readonly (Definition | FootnoteDefinition)[];
  /** The ids that headings give themselves. */
  readonly headingIds: readonly string[];
  /** Links and raw HTML, as they follow each other. */
  readonly linksAndHtml: readonly (Link | LinkReference | Html)[];
  readonly images: readonly (Image | ImageReference)[];
}

/**
 * Walks a tree once. With a stack of its own: `unist-util-visit` makes a list of ancestors for every node, which made
 * reading a note a third slower.
 */
export function surveyTree(tree: Root): TreeSurvey {
  const definitions = new Map<string, string>();
  const definitionNodes: (Definition | FootnoteDefinition)[] = [];
  const linksAndHtml: (Link | LinkReference | Html)[] = [];
  const images: (Image | ImageReference)[] = [];
  const headingIds: string[] = [];
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitionNodes.push(node);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    if (node.type === 'link' || node.type === 'linkReference' || node.type === 'html')
      linksAndHtml.push(node);
    if (node.type === 'image' || node.type === 'imageReference') images.push(node);
    if (node.type === 'heading' && node.data?.id !== undefined) headingIds.push(node.data.id);
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) rest.push(child);
    }
  }
  return { definitions, definitionNodes, headingIds, linksAndHtml, images };
}
