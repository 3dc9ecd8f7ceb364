import { pointsFor } from '../api/query.ts';
import { referenceRequests } from './references.ts';
import type { Reading } from '../api/read-pages.ts';

/** What a sync will cost, as far as it can be known before. */
export interface Estimate {
  readonly repositories: number;
  /** Repositories in which there is something to read. */
  readonly toRead: number;
  readonly issues: number;
  /** Issues and pull requests that notes name and whose state is asked. */
  readonly references: number;
  readonly requests: number;
  readonly points: number;
  /** Points left this hour; null when GitHub does not say. */
  readonly remaining: number | null;
}

/** Estimates requests and points from how many issues are left in each repository. */
export function estimate(
  repositories: number,
  readings: readonly Reading[],
  pageSize: number,
  remaining: number | null,
  references: number,
): Estimate {
  const issues = readings.reduce((sum, { left }) => sum + left, 0);
  const requests = Math.ceil(issues / pageSize);
  const forReferences = referenceRequests(references);
  return {
    repositories,
    toRead: new Set(readings.map(({ repository }) => repository)).size,
    issues,
    references,
    // One more asks which fields there are.
    requests: (requests === 0 ? 0 : requests + 1) + forReferences,
    points: (requests === 0 ? 0 : requests * pointsFor(Math.min(pageSize, issues), 1) + 1) + forReferences,
    remaining,
  };
}
