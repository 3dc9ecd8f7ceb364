import { addDays, daysBetween, weekdayOf, type Day } from '../model/day.ts';
import { weekdays, type Schedule } from '../model/schedule.ts';
import { rhythmDays } from './occurrences.ts';

/** A rhythm that the days of calls have, and how well it fits them. */
export interface FoundRhythm extends Required<Pick<Schedule, 'rhythm' | 'weekday' | 'from'>> {
  /** So many of the latest calls were on days of the rhythm … */
  readonly fits: number;
  /** … of so many. */
  readonly of: number;
  /** Of the days that the rhythm gives in that time, how many left no notes. */
  readonly missed: number;
}

/** So many calls tell what the rhythm is now; older ones may have had another. */
const latest = 26;
/** Fewer calls have any rhythm. */
const fewest = 4;
/** How much of both, calls on days of the rhythm and its days with calls, a rhythm must have. */
const least = 0.6;
/** Days back in which calls say what the rhythm is now, for rhythms of any length. */
const longest = 2 * 365;

/**
 * The rhythm of calls, by the days of those that were; null where they have none. Of the rhythms there are, the one is taken
 * that gives most of the days and few others: the harmonic mean of both shares, which a rhythm twice as dense cannot win.
 * @example findRhythm(['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26']) // weekly, monday, 4 of 4
 */
export function findRhythm(all: readonly Day[]): FoundRhythm | null {
  const sorted = [...new Set(all)].sort();
  const last = sorted.at(-1);
  if (last === undefined) return null;
  const days = sorted.filter((day) => daysBetween(day, last) <= longest).slice(-latest);
  const [first] = days;
  if (first === undefined || days.length < fewest) return null;
  let best: { readonly found: FoundRhythm; readonly score: number } | null = null;
  for (const rhythm of ['weekly', 'fortnightly', 'monthly'] as const)
    // Each day could be the one that the rhythm begins with; the latest ones say it best.
    for (const from of days.slice(-fewest * 2).reverse()) {
      const weekday = weekdays[weekdayOf(from)] ?? 'monday';
      const given = daysOf({ rhythm, weekday, from }, first, last);
      const set = new Set(given);
      const fits = days.filter((day) => set.has(day)).length;
      const score = (2 * fits) / (days.length + given.length);
      const found = { rhythm, weekday, from, fits, of: days.length, missed: given.length - fits };
      if (best === null || score > best.score) best = { found, score };
    }
  return best && best.score >= least ? best.found : null;
}

/** The days of a rhythm from `first` to `last`, also before its `from`. */
function daysOf(
  { rhythm, weekday, from }: Pick<FoundRhythm, 'rhythm' | 'weekday' | 'from'>,
  first: Day,
  last: Day,
): Day[] {
  // A rhythm begins with its `from`: an equal day long before stands for it.
  const weeks = Math.ceil(daysBetween(first, from) / 7 / 2) * 2 + 2;
  const start = rhythm === 'monthly' ? sameWeekday(from, first) : addDays(from, -7 * weeks);
  return rhythmDays({ rhythm, weekday, from: start }, first, last);
}

/** The day with the weekday of `from` and the same place in its month, in the month before that of `first`. */
function sameWeekday(from: Day, first: Day): Day {
  const month = addDays(`${first.slice(0, 7)}-01`, -1).slice(0, 7);
  const start = `${month}-01`;
  const ahead = (weekdayOf(from) - weekdayOf(start) + 7) % 7;
  const place = Math.ceil(Number(from.slice(8)) / 7);
  const days = [0, 1, 2, 3, 4]
    .map((week) => addDays(start, ahead + 7 * week))
    .filter((day) => day.startsWith(month));
  return days[place - 1] ?? days.at(-1) ?? start;
}
