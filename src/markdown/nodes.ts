import type { Nodes } from 'mdast';

/** All nodes of a tree in reading order, itself first. */
export function nodesOf(tree: Nodes): Nodes[] {
  const all: Nodes[] = [];
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    all.push(node);
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) rest.push(child);
    }
  }
  return all;
}
