import type {
  Delete,
  Emphasis,
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  Strong,
  TableCell,
  Text,
} from 'mdast';
import { htmlElements } from './html-elements.ts';

const openTag = /^<([a-z][a-z\d-]*)(\s[^<>]*)?>$/i;
const time = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})`;
/** What may stand before a speaker in a line of a chat: the time. */
const beforeSpeaker = new RegExp(`(?:^|\n)[ \t]{0,3}(${time})?$`);
/** So much of what stands before a speaker is looked at. */
const longestLead = 30;
/** A line of a chat: `16:00 <ada> text`, `[ada] text`, `16:00 ada: text`. */
const chatLine = new RegExp(
  String.raw`^[ \t]{0,3}(?:${time}?(?:<[@+~%&]?[\w|^-]{1,30}>|\[[\w|^-]{1,30}\]:?)|${time}[\w|^-]{1,30}:)[ \t]`,
);

/**
 * Keeps the speakers of a chat log in a paragraph or the like, in place: `<ada> text` would be an HTML element that is unknown, and vanish. So is any
 * other tag that HTML does not have and nobody closes (`<name>`, `List<String>`) read as the text it was meant to be. Lines
 * of a chat stay lines.
 */
export function keepChatLines(node: Nodes): void {
  if (!isPhraseHolder(node)) return;
  if (node.children.some(({ type }) => type === 'html')) node.children = withTextForTags(node.children);
  if (node.type === 'paragraph') breakLines(node);
}

type PhraseHolder = Paragraph | Heading | TableCell | Emphasis | Strong | Delete;

function isPhraseHolder(node: Nodes): node is PhraseHolder {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete'].includes(node.type);
}

function withTextForTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const lastEnds = new Map<string, number>();
  for (const [at, node] of nodes.entries()) {
    const name = node.type === 'html' ? /^<\/([a-z][a-z\d-]*)/i.exec(node.value)?.[1] : undefined;
    if (name !== undefined) lastEnds.set(name.toLowerCase(), at);
  }
  return nodes.map((node, at) => {
    if (node.type !== 'html') return node;
    const [, name = '', attributes] = openTag.exec(node.value) ?? [];
    const isClosed = (lastEnds.get(name.toLowerCase()) ?? -1) > at;
    if (name === '' || isClosed || !isMeantAsText(name, attributes, nodes[at - 1])) return node;
    return { type: 'text', value: node.value, ...(node.position && { position: node.position }) };
  });
}

/** Whether a tag that nobody closes is a speaker, or no tag that HTML has. */
function isMeantAsText(
  name: string,
  attributes: string | undefined,
  before: PhrasingContent | undefined,
): boolean {
  const isKnown = htmlElements.has(name.toLowerCase());
  const isInText = before === undefined || before.type === 'break' || before.type === 'text';
  const lead = before?.type === 'text' ? before.value.slice(-longestLead) : '';
  const speaks = attributes === undefined && isInText ? beforeSpeaker.exec(lead) : null;
  // With the time before it even <mark> is somebody.
  if (speaks && (speaks[1] !== undefined || !isKnown)) return true;
  return !isKnown && !name.includes('-');
}

/** Fewer lines are no log. */
const fewestLines = 2;

function breakLines(paragraph: Paragraph): void {
  if (!paragraph.children.some((node) => node.type === 'text' && node.value.includes('\n'))) return;
  const joined = joinTexts(paragraph.children);
  const lines = joined.flatMap((node) => (node.type === 'text' ? node.value.split('\n') : []));
  if (lines.filter((line) => chatLine.test(line)).length < fewestLines) return;
  paragraph.children = joined.flatMap((node) => (node.type === 'text' ? brokenText(node) : [node]));
}

/** Texts that follow each other as one: a speaker that was HTML is inside the line now. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    if (texts.length > 0) joined.push({ type: 'text', value: texts.join('') });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') texts.push(node.value);
    else {
      flush();
      joined.push(node);
    }
  }
  flush();
  return joined;
}

function brokenText({ value }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.join('') !== '') parts.push({ type: 'text', value: lines.join('\n') });
    lines = [];
  };
  for (const [at, line] of value.split('\n').entries()) {
    if (at > 0 && chatLine.test(line)) {
      flush();
      parts.push({ type: 'break' });
    }
    lines.push(line);
  }
  flush();
  return parts;
}
