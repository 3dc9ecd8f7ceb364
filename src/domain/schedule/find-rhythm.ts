import { addDays, daysBetween, weekdayOf, type Day } from '../model/day.ts';
import { weekdays, type Schedule } from '../model/schedule.ts';
import { compareText } from '../text/compare.ts';

/** A rhythm that the days of past calls have, with how sure that is: of so many gaps between calls, so many are of the rhythm. */
export interface FoundRhythm extends Pick<Schedule, 'rhythm' | 'weekday'> {
  /** The day of a call from which the rhythm counts. */
  readonly from: Day;
  readonly gaps: number;
  readonly gapsThatFit: number;
  /** The first and the last call that were looked at. */
  readonly first: Day;
  readonly last: Day;
}

/** Why days have no rhythm that a schedule can say. */
export type NoRhythm =
  | { readonly why: 'too-few'; readonly calls: number }
  | { readonly why: 'twice-a-month'; readonly weekday: Schedule['weekday'] }
  | { readonly why: 'irregular'; readonly calls: number };

/** A little over a year, so that a monthly rhythm shows itself twelve times. */
const longest = 400;
/** Half a year of weekly calls; where those do not tell, the latest few: rhythms change. */
const windows = [26, 9, 5] as const;
const fewest = 5;
/** Of the last calls so many have to be of the rhythm, or it was another one's. */
const latest = 4;
const fewestOfLatest = 2;
/** Below this share of the gaps there is no rhythm to speak of. */
const leastShare = 0.4;

/** Finds the rhythm in the days on which calls took place, in any order, by the last year of them. */
export function findRhythm(all: readonly Day[]): FoundRhythm | NoRhythm {
  const sorted = [...new Set(all)].sort(compareText);
  const last = sorted.at(-1);
  const days = last === undefined ? [] : sorted.filter((day) => daysBetween(day, last) <= longest);
  if (days.length < fewest) return { why: 'too-few', calls: days.length };
  for (const count of windows) {
    const found = rhythmOf(days.slice(-count));
    if (found && days.slice(-latest).filter(found.holds).length >= fewestOfLatest) return found.result;
  }
  return { why: 'irregular', calls: days.length };
}

/** The rhythm most of the gaps are of, and whether it has a call on a day. */
function rhythmOf(
  days: readonly Day[],
): { readonly result: FoundRhythm | NoRhythm; readonly holds: (day: Day) => boolean } | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const index = mostFrequent(days.map(weekdayOf));
  const weekday = weekdays[index] ?? 'monday';
  const isOwn = (day: Day) => weekdayOf(day) === index;
  const own = days.filter(isOwn);
  const gaps = days.slice(1).map((to, at): readonly [Day, Day] => [days[at] ?? to, to]);
  const countOf = (fits: (from: Day, to: Day) => boolean) =>
    gaps.filter(([from, to]) => isOwn(from) && isOwn(to) && fits(from, to)).length;
  const apart = (step: number) => countOf((from, to) => daysBetween(from, to) === step);
  const week = weekOfCalls(own);
  const phase = mostFrequent(own.slice(-6).map(phaseOf));
  const ofPhase = (day: Day) => phaseOf(day) === phase;
  const months = countOf((from, to) => week.holds(from) && week.holds(to) && monthsBetween(from, to) === 1);
  const candidates = [
    { rhythm: 'weekly', gapsThatFit: apart(7), from: own.at(-1), holds: isOwn },
    { rhythm: 'fortnightly', gapsThatFit: apart(14), from: own.findLast(ofPhase), holds: ofPhase },
    { rhythm: 'monthly', gapsThatFit: months, from: own.findLast(week.isSure), holds: week.holds },
  ] as const;
  const best = candidates.reduce((a, b) => (b.gapsThatFit > a.gapsThatFit ? b : a));
  if (best.gapsThatFit < gaps.length * leastShare) return null;
  const holds = (day: Day) => isOwn(day) && best.holds(day);
  if (best.rhythm === 'fortnightly' && isTwiceAMonth(own))
    return { result: { why: 'twice-a-month', weekday }, holds: isOwn };
  const { rhythm, gapsThatFit, from = last } = best;
  return { result: { rhythm, weekday, from, gaps: gaps.length, gapsThatFit, first, last }, holds };
}

/** Which week of their months calls are in; a fifth one anywhere means the last where all are the last. */
function weekOfCalls(days: readonly Day[]): {
  readonly holds: (day: Day) => boolean;
  readonly isSure: (day: Day) => boolean;
} {
  const late = days.filter(isLastOfMonth);
  const fifth = (day: Day) => weekOf(day) === 5;
  if (late.some(fifth) && late.length > days.length / 2) return { holds: isLastOfMonth, isSure: fifth };
  const week = mostFrequent(days.map(weekOf));
  const holds = (day: Day) => weekOf(day) === week;
  return { holds, isSure: holds };
}

/** Which of every two weeks a day is in. */
function phaseOf(day: Day): number {
  return Math.floor(daysBetween('1970-01-05', day) / 7) % 2;
}

/** Calls in the first and third week, or the second and fourth: whenever a month has five, they come a week later than every other week. */
function isTwiceAMonth(days: readonly Day[]): boolean {
  const parities = new Set(days.map((day) => weekOf(day) % 2));
  const shifts = days.slice(1).filter((day, at) => phaseOf(day) !== phaseOf(days[at] ?? day)).length;
  return shifts > 1 && parities.size === 1 && days.every((day) => weekOf(day) < 5);
}

/** Which week of its month a day is in, from 1 to 5. */
function weekOf(day: Day): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

function isLastOfMonth(day: Day): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

function monthsBetween(from: Day, to: Day): number {
  const number = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(to) - number(from);
}

/** The value that comes most often; of equal ones the later. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.reduce((a, b) => ((counts.get(b) ?? 0) >= (counts.get(a) ?? 0) ? b : a), values[0] ?? 0);
}
