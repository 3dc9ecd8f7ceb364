import { releaseId, releaseNames } from '../../domain/roadmap/releases.ts';
import type { Site } from '../../domain/model/site.ts';
import { roadmapRecords, type RoadmapRecord } from './record.ts';
import { compareText, compareWithNumbers } from '../../domain/text/compare.ts';

/** Entries of one area, in the order of their titles. */
export interface AreaGroup {
  readonly area: string;
  readonly records: readonly RoadmapRecord[];
}

/** What is agreed for one release; null for what is agreed without naming one. */
export interface Focus {
  readonly release: string | null;
  readonly areas: readonly AreaGroup[];
}

/** The roadmap as its page shows it: what is decided and what is collected are never in one list. */
export interface RoadmapBoard {
  /** Agreed and not yet shipped, the nearest release first. */
  readonly focus: readonly Focus[];
  readonly ideas: readonly AreaGroup[];
  /** Newest first. */
  readonly shipped: readonly RoadmapRecord[];
  /** The latest decision first. */
  readonly declined: readonly RoadmapRecord[];
  /** The names of all releases the roadmap speaks of, newest first. */
  readonly releases: readonly string[];
}

/** Sorts the records of a hub onto its board. */
export function roadmapBoard(site: Site): RoadmapBoard {
  const all = [...roadmapRecords(site).values()];
  const { content } = site;
  const at = (stage: string) => all.filter((record) => record.entry.front.stage === stage);
  const agreed = at('agreed');
  const named = new Map(
    agreed.flatMap(({ entry: { front } }) =>
      front.release ? [[releaseId(front.release), front.release]] : [],
    ),
  );
  const unnamed = agreed.filter((record) => record.entry.front.release === undefined);
  return {
    focus: [
      ...[...named]
        .sort((a, b) => compareWithNumbers(a[1], b[1]))
        .map(([id, release]) => ({
          release,
          areas: byArea(
            agreed.filter(({ entry: { front } }) => front.release && releaseId(front.release) === id),
          ),
        })),
      ...(unnamed.length > 0 ? [{ release: null, areas: byArea(unnamed) }] : []),
    ],
    ideas: byArea(at('idea')),
    shipped: newestFirst(at('shipped')),
    declined: newestFirst(at('declined')),
    releases: releaseNames(content.hub.releases, content.roadmap),
  };
}

/** Groups records by area, areas and titles in alphabetical order. */
export function byArea(records: readonly RoadmapRecord[]): AreaGroup[] {
  const groups = new Map<string, RoadmapRecord[]>();
  for (const record of records) {
    const { area } = record.entry.front;
    groups.set(area, [...(groups.get(area) ?? []), record]);
  }
  return [...groups]
    .map(([area, group]) => ({
      area,
      records: group.sort((a, b) => compareWithNumbers(a.entry.front.title, b.entry.front.title)),
    }))
    .sort((a, b) => compareWithNumbers(a.area, b.area));
}

function newestFirst(records: readonly RoadmapRecord[]): RoadmapRecord[] {
  const day = (record: RoadmapRecord) =>
    record.history.findLast((event) => event.kind === 'shipped' || event.kind === 'declined')?.day ?? '';
  return [...records].sort((a, b) => compareText(day(b), day(a)) || compareText(a.entry.id, b.entry.id));
}
