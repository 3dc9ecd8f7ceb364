import { currentWords } from '../../words/current.ts';
import type { Content } from '../../domain/model/content.ts';
import { daysBetween, type Day } from '../../domain/model/day.ts';
import type { Snapshot } from '../../domain/model/snapshot.ts';

/** When the issues were read and how complete they are. */
export interface SnapshotState {
  readonly day: Day;
  readonly issues: number;
  readonly repositories: number;
  /** Days since it was taken where these are more than the hub allows; null while it is fresh. */
  readonly staleDays: number | null;
  readonly incomplete: readonly {
    readonly name: string;
    readonly held: number;
    readonly of: number;
    readonly why: string;
  }[];
}

/** What the page says of the snapshot itself. */
export function snapshotState(snapshot: Snapshot, { hub }: Content, today: Day): SnapshotState {
  const day = snapshot.at.slice(0, 10);
  const age = daysBetween(day, today);
  const held = new Map<string, number>();
  for (const { repo } of snapshot.issues) held.set(repo, (held.get(repo) ?? 0) + 1);
  return {
    day,
    issues: snapshot.issues.length,
    repositories: snapshot.repositories.length,
    staleDays: age > hub.freshness.snapshotDays ? age : null,
    // Nobody works on an archived repository: that its issues were not read takes nothing away.
    incomplete: snapshot.repositories
      .filter(({ complete, archived }) => !complete && !archived)
      .map(({ name, issues, missing }) => ({
        name,
        held: held.get(name) ?? 0,
        of: issues,
        why: currentWords().snapshot[missing ?? 'notAll'],
      })),
  };
}
