import type { Block } from '../domain/model/blocks.ts';

const issueNumber = /(?:^|[\s([\w./-])#\d{1,7}\b/;
const issueAddress = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull|merge_requests|-\/issues)\/\d+/;

/** Whether a block's own text names an issue: `#20`, `owner/name#20`, or a link to one. */
export function namesIssue(block: Block): boolean {
  return (
    issueNumber.test(block.text.slice(0, 600)) ||
    block.spans.some((span) => issueAddress.test(span.url ?? ''))
  );
}

/** The text up to the end of the line with the issue's number: what follows is no more the title. Else the whole text. */
export function upToIssue(text: string): string {
  return /^[^#]{0,400}#\d{1,7}\b(?:[^\n]{0,40}\))?(?=\n)/.exec(text.slice(0, 500))?.[0] ?? text;
}
