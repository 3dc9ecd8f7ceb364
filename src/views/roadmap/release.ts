import type { Content } from '../../domain/model/content.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import type { RoadmapFrontMatter } from '../../domain/model/roadmap-entry.ts';
import { goalsOn, firstMoveFrom, releaseOn, stageOn } from '../../domain/roadmap/as-of.ts';
import { progressOf, type Count } from '../../domain/roadmap/progress.ts';
import { releaseId, releaseNames } from '../../domain/roadmap/releases.ts';
import { byArea } from './board.ts';
import { roadmapRecords, type RoadmapRecord } from './record.ts';

/** What became of an entry in a release. */
export type Outcome =
  | { readonly kind: 'shipped'; readonly day: Day | null }
  | { readonly kind: 'planned' }
  | { readonly kind: 'declined' }
  /** Planned for it until its end, and not done by then. `to` is null where nobody said what it moved to. */
  | { readonly kind: 'slipped'; readonly to: string | null; readonly why: string | null }
  /** Taken out of it before its end. */
  | { readonly kind: 'moved'; readonly to: string; readonly day: Day; readonly why: string | null };

/** An entry as a release saw it. */
export interface ReleaseItem {
  readonly record: RoadmapRecord;
  readonly outcome: Outcome;
  /** The release it came from, where it slipped into this one. */
  readonly from: string | null;
  readonly goals: Count;
}

/** A release of the roadmap: as it is now, or as it was on the day it came out. */
export interface ReleaseView {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  readonly planned: Day | null;
  /** The day it came out; null while it is being worked on. */
  readonly released: Day | null;
  /** By area, then by title. */
  readonly items: readonly ReleaseItem[];
}

/** Every release that the roadmap speaks of, newest first. */
export function releaseViews(site: Site): ReleaseView[] {
  const { content } = site;
  const records = byArea([...roadmapRecords(site).values()]).flatMap((group) => group.records);
  return releaseNames(content.hub.releases, content.roadmap).map((name) =>
    releaseView(name, content, records),
  );
}

function releaseView(name: string, content: Content, records: readonly RoadmapRecord[]): ReleaseView {
  const id = releaseId(name);
  const listed = content.hub.releases.find((release) => releaseId(release.name) === id);
  const released = listed?.released ?? endOf(id, records);
  return {
    id,
    name,
    about: listed?.about ?? null,
    planned: listed?.planned ?? null,
    released,
    items: records.flatMap((record) => itemOf(record, name, released) ?? []),
  };
}

/** Where `hub.yml` does not say it, a release is over when everything agreed for it has shipped: on the day the last did. */
function endOf(id: string, records: readonly RoadmapRecord[]): Day | null {
  const own = records.filter(({ entry: { front } }) => front.release && releaseId(front.release) === id);
  if (own.some(({ entry: { front } }) => front.stage === 'agreed')) return null;
  const days = own.flatMap(({ history }) => history.find((event) => event.kind === 'shipped')?.day ?? []);
  return days.sort().at(-1) ?? null;
}

function itemOf(record: RoadmapRecord, name: string, released: Day | null): ReleaseItem | null {
  const { front } = record.entry;
  const planned = released === null ? (front.release ?? null) : releaseOn(front, released);
  const stage = released === null ? front.stage : stageOn(record.history, released);
  const isIn = planned !== null && releaseId(planned) === releaseId(name);
  // Before its decision an entry belongs to no release, whatever was written down later.
  if (isIn && (stage === null || stage === 'idea')) return null;
  const outcome = isIn ? outcomeIn(record, name, released) : movedBefore(front, name, released);
  if (outcome === null) return null;
  const into = front.moved.findLast(
    (move) => releaseId(move.to) === releaseId(name) && (released === null || move.date <= released),
  );
  const goals = released === null ? front.goals : goalsOn(front, released);
  return { record, outcome, from: into?.from ?? null, goals: progressOf(goals, []).goals };
}

function outcomeIn(record: RoadmapRecord, name: string, released: Day | null): Outcome {
  const { front } = record.entry;
  const stage = released === null ? front.stage : stageOn(record.history, released);
  if (stage === 'declined') return { kind: 'declined' };
  if (stage === 'shipped') {
    return { kind: 'shipped', day: record.history.find((event) => event.kind === 'shipped')?.day ?? null };
  }
  if (released === null) return { kind: 'planned' };
  const move = firstMoveFrom(front, name, released);
  return { kind: 'slipped', to: move?.to ?? null, why: move?.why ?? null };
}

function movedBefore(front: RoadmapFrontMatter, name: string, released: Day | null): Outcome | null {
  const move = firstMoveFrom(front, name, null);
  if (!move || (released !== null && move.date > released)) return null;
  return { kind: 'moved', to: move.to, day: move.date, why: move.why ?? null };
}
