import { daysBetween, type Day } from '../../domain/model/day.ts';
import type { HistoryEvent, HistoryKind } from '../../domain/roadmap/history.ts';
import type { RoadmapStage } from '../../domain/model/roadmap-entry.ts';

/** The drawing of a history: everything in units of the given width. */
export interface Timeline {
  readonly from: Day;
  readonly to: Day;
  readonly spans: readonly { readonly stage: RoadmapStage; readonly start: number; readonly end: number }[];
  readonly dots: readonly { readonly kind: HistoryKind; readonly day: Day; readonly x: number }[];
  /** The first day of each year between, for orientation. */
  readonly years: readonly { readonly year: string; readonly x: number }[];
}

/** Lays a history out along a line from its first event to its last, or to today while the entry is open; null where a line would have no length. */
export function timelineOf(
  history: readonly HistoryEvent[],
  today: Day,
  size: { readonly width: number; readonly inset: number },
): Timeline | null {
  const events = history.flatMap((event) => (event.day === null ? [] : [{ ...event, day: event.day }]));
  const from = events[0]?.day;
  const latest = events.at(-1);
  if (from === undefined || latest === undefined) return null;
  const isOpen = latest.stage === 'idea' || latest.stage === 'agreed';
  const to = isOpen && today > latest.day ? today : latest.day;
  const length = daysBetween(from, to);
  if (length <= 0) return null;
  const room = size.width - 2 * size.inset;
  const x = (day: Day) => Math.round(size.inset + (room * daysBetween(from, day)) / length);
  const changes = events.filter((event, at) => at === 0 || event.stage !== events[at - 1]?.stage);
  return {
    from,
    to,
    spans: changes
      .map((event, at) => ({ stage: event.stage, start: x(event.day), end: x(changes[at + 1]?.day ?? to) }))
      .filter((span) => span.end > span.start),
    dots: events.map((event) => ({ kind: event.kind, day: event.day, x: x(event.day) })),
    years: yearsBetween(from, to).map((year) => ({ year, x: x(`${year}-01-01`) })),
  };
}

function yearsBetween(from: Day, to: Day): string[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}
