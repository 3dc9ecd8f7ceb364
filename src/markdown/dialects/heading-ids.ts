import type { Heading } from 'mdast';
import { isAuthorId } from '../anchors.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id that the author gave the heading: `## Title {#id}`. */
    id?: string;
    /** Its words before short names became signs: GitHub makes the id of `## :dart: Aim` from those. */
    words?: string;
  }
}

/** `{#id}`, `{: #id }`, `{#id .class key=value}` at the end of a heading, and classes alone. */
const attributes = /^\{:?\s?((?:\s?(?:[#.][\w:.-]+|[\w-]+=[^\s{}]+))+)\s?\}$/;
const longestAttributes = 200;

/** Takes the attributes off the end of a heading, in place, and keeps its id; of two headings with one id the first has it. */
export function takeHeadingId(node: Heading, taken: Set<string>): void {
  const last = node.children.at(-1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return;
  const start = last.value.lastIndexOf('{');
  const found = attributes.exec(last.value.slice(start, start + longestAttributes).trim());
  if (!found) return;
  last.value = last.value.slice(0, start).trimEnd();
  if (last.value === '') node.children.pop();
  const id = /#([\w:.-]+)/.exec(found[1] ?? '')?.[1];
  if (id === undefined || taken.has(id) || !isAuthorId(id)) return;
  taken.add(id);
  node.data = { ...node.data, id };
}
