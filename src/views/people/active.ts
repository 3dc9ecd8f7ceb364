import { addDays, firstDayOf, type Day } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import type { PersonRecord } from './people.ts';

/** Who takes part in the calls, and who did. */
export interface Activity {
  readonly now: readonly PersonRecord[];
  readonly before: readonly PersonRecord[];
  /** The day since which somebody must have been in a call to be active; null where no call has a day. */
  readonly since: Day | null;
}

/** Half a year: whoever was in no call so long has most likely gone on to something else. */
const days = 183;

/**
 * Splits people by the time of their last call, counted back from the newest call, so that a hub that rests still says who
 * was there to the end. Who is in no attendance list but promises, mentors or proposes belongs to those of now.
 */
export function activeNow({ content }: Site, people: readonly PersonRecord[]): Activity {
  const newest = content.calls.flatMap(({ date }) => firstDayOf(date) ?? [])[0];
  if (newest === undefined) return { now: people, before: [], since: null };
  const since = addDays(newest, -days);
  const isNow = ({ attended }: PersonRecord): boolean => {
    const last = attended.flatMap(({ call }) => firstDayOf(call.date) ?? [])[0];
    return last === undefined || last >= since;
  };
  return { now: people.filter(isNow), before: people.filter((record) => !isNow(record)), since };
}
