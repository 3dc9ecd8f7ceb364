import type { Area } from '../../domain/model/area.ts';
import { issueFeatures } from '../../domain/suggestions/issue-features.ts';
import { webAddressSchema } from '../../domain/model/fields.ts';
import type { SnapshotIssue } from '../../domain/model/snapshot.ts';
import { present, type IssueNode } from '../api/responses.ts';
import { lastClaim, lastWord } from './assignment.ts';
import { cleanLine } from '../api/clean-text.ts';
import { wordsFound } from './area-words.ts';
import { compareText } from '../../domain/text/compare.ts';

// GitHub allows 256 characters in a title, 50 in a label; other servers may send more.
const titleLimit = 256;
const labelLimit = 100;

/** What the snapshot keeps of an issue. Its text is read here, for the rules of the score, and dropped. */
export function snapshotIssue(repo: string, node: IssueNode, domains: readonly Area[]): SnapshotIssue {
  const body = node.body ?? '';
  const title = cleanLine(node.title, titleLimit);
  const labels = [...new Set(present(node.labels?.nodes).map(({ name }) => cleanLine(name, labelLimit)))]
    .filter((name) => name !== '')
    .sort(compareText);
  const pullRequests = present(node.closedByPullRequestsReferences?.nodes);
  return {
    repo,
    number: node.number,
    title: title === '' ? `Issue ${String(node.number)}` : title,
    url: addressOf(repo, node),
    labels,
    type: cleanLine(node.issueType?.name ?? '', labelLimit) || null,
    createdAt: dayOf(node.createdAt),
    updatedAt: dayOf(node.updatedAt),
    assigned: (node.assignees?.totalCount ?? 0) > 0,
    linked: pullRequests.some(({ state }) => state === 'OPEN')
      ? 'pull-request'
      : (node.linkedBranches?.totalCount ?? 0) > 0
        ? 'branch'
        : null,
    locked: node.locked ?? false,
    subIssues: node.subIssuesSummary?.total ?? 0,
    blocked: (node.issueDependenciesSummary?.blockedBy ?? 0) > 0,
    claimedAt: lastClaim(present(node.comments?.nodes)),
    lastWordAt: lastWord(present(node.comments?.nodes)),
    domainWords: wordsFound(domains, `${title}\n${body}`),
    features: issueFeatures({ title, body, labels }),
  };
}

/** A time as GitHub gives it, as a day in UTC: hours would only make the snapshot change more often. */
export function dayOf(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}

function addressOf(repo: string, { url, number }: IssueNode): string {
  return webAddressSchema.safeParse(url).success && url.length < 300
    ? url
    : `https://github.com/${repo}/issues/${String(number)}`;
}
