import type { Content } from '../../domain/model/content.ts';
import { issueKey, issueName, readIssueName } from '../../domain/urls/issue-name.ts';

/** An issue that belongs to a roadmap entry. */
export interface LinkedIssue {
  /** `owner/name#20`. */
  readonly name: string;
  readonly url: string;
  /** Its title where the snapshot has it, and then it is open; null where nothing is known. */
  readonly openTitle: string | null;
}

/** Issues as front matter writes them (an address or `owner/name#20`), with what the snapshot knows of them. */
export function linkedIssues(content: Content, issues: readonly string[]): LinkedIssue[] {
  return issues.flatMap((written) => {
    const named = readIssueName(written);
    if (named === null) return [];
    const key = issueKey(named);
    return {
      name: issueName(named),
      url: `https://github.com/${named.repo}/issues/${String(named.number)}`,
      openTitle: content.snapshot?.issues.find((issue) => issueKey(issue) === key)?.title ?? null,
    };
  });
}
