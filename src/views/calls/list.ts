import type { Call } from '../../domain/model/content.ts';
import { yearOf, type CallDate } from '../../domain/model/day.ts';
import { countIfAny } from '../../domain/text/phrases.ts';
import { oncePerSite } from '../once-per-site.ts';

/** The calls of one year, newest first. The undated ones have a list of their own, headed `Undated`. */
export interface Year {
  readonly year: string;
  readonly calls: readonly Call[];
}

/** The calls by year, newest first. */
export function callsByYear(calls: readonly Call[]): Year[] {
  const years = new Map<string, Call[]>();
  for (const call of calls) {
    const year = call.date === null ? 'Undated' : yearOf(call.date);
    const list = years.get(year);
    if (list) list.push(call);
    else years.set(year, [call]);
  }
  return [...years].map(([year, list]) => ({ year, calls: list }));
}

/** The calls before and after one in time. */
export interface Neighbours {
  readonly earlier: Call | null;
  readonly later: Call | null;
}

/** The neighbours of every call that has a date, each in its own series. */
export const neighboursOf = oncePerSite(({ content }): ReadonlyMap<Call, Neighbours> => {
  const dated = content.calls.filter(({ date }) => date !== null);
  const groups = Map.groupBy(dated, ({ series }) => series);
  return new Map(
    [...groups.values()].flatMap((calls) =>
      calls.map((call, index): [Call, Neighbours] => [
        call,
        { earlier: calls[index + 1] ?? null, later: calls[index - 1] ?? null },
      ]),
    ),
  );
});

/** One bar of the attendance picture. */
export interface Bar {
  readonly day: NonNullable<CallDate>;
  readonly people: number;
}

/** The attendance picture: its bars in time order, and what it says in words. Null where no note lists who was there. */
export interface Attendance {
  readonly bars: readonly Bar[];
  readonly most: number;
  /** The average over the calls that list anybody, rounded. */
  readonly usual: number;
}

/** More bars than this cannot be told apart on a phone. */
const mostBars = 120;

/** How many people came to each of the latest calls. */
export function attendanceOf(calls: readonly Call[]): Attendance | null {
  const bars = calls
    .slice(0, mostBars)
    .flatMap(({ date, facts }) => (date === null ? [] : { day: date, people: facts.attendees.length }))
    .reverse();
  const counted = bars.filter(({ people }) => people > 0);
  if (counted.length < 2) return null;
  return {
    bars,
    most: Math.max(...counted.map(({ people }) => people)),
    usual: Math.round(counted.reduce((sum, { people }) => sum + people, 0) / counted.length),
  };
}

/** Where something happened among the calls, as marks between 0 and 100 per cent of the time line. */
export interface Occurrences {
  readonly marks: readonly { readonly at: number; readonly on: boolean }[];
  readonly first: NonNullable<CallDate>;
  readonly last: NonNullable<CallDate>;
}

/** More marks than this run into one another; neighbouring calls then share one. */
const mostMarks = 100;

/** Marks every call that has a date, oldest first, and which of them are in `on`. */
export function occurrencesOf(all: readonly Call[], on: ReadonlySet<Call>): Occurrences | null {
  const calls = all.filter(({ date }) => date !== null);
  const oldest = calls.at(-1);
  const newest = calls[0];
  if (!oldest?.date || !newest?.date || calls.length < 2) return null;
  const count = Math.min(calls.length, mostMarks);
  const marked = new Array<boolean>(count).fill(false);
  calls.forEach((call, index) => {
    if (on.has(call)) marked[Math.floor(((calls.length - 1 - index) * count) / calls.length)] = true;
  });
  return {
    marks: marked.map((each, index) => ({ at: round(((index + 0.5) * 100) / count), on: each })),
    first: oldest.date,
    last: newest.date,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What a call holds, in numbers: "12 people · 8 topics · 3 decisions". Says nothing of what a note does not give. */
export function counts(call: Call): string {
  const { attendees, topics, decisions, actions } = call.facts;
  return [
    countIfAny(attendees.length, 'person', 'people'),
    countIfAny(topics.length, 'topic'),
    countIfAny(decisions.length, 'decision'),
    countIfAny(actions.length, 'promise'),
  ]
    .filter(Boolean)
    .join(' · ');
}
