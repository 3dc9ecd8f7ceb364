import type { SnapshotIssue, SnapshotReference, SnapshotRepository } from '../../domain/model/snapshot.ts';
import { compareText } from '../../domain/text/compare.ts';
import { issueKey, issueName, type NamedIssue } from '../../domain/urls/issue-name.ts';
import { referencesQuestion, type AskedNumbers } from '../api/query.ts';
import type { Failure } from '../api/failure.ts';
import { waitForPoints, type Meter } from '../api/rate-budget.ts';
import { askedRepositorySchema, issueStateSchema, present, type IssueState } from '../api/responses.ts';
import { askSmaller, type Sleep } from '../api/smaller-pages.ts';
import { dayOf } from './issue.ts';
import { repositoryKey } from './repositories.ts';

/** States in one request: each is one list to open, and a hundred lists are one point. */
const batch = 100;

/** What is known before GitHub is asked. */
export interface ReferencesInput {
  /** What the notes name. */
  readonly wanted: readonly NamedIssue[];
  readonly previous: readonly SnapshotReference[];
  /** The repositories as they were just read, and their open issues. */
  readonly repositories: readonly SnapshotRepository[];
  readonly issues: readonly SnapshotIssue[];
  /** Repositories that opted out, whatever they were called when the notes were written. */
  readonly except: readonly string[];
  /** Whether to ask after everything anew. */
  readonly full: boolean;
}

/** What became of what notes name, and why the reading ended early, if it did. */
export interface ReadReferences {
  readonly references: SnapshotReference[];
  readonly stopped: Failure | null;
}

/** What is known without asking, by key, and what has to be asked. */
interface Plan {
  readonly known: Map<string, SnapshotReference>;
  readonly toAsk: readonly NamedIssue[];
}

/**
 * Decides what to ask after. Where a repository was read whole, an issue among its open ones is open, and one that was closed and
 * is not among them is still closed; what was merged stays merged. All others may have changed.
 */
export function planReferences({ wanted, previous, repositories, issues, full }: ReferencesInput): Plan {
  const whole = new Set(
    repositories
      .filter(({ complete, archived }) => complete && !archived)
      .map(({ name }) => repositoryKey(name)),
  );
  const open = new Set(issues.filter(({ repo }) => whole.has(repositoryKey(repo))).map(issueKey));
  const before = new Map(previous.map((each) => [issueKey(each), each]));
  const known = new Map<string, SnapshotReference>();
  const toAsk: NamedIssue[] = [];
  for (const named of wanted) {
    const key = issueKey(named);
    const was = before.get(key);
    if (open.has(key)) {
      known.set(key, { ...blank, repo: named.repo, number: named.number, kind: 'issue', state: 'open' });
      continue;
    }
    // Until GitHub says otherwise, it is as it was.
    if (was) known.set(key, { ...was, repo: named.repo });
    const isStillClosed =
      was?.state === 'closed' && was.kind === 'issue' && whole.has(repositoryKey(named.repo));
    const isFinal = was?.state === 'merged' || isStillClosed;
    if (!isFinal || full) toAsk.push(named);
  }
  return { known, toAsk };
}

/** How many requests the reading takes. */
export function referenceRequests(count: number): number {
  return Math.ceil(count / batch);
}

/** Asks after what may have changed, a hundred at a time. What cannot be seen by everybody is left out. */
export async function readReferences(
  input: ReferencesInput,
  meter: Meter,
  sleep: Sleep,
): Promise<ReadReferences> {
  const { known, toAsk } = planReferences(input);
  const except = new Set(input.except.map(repositoryKey));
  const sorted = toAsk.toSorted((a, b) => compareText(issueKey(a), issueKey(b)));
  let stopped: Failure | null = null;
  for (let from = 0; from < sorted.length && stopped === null;) {
    const groups = (size: number) => byRepository(sorted.slice(from, from + size));
    if (!(await waitForPoints(meter, 0, sleep))) {
      stopped = { kind: 'limit', secondary: false, seconds: meter.secondsUntil(0) };
      break;
    }
    const got = await askSmaller(meter.ask, batch, (size) => referencesQuestion(groups(size)), sleep);
    if (!got.ok) {
      stopped = got.failure;
      break;
    }
    for (const [at, { repository, numbers }] of groups(got.size).entries()) {
      const key = `r${String(at)}`;
      const answer = askedRepositorySchema.safeParse(got.answer.parts[key]);
      // What is lost for another reason than that nobody may see it is asked again next time.
      const isHidden = answer.success
        ? answer.data.isPrivate || except.has(repositoryKey(answer.data.nameWithOwner))
        : got.answer.lost.get(key) !== 'unreadable';
      for (const [index, number] of numbers.entries()) {
        const named = { repo: repository, number };
        if (isHidden) known.delete(issueKey(named));
        if (isHidden || !answer.success) continue;
        const state = issueStateSchema.safeParse(answer.data[`i${String(index)}`]);
        if (state.success) known.set(issueKey(named), referenceOf(named, state.data));
        else known.delete(issueKey(named));
      }
    }
    from += got.size;
  }
  return { references: inOrder(known), stopped };
}

/** What is known without asking, in the order of the snapshot. */
export function knownReferences(input: ReferencesInput): SnapshotReference[] {
  return inOrder(planReferences(input).known);
}

function inOrder(known: ReadonlyMap<string, SnapshotReference>): SnapshotReference[] {
  return [...known.values()].sort(
    (a, b) => compareText(repositoryKey(a.repo), repositoryKey(b.repo)) || a.number - b.number,
  );
}

function byRepository(named: readonly NamedIssue[]): AskedNumbers[] {
  return [...Map.groupBy(named, ({ repo }) => repositoryKey(repo)).values()].map((own) => ({
    repository: own[0]?.repo ?? '',
    numbers: own.map(({ number }) => number),
  }));
}

const blank = { closedAt: null, reason: null, closedBy: null };

function referenceOf({ repo, number }: NamedIssue, state: IssueState): SnapshotReference {
  const day = (time: string | null | undefined) => (typeof time === 'string' ? dayOf(time) : null);
  if (state.__typename === 'PullRequest') {
    const kind = 'pull-request' as const;
    if (state.pullRequestState === 'OPEN') return { ...blank, repo, number, kind, state: 'open' };
    const closedAt = day(state.mergedAt ?? state.closedAt);
    return {
      ...blank,
      repo,
      number,
      kind,
      state: state.pullRequestState === 'MERGED' ? 'merged' : 'closed',
      closedAt,
    };
  }
  const kind = 'issue' as const;
  if (state.issueState === 'OPEN') return { ...blank, repo, number, kind, state: 'open' };
  const closer = present(state.timelineItems?.nodes)[0]?.closer;
  const by = closer && 'number' in closer && !closer.repository.isPrivate ? closer : null;
  return {
    repo,
    number,
    kind,
    state: 'closed',
    closedAt: day(state.closedAt),
    reason: reasons[state.stateReason ?? ''] ?? null,
    closedBy: by ? issueName({ repo: by.repository.nameWithOwner, number: by.number }) : null,
  };
}

const reasons: Readonly<Record<string, NonNullable<SnapshotReference['reason']>>> = {
  COMPLETED: 'completed',
  NOT_PLANNED: 'not-planned',
  DUPLICATE: 'not-planned',
};
