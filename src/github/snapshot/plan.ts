import type { Snapshot, SnapshotIssue, SnapshotRepository } from '../../domain/model/snapshot.ts';
import { present, type Head } from '../api/responses.ts';
import type { Reading } from '../api/read-pages.ts';
import { repositoryKey } from './repositories.ts';

/** What the previous snapshot holds of a repository. */
interface Known {
  readonly record: SnapshotRepository;
  readonly issues: ReadonlyMap<number, SnapshotIssue>;
}

/** The reading of one repository: what was known, what is to be read, what was found. */
export interface Run {
  readonly head: Head;
  /** The newest change of an open issue when the repositories were listed. */
  readonly newest: string | null;
  readonly known: Known | null;
  readonly changes: Reading | null;
  /** The reading of all issues, or of the rest of them where an earlier sync stopped; null when not needed. */
  rest: Reading | null;
  readonly found: Map<number, SnapshotIssue>;
  /** The numbers of all open issues, when they had to be asked for. */
  numbers: Set<number> | null;
  /** Whether an issue came that could not be read. */
  flawed: boolean;
}

/** How many changes to expect where nothing is known of their number. */
const fewChanges = 10;

/** The previous snapshot by repository. */
export function knownBefore(previous: Snapshot | null): Map<string, Known> {
  const known = new Map<string, Known & { issues: Map<number, SnapshotIssue> }>();
  for (const record of previous?.repositories ?? [])
    known.set(repositoryKey(record.name), { record, issues: new Map() });
  for (const issue of previous?.issues ?? [])
    known.get(repositoryKey(issue.repo))?.issues.set(issue.number, issue);
  return known;
}

/**
 * Decides what to read of a repository: nothing when neither the newest change nor the number of open issues moved; what
 * changed since; the rest where the last sync stopped; or all.
 */
export function planRun(head: Head, known: Known | null, full: boolean): Run {
  const total = head.openIssues.totalCount;
  const changed = present(head.openIssues.nodes)[0]?.updatedAt;
  const newest = changed === undefined ? null : new Date(changed).toISOString().replace('.000Z', 'Z');
  const run = {
    head,
    newest,
    known,
    changes: null,
    rest: null,
    found: new Map(),
    numbers: null,
    flawed: false,
  };
  if (!isRead(head)) return run;
  const since = known?.record.changedAt ?? null;
  const all = reading(head, null, null, total);
  if (total === 0) return { ...run, known: null };
  if (full || known === null || since === null) return { ...run, rest: all };
  const { complete, resumeAfter } = known.record;
  if (complete && since === newest && known.issues.size === total) return run;
  const changes = reading(head, since, null, Math.min(total, fewChanges));
  const left = Math.max(1, total - known.issues.size);
  return { ...run, changes, rest: resumeAfter === null ? null : reading(head, null, resumeAfter, left) };
}

/** Whether a repository's issues are read at all. */
export function isRead(head: Head): boolean {
  return !head.isArchived && head.isDisabled !== true && head.hasIssuesEnabled !== false;
}

/** A reading of all open issues of a repository, from the start. */
export function readAll(head: Head): Reading {
  return reading(head, null, null, head.openIssues.totalCount);
}

/** A run's readings that are not finished. */
export function unfinished(run: Run): Reading[] {
  return [run.changes, run.rest].filter((each) => each !== null).filter(({ state }) => state !== 'done');
}

/** The issues of a repository as far as they are known now. */
export function issuesOf(run: Run): Map<number, SnapshotIssue> {
  const readAnew = run.rest?.state === 'done' && run.changes === null;
  const issues = new Map(readAnew ? [] : run.known?.issues);
  for (const [number, issue] of run.found) issues.set(number, issue);
  for (const number of issues.keys()) if (run.numbers?.has(number) === false) issues.delete(number);
  return issues;
}

function reading(head: Head, since: string | null, after: string | null, left: number): Reading {
  return { repository: head.nameWithOwner, since, after, left, state: 'waiting', withheld: false };
}
