import type { Html, List, ListItem, Root, RootContent, Table } from 'mdast';
import type { Block, Outline, Span } from '../domain/model/blocks.ts';
import type { Position } from '../domain/model/position.ts';
import { withoutControls } from '../domain/text/controls.ts';
import { cutText } from '../domain/text/shorten.ts';
import { Anchors, reserveExplicit } from './anchors.ts';
import { maskEmails } from './emails.ts';
import { htmlRows } from './html-tables.ts';
import { inline, type InlineText } from './inline.ts';
import { minutedColumns, minutedRow, type MinutedColumns, type MinutedRow } from './minuted-tables.ts';
import type { TreeSurvey } from './survey.ts';

/** Where a body starts in its file, after the front matter. */
export interface BodyStart {
  /** The line of the file, from 1. */
  readonly firstLine: number;
  /** UTF-16 units before the body. */
  readonly firstOffset: number;
}

/** An outline together with the node that each block was read from. */
interface ReadOutline {
  readonly outline: Outline;
  readonly nodes: readonly RootContent[];
  /** Of blocks that are rows of a table in HTML: the number of the row, by the index of the block. */
  readonly htmlRows: ReadonlyMap<number, number>;
  readonly anchors: Anchors;
}

/** Where a block stands. */
interface Place {
  readonly depth: number;
  readonly parent: number | null;
  readonly quoted: boolean;
}

interface BlockContext extends Place {
  readonly kind: Block['kind'];
}

/** Words of a block that go into its anchor: enough to tell blocks apart, short enough for a URL. */
const anchorWords = 6;

