import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { takeAlert } from './alerts.ts';
import { keepChatLines } from './chat-lines.ts';
import { holdsShortcode, writeEmoji } from './emoji.ts';
import { takeHeadingId } from './heading-ids.ts';

/**
 * Reads what GitHub, HackMD, chats and word processors write beyond Markdown: works on the tree in place, and walks it once
 * with a stack of its own (see `survey.ts`).
 */
export function readDialects(tree: Root): Root {
  const headingIds = new Set<string>();
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    keepChatLines(node);
    if (node.type === 'heading') {
      takeHeadingId(node, headingIds);
      const words = toString(node, { includeHtml: false });
      if (holdsShortcode(words)) node.data = { ...node.data, words };
    }
    if (node.type === 'blockquote') takeAlert(node);
    else if (node.type === 'text') writeEmoji(node);
    // The words of a bare address are its address.
    if (!('children' in node) || (node.type === 'link' && isBare(node))) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) rest.push(child);
    }
  }
  return tree;
}

function isBare({ url, children: [words] }: Extract<Nodes, { type: 'link' }>): boolean {
  return words?.type === 'text' && url.endsWith(words.value);
}
