import type { TrackedDecision } from './history.ts';

/** Decisions by what they move. */
export interface RankedDecisions {
  /** What was settled. */
  readonly matter: readonly TrackedDecision[];
  /** What only says when, or whether, a matter is spoken of again. */
  readonly agenda: readonly TrackedDecision[];
}

/** What was decided on the matter apart from what only moves the agenda, each in its order. */
export function rankedDecisions(decisions: readonly TrackedDecision[]): RankedDecisions {
  return {
    matter: decisions.filter(({ decision }) => decision.moves === 'matter'),
    agenda: decisions.filter(({ decision }) => decision.moves === 'agenda'),
  };
}
