import type { Day } from '../model/day.ts';
import type { RoadmapFrontMatter, RoadmapStage } from '../model/roadmap-entry.ts';
import { isReached } from './progress.ts';
import { releaseId } from './releases.ts';
import type { HistoryEvent } from './history.ts';
import { compareText } from '../text/compare.ts';

/** The stage an entry was in at the end of a day; null before anything is known of it. */
export function stageOn(history: readonly HistoryEvent[], day: Day): RoadmapStage | null {
  return history.findLast((event) => event.day === null || event.day <= day)?.stage ?? null;
}

/** The release an entry was planned for at the end of a day, its later moves taken back; null for none. */
export function releaseOn(front: RoadmapFrontMatter, day: Day): string | null {
  const next = inTime(front.moved).find((move) => move.date > day);
  return next ? next.from : (front.release ?? null);
}

/** The first move of an entry away from a release after a day, or (`null`) at any time; null where it stayed. */
export function firstMoveFrom(
  front: RoadmapFrontMatter,
  release: string,
  after: Day | null,
): RoadmapFrontMatter['moved'][number] | null {
  const id = releaseId(release);
  return (
    inTime(front.moved).find(
      (move) => releaseId(move.from) === id && (after === null || move.date > after),
    ) ?? null
  );
}

/** The goals of an entry as they were at the end of a day. A goal reached on an unknown day counts as reached. */
export function goalsOn(front: RoadmapFrontMatter, day: Day): RoadmapFrontMatter['goals'] {
  return front.goals.map((goal) => ({
    ...goal,
    done: isReached(goal) && (goal.reached === undefined || goal.reached <= day),
    reached: goal.reached !== undefined && goal.reached > day ? undefined : goal.reached,
  }));
}

function inTime(moves: RoadmapFrontMatter['moved']): RoadmapFrontMatter['moved'] {
  return [...moves].sort((a, b) => compareText(a.date, b.date));
}
