import type { Day } from '../model/day.ts';
import type { Release } from './releases.ts';

/** Something a roadmap entry says that cannot be so. `path` names the place in its front matter. */
export interface RoadmapFault {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
}

/** What the rules need to know besides the entry. */
export interface RoadmapFacts {
  /** The day of a call; null for one that does not exist or has faults itself. */
  readonly dayOf: (call: string) => Day | null;
  readonly releases: readonly Release[];
}
