import type { Root, RootContent, Table, ListItem } from 'mdast';
import type { Block, Outline, Span } from '../domain/model/blocks.ts';
import type { Position } from '../domain/model/position.ts';
import { withoutControls } from '../domain/text/controls.ts';
import { cutText } from '../domain/text/shorten.ts';
import { Anchors, explicitAnchors } from './anchors.ts';
import { maskEmails } from './emails.ts';
import { inline, type InlineText } from './inline.ts';
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
  readonly anchors: Anchors;
}

interface BlockContext {
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly parent: number | null;
  readonly quoted: boolean;
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
          for (const item of node.children) walkItem(item, node.ordered ?? false, parent, depth + 1, quoted);
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
          walkTable(node, { ...at, kind: 'row' });
          break;
        default:
          break;
      }
    }
  };

  const walkItem = (
    item: ListItem,
    ordered: boolean,
    parent: number | null,
    depth: number,
    quoted: boolean,
  ): void => {
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? inline(first.children, definitions, published) : null;
    const position = { kind: 'item' as const, depth, parent: parent ?? heading(), quoted };
    const text = own ?? { value: '', spans: [], anchor: null };
    const index = add(item, position, text, { checked: item.checked ?? null, ordered });
    walk(own ? rest : item.children, index, depth, quoted);
  };

  const walkTable = (table: Table, at: BlockContext): void => {
    table.children.forEach((row, number) => {
      const cells = row.children.map((cell) => inline(cell.children, definitions, published));
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
        at,
        { value, spans, anchor: cells[0]?.anchor ?? null },
        {
          cells: cells.map((cell) => maskEmails(withoutControls(cell.value.trim()), published)),
          header: number === 0,
        },
      );
    });
  };

  walk(tree.children, null, 0, false);
  return { outline: { blocks: withAnchors(blocks, anchors) }, nodes, anchors };
}

function firstWords(text: string): string {
  return cutText(text, 80).split(/\s+/).filter(Boolean).slice(0, anchorWords).join(' ');
}

/**
 * Gives the blocks that are no headings their anchors. Headings have theirs by now: a section's address must not depend
 * on an agenda that names it further up.
 */
function withAnchors(blocks: readonly Block[], anchors: Anchors): Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const parent = block.parent === null ? undefined : done[block.parent];
    const shared = block.kind === 'paragraph' && parent?.kind === 'item' ? parent.anchor : null;
    const anchor = block.anchor || (shared ?? anchors.claim(firstWords(block.text)));
    done.push(anchor === block.anchor ? block : { ...block, anchor });
  }
  return done;
}

/** Keeps the ids that the text itself gives: those of headings and raw HTML, and those that footnotes will get. */
function reserveExplicit({ linksAndHtml, definitionNodes, headingIds }: TreeSurvey, anchors: Anchors): void {
  for (const id of headingIds) anchors.reserve(id);
  for (const node of linksAndHtml)
    if (node.type === 'html') for (const id of explicitAnchors(node.value)) anchors.reserve(id);
  for (const node of definitionNodes) {
    if (node.type !== 'footnoteDefinition') continue;
    anchors.reserve('footnote-label');
    anchors.reserve(`fn-${node.identifier}`);
    anchors.reserve(`fnref-${node.identifier}`);
  }
}
