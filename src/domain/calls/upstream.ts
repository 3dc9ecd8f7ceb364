import type { Action } from '../model/call-facts.ts';
import type { Call } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { Hub } from '../model/hub.ts';
import type { SnapshotReference } from '../model/snapshot.ts';
import { normalizeForComparison } from '../text/normalize.ts';
import { issueKey, type NamedIssue } from '../urls/issue-name.ts';
import { issuesNamedBy, type NamedInText } from './issue-references.ts';
import { endsWith } from './upstream-object.ts';

/** An issue or pull request that a promise or decision names, as it stood on GitHub. */
export interface Upstream extends NamedInText {
  readonly kind: SnapshotReference['kind'];
  readonly state: SnapshotReference['state'];
  /** The day it was closed or merged; null while it is open. */
  readonly closedOn: Day | null;
  readonly reason: SnapshotReference['reason'];
  /** The pull request that closed it, as `owner/name#13`; null where none did. */
  readonly closedBy: string | null;
  /** Whether that came after the call: only then does it say anything of what was promised there. */
  readonly isNews: boolean;
}

/** What is known of the issues of a hub. */
export interface KnownUpstream {
  readonly references: readonly SnapshotReference[];
  readonly github: Hub['github'];
  /** What came later is not known yet. */
  readonly today: Day;
}

/** A reader that tells of a promise or a decision what became of the issues it names; none where nothing is known. */
export function upstreamReader({
  references,
  github,
  today,
}: KnownUpstream): (call: Call, said: { readonly anchor: string; readonly text: string }) => Upstream[] {
  const known = new Map(references.map((each) => [issueKey(each), each]));
  if (known.size === 0) return () => [];
  return (call, said) =>
    issuesNamedBy(call, said, github).flatMap((named): Upstream[] => {
      const found = known.get(issueKey(named));
      if (!found) return [];
      const { kind, reason, closedBy, closedAt } = found;
      const isOpen = closedAt === null || closedAt > today;
      return [
        {
          ...named,
          kind,
          state: isOpen ? 'open' : found.state,
          closedOn: isOpen ? null : closedAt,
          reason: isOpen ? null : reason,
          closedBy: isOpen ? null : closedBy,
          isNews: !isOpen && isAfter(closedAt, call),
        },
      ];
    });
}

/**
 * The issue whose end settles a promise: the only one it names, which it promised to bring to an end, and which came to it
 * after the call: closed as completed, or merged. What was closed as not planned was not done, and settles nothing.
 */
export function settledUpstream(
  call: Call,
  { text }: Pick<Action, 'text'>,
  upstream: readonly Upstream[],
): Upstream | null {
  const [only, second] = upstream;
  if (only === undefined || second !== undefined || only.words === null || !only.isNews) return null;
  const wasDone =
    only.kind === 'pull-request'
      ? only.state === 'merged'
      : only.reason === 'completed' || (only.reason === null && only.closedBy !== null);
  return wasDone && endsWith(text, only.words) !== null && !isKeptOpen(call, text) ? only : null;
}

/** Whether the chair wrote that a promise is open: then nothing but the notes settles it. */
function isKeptOpen({ front }: Call, text: string): boolean {
  const words = ` ${normalizeForComparison(text)} `;
  return front.actions.some(
    (each) => each.state === 'open' && words.includes(` ${normalizeForComparison(each.text)} `),
  );
}

/** The first issue whose end speaks for closing a promise, one it names itself before that of its topic; it is offered, and settles nothing. */
export function endedUpstream(upstream: readonly Upstream[]): Upstream | null {
  const news = upstream.filter(({ isNews }) => isNews);
  return news.find(({ words }) => words !== null) ?? news[0] ?? null;
}

/** Its page on GitHub, which leads to the pull request where it is one. */
export function upstreamUrl({ repo, number }: NamedIssue): string {
  return `https://github.com/${repo}/issues/${String(number)}`;
}

/** Whether a day is surely not before a call; what happened in the month of a call that has no day may have been. */
function isAfter(day: Day, { date }: Pick<Call, 'date'>): boolean {
  if (date === null) return false;
  return date.length < day.length ? day.slice(0, date.length) > date : day >= date;
}
