import type { Block } from '../domain/model/blocks.ts';

const numbered = /(?:^|[\s([\w./-])#\d{1,7}\b/;
const address = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull|merge_requests|-\/issues)\/\d+/;

/** Whether a block's own text names an issue: `#20`, `owner/name#20`, or a link to one. */
export function namesIssue(block: Block): boolean {
  return numbered.test(block.text.slice(0, 600)) || block.spans.some((span) => address.test(span.url ?? ''));
}