/** Flattens a tree into the blocks that the rules of `notes` read. */
export function readOutline(
  tree: Root,
  survey: TreeSurvey,
  start: BodyStart,
  published: ReadonlySet<string>,
): ReadOutline {
  const blocks: Block[] = [];
  const nodes: RootContent[] = [];
  const inHtml = new Map<number, number>();
  /** Items that stand in the row of the block before them, and share its place in the page. */
  const sharing = new Set<number>();
  const anchors = new Anchors();
  const { definitions } = survey;
  reserveExplicit(survey, anchors);
  let section: { index: number; depth: number }[] = [];

  const place = (
    point: { line: number; column: number; offset?: number | undefined } | undefined,
  ): Position => ({
    line: (point?.line ?? 1) + start.firstLine - 1,
    column: point?.column ?? 1,
    offset: (point?.offset ?? 0) + start.firstOffset,
  });

  const add = (node: RootContent, at: BlockContext, text: InlineText, more: Partial<Block>): number => {
    const index = blocks.length;
    const words = maskEmails(withoutControls(text.value), published);
    const { id: own, words: named = words } = (node.type === 'heading' && node.data) || {};
    const id =
      own ??
      (at.kind === 'heading' ? (text.anchor ?? anchors.claim(maskEmails(named, published))) : text.anchor);
    blocks.push({
      index,
      kind: at.kind,
      depth: at.depth,
      parent: at.parent,
      text: words,
      spans: text.spans,
      checked: null,
      ordered: false,
      quoted: at.quoted,
      cells: [],
      header: false,
      id,
      anchor: id ?? '',
      start: place(node.position?.start),
      end: place(node.position?.end),
      ...more,
    });
    nodes.push(node);
    return index;
  };
  const heading = (): number | null => section.at(-1)?.index ?? null;

  const walk = (
    children: readonly RootContent[],
    parent: number | null,
    depth: number,
    quoted: boolean,
  ): void => {
    for (const node of children) {
      const at = { depth: 0, parent: parent ?? heading(), quoted };
      switch (node.type) {
        case 'heading': {
          const outer = quoted ? section : section.filter((s) => s.depth < node.depth);
          const position = { ...at, depth: node.depth, kind: 'heading' as const };
          const under = parent ?? outer.at(-1)?.index ?? null;
          const index = add(
            node,
            { ...position, parent: under },
            inline(node.children, definitions, published),
            {},
          );
          if (!quoted) section = [...outer, { index, depth: node.depth }];
          break;
        }
        case 'paragraph':
          add(node, { ...at, kind: 'paragraph' }, inline(node.children, definitions, published), {});
          break;
        case 'list':
          walkList(node, parent, depth + 1, quoted);
          break;
        case 'blockquote':
          // An alert is the writer's own words, made to stand out.
          walk(node.children, parent, depth, quoted || node.data?.alert === undefined);
          break;
        case 'footnoteDefinition':
          walk(node.children, parent, depth, quoted);
          break;
        case 'code':
          add(node, { ...at, kind: 'code' }, { value: node.value, spans: [], anchor: null }, {});
          break;
        case 'thematicBreak':
          add(node, { ...at, kind: 'rule' }, { value: '', spans: [], anchor: null }, {});
          break;
        case 'table':
          walkTable(node, at, depth);
          break;
        case 'html':
          walkHtmlTable(node, at, depth);
          break;
        default:
          break;
      }
    }
  };

  /** An item with nothing but a list in it goes on with the one before: some word processors write inner lists so. */
  const walkList = (list: List, parent: number | null, depth: number, quoted: boolean): void => {
    let before: number | null = null;
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      if (before !== null && first?.type === 'list' && rest.length === 0)
        walkList(first, before, depth + 1, quoted);
      else before = walkItem(item, list.ordered ?? false, parent, depth, quoted);
    }
  };

  const walkItem = (
    item: ListItem,
    ordered: boolean,
    parent: number | null,
    depth: number,
    quoted: boolean,
  ): number => {
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? inline(first.children, definitions, published) : null;
    const position = { kind: 'item' as const, depth, parent: parent ?? heading(), quoted };
    const text = own ?? { value: '', spans: [], anchor: null };
    const index = add(item, position, text, { checked: item.checked ?? null, ordered });
    walk(own ? rest : item.children, index, depth, quoted);
    return index;
  };

  /** The row of a table of minutes is read like an item with a list in it: what was said of its point. */
  const addMinuted = (
    node: RootContent,
    at: Place,
    depth: number,
    { topic, lines, lists }: MinutedRow,
  ): number => {
    const item = (text: string, under: number | null, level: number): number =>
      add(
        node,
        { kind: 'item', depth: level, parent: under, quoted: at.quoted },
        { value: text, spans: [], anchor: null },
        {},
      );
    const inside = (text: string, under: number, level: number): number => {
      const index = item(text, under, level);
      sharing.add(index);
      return index;
    };
    const row = item(topic, at.parent, depth + 1);
    for (const line of lines) inside(line, row, depth + 2);
    for (const { label, lines: listed } of lists) {
      const head = inside(label, row, depth + 2);
      for (const line of listed) inside(line, head, depth + 3);
    }
    return row;
  };

  const walkTable = (table: Table, at: Place, depth: number): void => {
    let columns: MinutedColumns | null = null;
    table.children.forEach((row, number) => {
      const cells = row.children.map((cell) => inline(cell.children, definitions, published));
      const texts = cells.map((cell) => maskEmails(withoutControls(cell.value.trim()), published));
      if (number === 0) columns = minutedColumns(texts);
      else if (columns) {
        addMinuted(row, at, depth, minutedRow(texts, columns));
        return;
      }
      const spans: Span[] = [];
      let value = '';
      for (const [column, cell] of cells.entries()) {
        if (column > 0) value += ' | ';
        const by = value.length;
        for (const span of cell.spans) spans.push({ ...span, start: span.start + by, end: span.end + by });
        value += cell.value;
      }
      add(
        row,
        { ...at, kind: 'row' },
        { value, spans, anchor: cells[0]?.anchor ?? null },
        { cells: texts, header: number === 0 },
      );
    });
  };

  const walkHtmlTable = (node: Html, at: Place, depth: number): void => {
    const rows = htmlRows(node.value);
    const columns = rows?.[0]?.header === true ? minutedColumns(rows[0].cells) : null;
    for (const [number, { cells, header }] of (rows ?? []).entries()) {
      const texts = cells.map((cell) => maskEmails(withoutControls(cell), published));
      const index =
        columns && !header
          ? addMinuted(node, at, depth, minutedRow(texts, columns))
          : add(
              node,
              { ...at, kind: 'row' },
              { value: texts.join(' | '), spans: [], anchor: null },
              { cells: texts, header },
            );
      inHtml.set(index, number);
    }
  };

  walk(tree.children, null, 0, false);
  return {
    outline: { blocks: withAnchors(blocks, anchors, sharing) },
    nodes,
    htmlRows: inHtml,
    anchors,
  };
}

function firstWords(text: string): string {
  return cutText(text, 80).split(/\s+/).filter(Boolean).slice(0, anchorWords).join(' ');
}

/**
 * Gives the blocks that are no headings their anchors. Headings have theirs by now: a section's address must not depend
 * on an agenda that names it further up.
 */
function withAnchors(blocks: readonly Block[], anchors: Anchors, sharing: ReadonlySet<number>): Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const parent = block.parent === null ? undefined : done[block.parent];
    const isShared = (block.kind === 'paragraph' && parent?.kind === 'item') || sharing.has(block.index);
    const shared = isShared && parent ? parent.anchor : null;
    const anchor = block.anchor || (shared ?? anchors.claim(firstWords(block.text)));
    done.push(anchor === block.anchor ? block : { ...block, anchor });
  }
  return done;
}
