import { currentWords } from '../../words/current.ts';
import type { RoadmapEntry } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import type { HistoryKind } from '../../domain/roadmap/history.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { LinkFromCall } from '../people/linked-name.ts';
import { oncePerSite } from '../once-per-site.ts';
import { roadmapRecords } from './record.ts';
import { compareText } from '../../domain/text/compare.ts';

/** A roadmap entry that a call spoke of, and what the call did with it. */
export interface SpokenOf {
  readonly entry: RoadmapEntry;
  readonly kind: HistoryKind;
}

/** The roadmap entries that a call spoke of, by title; where it did several things with one, the last counts. */
export function roadmapOfCall(site: Site, call: string): readonly SpokenOf[] {
  return entriesByCall(site).get(call) ?? [];
}

/** The same as links. */
export function roadmapLinks(spoken: readonly SpokenOf[]): LinkFromCall[] {
  return spoken.map(({ entry, kind }) => ({
    name: entry.front.title,
    path: sitePath.roadmapEntry(entry.id),
    done: kind === 'discussed' ? null : currentWords().events[kind],
  }));
}

const entriesByCall = oncePerSite((site): ReadonlyMap<string, readonly SpokenOf[]> => {
  const found = new Map<string, SpokenOf[]>();
  const records = [...roadmapRecords(site).values()].sort((a, b) =>
    compareText(a.entry.front.title, b.entry.front.title),
  );
  for (const { entry, history } of records) {
    const last = new Map(history.flatMap(({ call, kind }) => (call === null ? [] : [[call, kind] as const])));
    for (const [call, kind] of last) found.set(call, [...(found.get(call) ?? []), { entry, kind }]);
  }
  return found;
});
