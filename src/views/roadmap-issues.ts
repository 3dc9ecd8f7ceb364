import type { Content } from '../domain/content.ts';

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
  return issues.map((written) => {
    const [, repo = '', number = ''] = /([^/]+\/[^/#]+)(?:#|\/(?:issues|pull)\/)(\d+)$/.exec(written) ?? [];
    const open = content.snapshot?.issues.find(
      (issue) => issue.number === Number(number) && issue.repo.toLowerCase() === repo.toLowerCase(),
    );
    return {
      name: `${repo}#${number}`,
      url: `https://github.com/${repo}/issues/${number}`,
      openTitle: open?.title ?? null,
    };
  });
}
