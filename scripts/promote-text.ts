import type { Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownFile, yamlComment, yamlList, yamlWord } from '../src/domain/forms/yaml.ts';
import type { DraftField, ProjectDraft } from '../src/domain/suggestions/promotion.ts';

const begins =
  'A draft made from an open issue. Each TODO is for a person; `npm run check` lists those that are left.';

/** The text of a draft's file. Text of strangers is quoted, or written by the Markdown writer, so it can only ever be read as text. */
export function draftText({ fields, notes, issue, bodyGap }: ProjectDraft): string {
  const body: Paragraph = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'It comes from the issue ' },
      { type: 'link', url: issue.url, children: [{ type: 'text', value: `${issue.name}: ${issue.title}` }] },
      { type: 'text', value: `, opened on ${issue.opened}.` },
    ],
  };
  const frontMatter = [...[begins, '', ...notes].map(yamlComment), '', ...fields.flatMap(fieldLines)];
  return markdownFile(frontMatter, `<!-- TODO: ${bodyGap} -->\n\n${markdown(body).trimEnd()}`);
}

function fieldLines({ key, value, gap }: DraftField): string[] {
  return [...(gap === null ? [] : [yamlComment(`TODO: ${gap}`)]), `${key}: ${fieldValue(value)}`];
}

function fieldValue(value: DraftField['value']): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? yamlWord(value) : yamlList(value.map(yamlWord));
}

function markdown(paragraph: Paragraph): string {
  const root: Root = { type: 'root', children: [paragraph] };
  return unified().use(remarkGfm).use(remarkStringify).stringify(root);
}
