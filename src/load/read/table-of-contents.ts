import { posix } from 'node:path';
import { pathBelow } from '../../domain/model/folders.ts';

/** A link of Markdown: its words and the path it leads to, without what stands behind # or ?. */
const link = /\[((?:[^[\]\n]|\[[^[\]\n]*\]){0,500})\]\(\s?<?([^\s()<>#?]{0,500})[^()\n]{0,300}\)/g;
const fewest = 3;
/** How much text may stand beside the links, as a part of theirs: days, dashes, "(PDF)". */
const mostBeside = 0.25;

/**
 * Whether a text is nothing but links to other notes. `path` is its file, `calls` the folder of the notes.
 * @example isTableOfContents('- [One](a.md)\n- [Two](b.md)\n- [Three](c.md)', 'calls/2026/toc.md', 'calls') // true
 */
export function isTableOfContents(text: string, path: string, calls: string): boolean {
  let linked = 0;
  let inside = 0;
  let toNotes = 0;
  let links = 0;
  const body = text.replace(/^---\n[^]*?\n---\n/, '').replace(/^#.*$/gm, '');
  const beside = body.replace(link, (_all, words: string, target: string) => {
    links += 1;
    linked += letters(words);
    const file = posix.join(posix.dirname(path), target || posix.basename(path));
    if (!/^(?:[a-z]+:|\/)/i.test(target) && pathBelow(file, calls) !== null) {
      inside += 1;
      if (/\.(?:md|markdown)$/i.test(file)) toNotes += 1;
    }
    return '';
  });
  return toNotes >= fewest && inside === links && letters(beside) <= linked * mostBeside;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
