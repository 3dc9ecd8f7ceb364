import type { RoadmapEntry } from '../../domain/model/content.ts';
import { daysBetween, type Day } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import { roadmapRecords } from './record.ts';
import { compareText } from '../../domain/text/compare.ts';

/** An entry that the next call should look at. */
export interface DueEntry {
  readonly entry: RoadmapEntry;
  /** The last day a call spoke of it; null where none did. */
  readonly lastDiscussed: Day | null;
  /** Whole days since then, or since it was proposed where no call spoke of it; null where neither is known. */
  readonly days: number | null;
}

/** What is due, each entry in one list only, the longest-waiting first. */
export interface DueForDiscussion {
  /** Agreed entries and ideas that no call spoke of for as long as `freshness.roadmapDays` says (a month). */
  readonly notDiscussed: readonly DueEntry[];
  /** The other ideas: discussed lately, but still waiting for a decision; the oldest proposal first. */
  readonly waiting: readonly DueEntry[];
}

/** The monthly look: what the next call should discuss. Shipped and declined entries are settled. */
export function dueForDiscussion(site: Site, day: Day): DueForDiscussion {
  const notDiscussed: (DueEntry & { since: Day | null })[] = [];
  const waiting: (DueEntry & { since: Day | null })[] = [];
  for (const { entry, history, lastDiscussed } of roadmapRecords(site).values()) {
    const { stage } = entry.front;
    if (stage !== 'idea' && stage !== 'agreed') continue;
    const proposed = history[0]?.day ?? null;
    const last = lastDiscussed ?? proposed;
    const days = last === null ? null : daysBetween(last, day);
    const due = { entry, lastDiscussed, days };
    if (days === null || days > site.content.hub.freshness.roadmapDays)
      notDiscussed.push({ ...due, since: last });
    else if (stage === 'idea') waiting.push({ ...due, since: proposed });
  }
  return { notDiscussed: longestFirst(notDiscussed), waiting: longestFirst(waiting) };
}

function longestFirst(entries: readonly (DueEntry & { since: Day | null })[]): DueEntry[] {
  return [...entries]
    .sort((a, b) => compareText(a.since ?? '', b.since ?? '') || compareText(a.entry.id, b.entry.id))
    .map(({ entry, lastDiscussed, days }) => ({ entry, lastDiscussed, days }));
}
