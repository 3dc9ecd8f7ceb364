import type { Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import type { DraftField, ProjectDraft } from '../src/domain/suggestions/promotion.ts';

const begins =
  'A draft made from an open issue. Each TODO is for a person; `npm run check` lists those that are left.';

/** The text of a draft's file. Text of strangers is written by the YAML and Markdown writers, so it can only ever be read as text. */
export function draftText({ fields, notes, issue, bodyGap }: ProjectDraft): string {
  const body: Paragraph = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'It comes from the issue ' },
      { type: 'link', url: issue.url, children: [{ type: 'text', value: `${issue.name}: ${issue.title}` }] },
      { type: 'text', value: `, opened on ${issue.opened}.` },
    ],
  };
  return `---\n${frontMatter(fields, [begins, '', ...notes])}---\n\n<!-- TODO: ${bodyGap} -->\n\n${markdown(body)}`;
}

function frontMatter(fields: readonly DraftField[], notes: readonly string[]): string {
  const document = new Document({});
  if (!isMap(document.contents)) return '';
  for (const { key, value, gap } of fields) {
    const pair: Pair = document.createPair(key, null);
    pair.value = document.createNode(value, { flow: true });
    // A line of text looks the same in every file of a hub; ids, days and known words need no quotes.
    if (isScalar(pair.value) && typeof value === 'string' && /[^\w-]/.test(value)) {
      pair.value.type = 'QUOTE_SINGLE';
    }
    if (gap !== null && isScalar(pair.key)) commentBefore(pair.key, [`TODO: ${gap}`]);
    document.contents.items.push(pair as never);
  }
  document.commentBefore = notes.map(commentLine).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function commentBefore(node: Scalar, lines: readonly string[]): void {
  node.commentBefore = lines.map(commentLine).join('\n');
}

/** A line end in a matched word must not end the comment. */
function commentLine(line: string): string {
  return ` ${line.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}`;
}

function markdown(paragraph: Paragraph): string {
  const root: Root = { type: 'root', children: [paragraph] };
  return unified().use(remarkGfm).use(remarkStringify).stringify(root);
}
