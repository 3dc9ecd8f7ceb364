import { webAddressSchema } from '../../domain/model/fields.ts';
import type { MissingReason, SnapshotIssue, SnapshotRepository } from '../../domain/model/snapshot.ts';
import { present, type Head } from '../api/responses.ts';
import { cleanLine } from '../api/clean-text.ts';
import type { Failure } from '../api/failure.ts';
import { dayOf } from './issue.ts';
import { isRead, issuesOf, unfinished, type Run } from './plan.ts';
import { compareText } from '../../domain/text/compare.ts';

/** A repository's part of the snapshot. */
export interface RepositoryPart {
  readonly record: SnapshotRepository;
  readonly issues: readonly SnapshotIssue[];
}

/** What a run gives the snapshot; `stopped` is why the sync as a whole ended early, if it did. */
export function repositoryPart(run: Run, stopped: Failure | null): RepositoryPart {
  const open = unfinished(run);
  if (open.some(({ state }) => state === 'gone')) {
    const record = { ...described(run.head), complete: false, missing: 'gone' as const, issues: 0 };
    return { record, issues: [] };
  }
  // The head's name: the repository may have been renamed since the issue was read.
  const repo = run.head.nameWithOwner;
  const issues = isRead(run.head) ? [...issuesOf(run).values()].map((issue) => ({ ...issue, repo })) : [];
  const missing = missingOf(
    run,
    open.map(({ state }) => state),
    stopped,
  );
  const marks = missing === null ? { changedAt: run.newest, resumeAfter: null } : marksOf(run);
  const counted = missing === null ? issues.length : run.head.openIssues.totalCount;
  const record = { ...described(run.head), complete: missing === null, missing, issues: counted, ...marks };
  return { record, issues: issues.sort((a, b) => a.number - b.number) };
}

/** The record of a repository that is listed in hub.yml and cannot be seen. */
export function hiddenPart(name: string, missing: 'gone' | 'private' | 'forbidden'): RepositoryPart {
  return { record: { ...blank, name, complete: false, missing, issues: 0 }, issues: [] };
}

const blank = {
  archived: false,
  pushedAt: null,
  language: null,
  topics: [],
  contributing: null,
  changedAt: null,
  resumeAfter: null,
};

function described(head: Head): Omit<SnapshotRepository, 'complete' | 'missing' | 'issues'> {
  const topics = present(head.repositoryTopics?.nodes).map(({ topic }) => cleanLine(topic.name, 60));
  const guide = head.contributingGuidelines?.url;
  return {
    ...blank,
    name: head.nameWithOwner,
    archived: head.isArchived,
    pushedAt: typeof head.pushedAt === 'string' ? dayOf(head.pushedAt) : null,
    language: cleanLine(head.primaryLanguage?.name ?? '', 60) || null,
    topics: [...new Set(topics)].filter((topic) => topic !== '').sort(compareText),
    contributing: webAddressSchema.safeParse(guide).success ? (guide ?? null) : null,
  };
}

function missingOf(run: Run, states: readonly string[], stopped: Failure | null): MissingReason | null {
  if (states.includes('forbidden') || run.changes?.withheld || run.rest?.withheld) return 'forbidden';
  if (states.includes('unreadable') || run.flawed) return 'unreadable';
  const whole = run.numbers === null || [...run.numbers].every((number) => issuesOf(run).has(number));
  if (states.length === 0 && whole && (run.numbers !== null || countFits(run))) return null;
  if (stopped === null) return 'unreadable';
  return stopped.kind === 'limit' ? 'budget' : 'unreachable';
}

/** After a reading from the start the pages themselves are the count; else what is known must fit GitHub's. */
function countFits(run: Run): boolean {
  const fromTheStart = run.changes === null && run.rest !== null;
  return fromTheStart || !isRead(run.head) || issuesOf(run).size === run.head.openIssues.totalCount;
}

/** Where the next sync goes on. Marks only move over what has been read. */
function marksOf(run: Run): { changedAt: string | null; resumeAfter: string | null } {
  const { known, changes, rest } = run;
  const before = {
    changedAt: known?.record.changedAt ?? null,
    resumeAfter: known?.record.resumeAfter ?? null,
  };
  // A page mark that does not work any more must not be tried for ever.
  if (rest?.state === 'unreadable' && rest.since === null && before.resumeAfter !== null) {
    return { changedAt: null, resumeAfter: null };
  }
  if (changes !== null) {
    return {
      changedAt: changes.state === 'done' ? run.newest : before.changedAt,
      resumeAfter: before.resumeAfter !== null && rest?.state === 'waiting' ? rest.after : null,
    };
  }
  if (before.changedAt !== null) return before;
  return rest === null || rest.after === null
    ? { changedAt: null, resumeAfter: null }
    : { changedAt: run.newest, resumeAfter: rest.after };
}
