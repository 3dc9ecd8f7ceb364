import type { Element, ElementContent, RootContent } from 'hast';
import { parseHtml } from './parse.ts';

/** A row of a table that was written in HTML. */
export interface HtmlRow {
  /** The text of its cells; paragraphs, items of lists and line breaks are lines. */
  readonly cells: readonly string[];
  readonly header: boolean;
}

/** A longer piece of HTML is no table that somebody wrote. */
const longestTable = 200_000;
const wholeTable = /^\s*<table\b[\s\S]*<\/table>\s*$/i;

/** The rows of a piece of HTML that is one whole table, in the order of its `<tr>`; null for any other HTML. */
export function htmlRows(html: string): readonly HtmlRow[] | null {
  if (html.length > longestTable || !wholeTable.test(html)) return null;
  const rows = rowsIn(parseHtml(html).children);
  // A table inside a table, and what no browser would read as it is written, stays as it is.
  return rows.length > 0 && rows.length === html.match(/<tr\b/gi)?.length ? rows : null;
}

/** Gives rows of an HTML table their ids: `ids` by the number of the row. A row that has an id keeps it. */
export function withRowIds(html: string, ids: ReadonlyMap<number, string>): string {
  let row = -1;
  return html.replace(/<tr\b[^>]*/gi, (tag) => {
    row += 1;
    const id = ids.get(row);
    return id === undefined || /\sid\s*=/i.test(tag) ? tag : `<tr id="${id}"${tag.slice('<tr'.length)}`;
  });
}

function rowsIn(nodes: readonly RootContent[]): HtmlRow[] {
  return nodes.flatMap((node, at): HtmlRow[] => {
    if (node.type !== 'element') return [];
    if (node.tagName !== 'tr') return rowsIn(node.children);
    const cells = node.children.filter((cell) => isCell(cell));
    const isHeader = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
    return [{ cells: cells.map(cellText), header: isHeader && at === nodes.findIndex(isRow) }];
  });
}

function isRow(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'tr';
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

const lineElements = new Set(['p', 'li', 'br', 'div', 'tr', 'ul', 'ol']);

function cellText(cell: Element): string {
  return linesOf(cell)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function linesOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  const inside = node.children.map(linesOf).join('');
  return lineElements.has(node.tagName) ? `\n${inside}\n` : inside;
}
