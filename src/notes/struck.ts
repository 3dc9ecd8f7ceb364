import type { Block } from '../domain/model/blocks.ts';

/** The text of a block without what is struck through: nobody holds to that any more. */
export function withoutStruck({ text, spans }: Pick<Block, 'text' | 'spans'>): string {
  const struck = spans.filter(({ kind }) => kind === 'deleted').toSorted((a, b) => a.start - b.start);
  if (struck.length === 0) return text;
  let kept = '';
  let end = 0;
  for (const span of struck) {
    if (span.start > end) kept += text.slice(end, span.start);
    end = Math.max(end, span.end);
  }
  return kept + text.slice(end);
}
