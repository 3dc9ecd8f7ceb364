import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { findEmails, hasEmail, withoutEmails } from './emails.ts';

/** Elements inside a line: what stands before and after them is read as one. */
const inLine = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Takes every e-mail address that is not published (lower case) out of the texts of a tree, in place, also one that elements, comments or
 * `<wbr>` split: it is looked for in the whole line that a reader sees.
 */
export function removeEmails(tree: Root, published: ReadonlySet<string>): void {
  let line: Text[] = [];
  const end = (): void => {
    cleanLine(line, published);
    line = [];
  };
  const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') line.push(node);
      if (node.type !== 'element') continue;
      if (!inLine.has(node.tagName)) end();
      walk(node.children);
      if (!inLine.has(node.tagName)) end();
    }
  };
  walk(tree.children);
  end();
}

function cleanLine(line: readonly Text[], published: ReadonlySet<string>): void {
  const [first] = line;
  if (first && line.length === 1) {
    first.value = withoutEmails(first.value, published);
    return;
  }
  const found = findEmails(line.map(({ value }) => value).join(''), published);
  if (found.length === 0) return;
  let from = 0;
  let next = 0;
  for (const text of line) {
    const to = from + text.value.length;
    let kept = '';
    let at = from;
    for (let email = found[next]; email && email.start < to; email = found[next]) {
      kept += text.value.slice(at - from, Math.max(email.start, at) - from);
      if (email.start >= from) kept += '[email removed]';
      at = Math.min(email.end, to);
      // The rest of it stands in the texts that follow.
      if (email.end > to) break;
      next += 1;
    }
    text.value = kept + text.value.slice(at - from);
    from = to;
  }
}

/** Takes them out of the attributes of an element, addresses apart: an id or class that holds one goes whole. */
export function removeEmailsFromAttributes({ properties }: Element, published: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'href' || name === 'src') continue;
    const words = (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string');
    if (!words.some((word) => hasEmail(word, published))) continue;
    if (typeof value !== 'string' || name === 'id' || name === 'name') properties[name] = null;
    else properties[name] = withoutEmails(value, published);
  }
}
