import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { cutText } from '../domain/text/shorten.ts';

/** No word of any language is as long; browsers take minutes to set one of 200,000 letters. */
const longest = 500;
const tooLong = new RegExp(`\\S{${String(2 * longest)}}`);

/** Gives lines a place to break in words of a thousand letters and more, in place; the text stays the same. */
export function breakLongWords(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !tooLong.test(node.value)) return;
    const parts = node.value.split(/(?<=\s)(?=\S)/).flatMap(piecesOf);
    const broken = parts.flatMap((value, at) => {
      const text: ElementContent = { type: 'text', value };
      if (at === 0 || /\s$/.test(parts[at - 1] ?? '')) return [text];
      const place: ElementContent = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
      return [place, text];
    });
    parent.children.splice(index, 1, ...broken);
    return index + broken.length;
  });
}

/** A word in pieces that end between two characters; one that is not too long is one piece. */
function piecesOf(word: string): string[] {
  if (!tooLong.test(word)) return [word];
  const pieces: string[] = [];
  for (let rest = word; rest !== '';) {
    const piece = cutText(rest, longest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}
