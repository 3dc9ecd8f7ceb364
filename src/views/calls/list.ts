import type { Call } from '../../domain/model/content.ts';
import { listTitles } from '../../domain/calls/list-titles.ts';
import { firstDayOf, yearOf, type Day } from '../../domain/model/day.ts';
import { compareText } from '../../domain/text/compare.ts';
import { currentWords } from '../../words/current.ts';
import { ifAny } from '../../words/lists.ts';
import { oncePerSite } from '../once-per-site.ts';
import { dot } from '../../words/dot.ts';

/** The calls of one year, newest first. The undated ones have a list of their own, headed `Undated`. */
export interface Year {
  /** As its address ends: `2024`, or `undated`. */
  readonly id: string;
  readonly year: string;
  readonly calls: readonly Call[];
}

/** The calls by year, newest first. */
export function callsByYear(calls: readonly Call[]): Year[] {
  const years = Map.groupBy(calls, ({ date }) => (date === null ? undatedId : yearOf(date)));
  return [...years].map(([id, list]) => ({
    id,
    year: id === undatedId ? currentWords().general.undatedYear : id,
    calls: list,
  }));
}

const undatedId = 'undated';
/** A row is some 50 bytes on the wire: so many make a list of some 30 KB. */
const mostOnList = 600;

/** The years whose calls stand on the list of all, which is as many of the newest as one page takes, and those with pages of their own. */
export function listedYears(years: readonly Year[]): {
  readonly listed: readonly Year[];
  readonly elsewhere: readonly Year[];
} {
  let rows = 0;
  const end = years.findIndex(({ calls }, index) => (rows += calls.length) > mostOnList && index > 0);
  const listed = end === -1 ? years : years.slice(0, end);
  return { listed, elsewhere: years.slice(listed.length) };
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

/** What one year says of who came. */
export interface AttendanceYear {
  readonly year: string;
  readonly calls: number;
  /** The average over the calls that list anybody, rounded, and the largest number; null where none does. */
  readonly usual: number | null;
  readonly most: number | null;
}

/** The attendance picture, true to time, and what it says in numbers. Places are thousandths of the time it shows. */
export interface Attendance {
  readonly bars: readonly { readonly at: number; readonly people: number }[];
  /** Where each year begins; the first one where the picture does. */
  readonly ticks: readonly { readonly at: number; readonly year: string }[];
  /** Every year from the first to the last call, newest first, those without calls too. */
  readonly years: readonly AttendanceYear[];
  readonly first: Day;
  readonly last: Day;
  readonly most: number;
  /** The average over the calls that list anybody, rounded. */
  readonly usual: number;
}

/** How many people came to each call, and in each year. Null where fewer than two notes list anybody. */
export function attendanceOf(calls: readonly Call[]): Attendance | null {
  const dated = calls.flatMap(({ date, facts }) => {
    const day = firstDayOf(date);
    return day === null ? [] : [{ day, people: facts.attendees.length }];
  });
  const counted = dated.flatMap(({ people }) => (people > 0 ? [people] : []));
  const span = spanOf(dated.map(({ day }) => day));
  if (counted.length < 2 || span === null) return null;
  const { first, last, at } = span;
  const byYear = Map.groupBy(dated, ({ day }) => yearOf(day));
  const numbers = Array.from(
    { length: Number(yearOf(last)) - Number(yearOf(first)) + 1 },
    (_, index) => Number(yearOf(first)) + index,
  );
  return {
    bars: dated.map(({ day, people }) => ({ at: at(day), people })).reverse(),
    ticks: numbers.map((year, index) => ({
      at: index === 0 ? 0 : at(`${String(year)}-01-01`),
      year: String(year),
    })),
    years: numbers
      .map((number): AttendanceYear => {
        const all = byYear.get(String(number)) ?? [];
        const people = all.flatMap((each) => (each.people > 0 ? [each.people] : []));
        return {
          year: String(number),
          calls: all.length,
          usual: people.length > 0 ? average(people) : null,
          most: people.length > 0 ? Math.max(...people) : null,
        };
      })
      .reverse(),
    first,
    last,
    most: Math.max(...counted),
    usual: average(counted),
  };
}

function average(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
}

/** Where something happened among the calls: places in thousandths of the time from the first to the last call. */
export interface Occurrences {
  /** Each place once, oldest first: of all calls, and of those it happened in. */
  readonly calls: readonly number[];
  readonly on: readonly number[];
  readonly first: Day;
  readonly last: Day;
}

/** Where the calls of `on` stand among all of them in time; null where there is no time between any two. */
export function occurrencesOf(all: readonly Call[], on: Iterable<Call>): Occurrences | null {
  let line = timelines.get(all);
  if (line === undefined) timelines.set(all, (line = timelineOf(all)));
  if (line === null) return null;
  const { places, calls, first, last } = line;
  return { calls, on: inOrder([...on].flatMap((call) => places.get(call) ?? [])), first, last };
}

/** Where in a year its calls were, in thousandths of it; null for those without a day and where one alone is no path. */
export function pathOfYear({ id, calls }: Year): readonly number[] | null {
  if (id === undatedId) return null;
  const begin = Date.parse(`${id}-01-01`);
  const length = Date.parse(`${String(Number(id) + 1).padStart(4, '0')}-01-01`) - begin;
  const places = calls.flatMap(({ date }) => {
    const day = firstDayOf(date);
    return day === null ? [] : [Math.round(((Date.parse(day) - begin) * 1000) / length)];
  });
  return places.length > 1 ? inOrder(places) : null;
}

interface Timeline extends Omit<Occurrences, 'on'> {
  readonly places: ReadonlyMap<Call, number>;
}

/** Every topic and every person asks for that of the same calls. */
const timelines = new WeakMap<readonly Call[], Timeline | null>();

function timelineOf(all: readonly Call[]): Timeline | null {
  const dated = all.flatMap((call) => {
    const day = firstDayOf(call.date);
    return day === null ? [] : [{ call, day }];
  });
  const span = spanOf(dated.map(({ day }) => day));
  if (span === null) return null;
  const places = new Map(dated.map(({ call, day }) => [call, span.at(day)]));
  return { places, calls: inOrder(places.values()), first: span.first, last: span.last };
}

function inOrder(places: Iterable<number>): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The time some days span, and the place of a day in it in thousandths; null where it is no time at all. */
function spanOf(days: readonly Day[]): { first: Day; last: Day; at: (day: Day) => number } | null {
  const sorted = [...days].sort(compareText);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const start = Date.parse(first);
  const length = Date.parse(last) - start;
  return { first, last, at: (day) => Math.round(((Date.parse(day) - start) * 1000) / length) };
}

/** The title that each call has in lists; empty where it says no more than its day and its kind. */
export const listTitleOf = oncePerSite(({ content }): ReadonlyMap<Call, string> => {
  const groups = [...Map.groupBy(content.calls, ({ series }) => series).values()];
  return new Map(
    groups.flatMap((calls) => {
      const titles = listTitles(calls);
      return calls.map((call, index): [Call, string] => [call, titles[index] ?? call.title]);
    }),
  );
});

/** What a call holds, in numbers: "12 people · 8 topics · 3 decisions". Says nothing of what a note does not give. */
export function counts(call: Call): string {
  const t = currentWords().general;
  const { attendees, topics, decisions, actions } = call.facts;
  return [
    ifAny(attendees.length, t.people),
    ifAny(topics.length, t.topics),
    ifAny(decisions.length, t.decisions),
    ifAny(actions.length, t.promises),
  ]
    .filter(Boolean)
    .join(dot);
}
