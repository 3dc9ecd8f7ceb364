import type { PreparedIssue } from './issue-text.ts';

/** One reason to think an issue easier or harder for a newcomer. */
export interface ScoreRule {
  /** Stable: it is stored in snapshots and shown beside its points. */
  readonly id: string;
  /** Whole points; more than 0 speaks for the issue, less against it; 0 only informs. */
  readonly points: number;
  /** Why the rule points where it does, for the page: one sentence. */
  readonly reason: string;
  /** The matched words, or null where the rule does not hold. */
  readonly match: (issue: PreparedIssue) => string | null;
}
