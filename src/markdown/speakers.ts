import type { Element, ElementContent, Root } from 'hast';
import { textOf } from './text-of.ts';

/** A line of a paragraph or item; the last of its nodes is what ended it, a line break or `\n`. */
type Line = readonly ElementContent[];

/** "Jo: text", "Jo Doe (chair): text"; the marks of `**Jo:**` are elements here and no letters. */
const label = /^\s{0,9}@?(\p{L}[^:\n([<{]{0,60}?)(?:\s?[([<][^()[\]<>\n]{1,30}[)\]>])?\s?:(?=\s|$)/u;
/** "<jo> text", "16:00 <jo> text", "[jo] text": a line of a chat. */
const chat =
  /^\s{0,9}(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?(?:<[@+~%&]?([\p{L}\p{N}_|^-]{1,30})>|\[@?([\p{L}\p{N}_|^-]{1,30})\]):?(?=\s)/u;
/** "Jo - text", "Jo (chair) -> text". A whole name before a dash is a line of a list of people, "Jo Doe - Acme". */
const dashed = /^\s{0,9}@?(\p{L}[\p{L}\p{N}_-]{1,30})(?:\s?\([^()\n]{1,30}\))?\s(?:[–—-]{1,2}>?|>)(?=\s)/u;
/** Fewer words after a dash are what somebody is ("Jo - Acme"), not what they say. */
const fewestWordsSaid = 3;
/** Between two who speak as one: "Jo/KL: text", "Jo and KL: text". */
const bothNames = /\s?[/&+,]\s?|\s(?:and|und)\s/;
/** A label ends within so many characters. */
const labelWithin = 120;
/** What a name may be written in, and lead to. */
const inName = new Set(['strong', 'b', 'em', 'i', 'a']);
const blocks = new Set(['p', 'ul', 'ol', 'pre', 'table', 'blockquote', 'div', 'dl', 'details', 'hr']);

/** A margin holds so many letters of a name in one line, and twice as many in two; longer names stay in the text. */
const letters = { oneLine: 14, twoLines: 28 };

/**
 * Marks the speakers of a text, in place: `<b class="who">Jo:</b>`. Where a paragraph holds the words of several, each
 * begins a line of its own (`<span class="turn">`). The text stays the same.
 * @param speakers the names, as written before the colon
 */
export function markSpeakers(tree: Root | Element, speakers: ReadonlySet<string>): void {
  if (speakers.size === 0) return;
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName === 'pre' || node.tagName === 'table') continue;
    if (node.tagName === 'p' || node.tagName === 'li') markLines(node, speakers);
    if (node.tagName !== 'p') markSpeakers(node, speakers);
  }
}

function markLines(holder: Element, speakers: ReadonlySet<string>): void {
  const isBlock = (node: ElementContent) => node.type === 'element' && blocks.has(node.tagName);
  const end = holder.children.findIndex(isBlock);
  const words = holder.children.slice(0, end < 0 ? undefined : end);
  const turns: ElementContent[][] = [];
  let isSpoken = false;
  for (const line of linesOf(words)) {
    const marked = withSpeaker(line, speakers);
    isSpoken ||= marked !== null;
    const current = turns.at(-1);
    if (current && !marked) current.push(...line);
    else turns.push(marked ?? [...line]);
  }
  if (isSpoken)
    holder.children.splice(0, words.length, ...(turns.length === 1 ? turns.flat() : turns.map(turn)));
}

function linesOf(nodes: readonly ElementContent[]): Line[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('\n')) {
      lines.at(-1)?.push(node);
      continue;
    }
    for (const value of node.value.split(/(?<=\n)/)) {
      const current = lines.at(-1);
      const last = current?.at(-1);
      // The end of a line that a `<br>` broke.
      if (value === '\n' && last?.type === 'element' && last.tagName === 'br')
        current?.push({ type: 'text', value });
      else if (value !== '') current?.push({ type: 'text', value });
      if (value.endsWith('\n')) lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The line with the name of its speaker marked; null where none of the speakers begins it. */
function withSpeaker(line: Line, speakers: ReadonlySet<string>): ElementContent[] | null {
  let start = '';
  for (const node of line) {
    if (start.length > labelWithin || (node.type === 'element' && !inName.has(node.tagName))) break;
    start += textOf(node).slice(0, labelWithin);
  }
  const dash = dashed.exec(start);
  const found = dash ?? chat.exec(start) ?? label.exec(start);
  const name = (found?.[1] ?? found?.[2])?.trim();
  if (!found || name === undefined) return null;
  if (!speakers.has(name) && !name.split(bothNames).every((one) => speakers.has(one))) return null;
  const parts = cutAt(line, found[0].length);
  if (!parts) return null;
  const [named, rest] = parts;
  const said = rest.map(textOf).join('').trim();
  if (dash && said.split(/\s+/).length < fewestWordsSaid) return null;
  const isAlone = said === '' || found[0].length > letters.twoLines;
  const size = found[0].length > letters.oneLine ? ['long'] : [];
  const who: Element = {
    type: 'element',
    tagName: 'b',
    properties: { className: ['who', ...(isAlone ? ['in-text'] : size)] },
    children: named.flatMap((node) =>
      node.type === 'element' && node.tagName !== 'a' ? node.children : [node],
    ),
  };
  return [who, ...rest];
}

/** A line in two after so many characters; null where that would break an element. */
function cutAt(line: Line, length: number): [ElementContent[], ElementContent[]] | null {
  let left = length;
  for (const [at, node] of line.entries()) {
    const size = textOf(node).length;
    if (size < left) {
      left -= size;
      continue;
    }
    const before = line.slice(0, at);
    const after = line.slice(at + 1);
    if (size === left) return [[...before, node], after];
    if (node.type !== 'text') return null;
    return [
      [...before, { type: 'text', value: node.value.slice(0, left) }],
      [{ type: 'text', value: node.value.slice(left) }, ...after],
    ];
  }
  return null;
}

/** What one speaker says, in lines of its own also where there is no style: a line break ends it. */
function turn(nodes: ElementContent[], at: number, all: readonly unknown[]): Element {
  const isLast = at === all.length - 1;
  const endsLine = nodes.some((node) => node.type === 'element' && node.tagName === 'br');
  const end: ElementContent[] =
    isLast || endsLine ? [] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }];
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['turn'] },
    children: [...nodes, ...end],
  };
}
