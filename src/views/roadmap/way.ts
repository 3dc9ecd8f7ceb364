import { releaseId } from '../../domain/roadmap/releases.ts';
import type { RoadmapBoard } from './board.ts';

/** A release on the way of a roadmap: how much of it has shipped, and how much is agreed and still to come. */
export interface WayStop {
  readonly release: string;
  readonly shipped: number;
  readonly coming: number;
}

/** So many of the newest releases are shown. */
const most = 6;

/** The way of a roadmap from release to release, the newest last; releases of which nothing has shipped or is agreed are left out. */
export function roadmapWay({ releases, shipped, focus }: RoadmapBoard): WayStop[] {
  const agreed = focus.flatMap(({ areas }) => areas.flatMap(({ records }) => records));
  const count = (records: typeof agreed, id: string) =>
    records.filter(({ entry: { front } }) => front.release !== undefined && releaseId(front.release) === id)
      .length;
  return [...releases]
    .reverse()
    .map((release) => {
      const id = releaseId(release);
      return { release, shipped: count([...shipped], id), coming: count(agreed, id) };
    })
    .filter((stop) => stop.shipped + stop.coming > 0)
    .slice(-most);
}
