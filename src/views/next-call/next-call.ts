import { currentWords } from '../../words/current.ts';
import type { Call } from '../../domain/model/content.ts';
import { isHeld } from '../../domain/calls/held.ts';
import { addDays, compareDates, daysBetween, firstDayOf, isMonth, type Day } from '../../domain/model/day.ts';
import { longDate, longDay } from '../../words/dates.ts';
import {
  plannedCalls,
  withNotedCalls,
  withPreparedCalls,
  withStatedCall,
  withoutCalledOff,
  type CallPlan,
  type NotedCall,
  type PlannedCall,
} from '../../domain/schedule/occurrences.ts';
import type { Schedule } from '../../domain/model/schedule.ts';
import { hourText, statedHour, type StatedHour } from '../../domain/schedule/stated-hour.ts';
import type { Site } from '../../domain/model/site.ts';
import { clockIn, momentOf } from '../../domain/schedule/zoned-time.ts';
import { oncePerSite } from '../once-per-site.ts';

/** From when to when a call lasts, as one zone's clocks show it. `day` is the day it starts on. */
export interface ClockSpan {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  /** What the zone's time is called then, for example `GMT`. */
  readonly name: string;
}

/** A planned call with its times. */
export interface TimedCall extends PlannedCall {
  /** `2015-03-11T16:00:00Z` */
  readonly start: string;
  readonly end: string;
  /** In the hub's zone. */
  readonly local: ClockSpan;
  readonly utc: ClockSpan;
  /** The call's file, when there is one already: an agenda written beforehand. */
  readonly notes: Call | null;
}

/** What can be said of the next call. */
export type NextCall =
  | {
      readonly kind: 'timed';
      readonly schedule: Schedule;
      readonly call: TimedCall;
      /** Calls that were to come before it and are cancelled. */
      readonly skipped: readonly TimedCall[];
      /** The calls of a year after it, cancelled ones too. */
      readonly later: readonly TimedCall[];
      /** The notes that name its day; null where only the rhythm does. */
      readonly statedBy: Call | null;
      /** The hours that these notes state and that contradict each other; empty where they do not. */
      readonly unclearHours: readonly string[];
      /** The day of the newest notes when they are so old that the rhythm may be, too; else null. */
      readonly quietSince: Day | null;
    }
  /** There is no schedule, but the newest notes name a day, or the notes of a day to come are prepared. */
  | {
      readonly kind: 'day';
      readonly day: Day;
      readonly statedBy: Call | null;
      readonly notes: Call | null;
      /** The moment, where its own notes or those that name the day state one. */
      readonly hour: StatedHour | null;
    }
  | { readonly kind: 'none'; readonly schedule: Schedule | null };

/** Three months: even a monthly call would have left notes twice. */
const quietAfter = 92;

/** The next call, on `today` or later; today's counts until its notes are there. */
export const nextCall = oncePerSite((site): NextCall => {
  const { content, today } = site;
  const schedule = content.hub.calls ?? null;
  const stated = statedNext(site, schedule?.zone ?? null);
  if (!schedule) return dayAlone(site, stated);
  const held = new Set(content.calls.filter((call) => isHeld(call, today)).map((call) => call.date));
  const coming = comingCalls(site).filter((call) => !held.has(call.day));
  const at = coming.findIndex((call) => call.state !== 'cancelled');
  const call = coming[at];
  if (!call) return { kind: 'none', schedule };
  const newest = newestNotes(site);
  return {
    kind: 'timed',
    schedule,
    call,
    skipped: coming.slice(0, at),
    later: coming.slice(at + 1),
    statedBy: stated?.day === call.day ? stated.call : null,
    unclearHours:
      stated?.day === call.day && stated.hour === 'unclear'
        ? (stated.call.facts.next?.hours ?? []).map(hourText)
        : [],
    quietSince: newest && daysBetween(newest.day, today) > quietAfter ? newest.day : null,
  };
});

/** The prepared notes of the next call; null where there are none. */
export function notesOfNext(next: NextCall): Call | null {
  return next.kind === 'timed' ? next.call.notes : next.kind === 'day' ? next.notes : null;
}

/** The next call where no schedule is: the sooner of the day that the newest notes name and the first prepared one. */
function dayAlone(site: Site, stated: ReturnType<typeof statedNext>): NextCall {
  const [prepared] = preparedDays(site);
  const days = [stated?.day, prepared].flatMap((each) => each ?? []).sort(compareDates);
  const [day] = days;
  if (day === undefined) return { kind: 'none', schedule: null };
  const statedBy = stated?.day === day ? stated : null;
  const notes = notesOf(site, day);
  const hour = statedHour(day, notes?.facts.hours ?? []) ?? statedBy?.hour ?? null;
  return {
    kind: 'day',
    day,
    statedBy: statedBy?.call ?? null,
    notes,
    hour: hour === 'unclear' ? null : hour,
  };
}

/** The days of the calls to come that have notes already, the soonest first. */
function preparedDays({ callsToCome }: Site): Day[] {
  return callsToCome.flatMap(({ date }) => (date === null || isMonth(date) ? [] : date));
}

function notesOf({ content, callsToCome }: Site, day: Day): Call | null {
  return [...callsToCome, ...content.calls].find(({ date }) => date === day) ?? null;
}

/** The calls planned from today on for a year, cancelled ones too, with their times; none where there is no schedule. */
export const comingCalls = oncePerSite((site): readonly TimedCall[] => {
  const { content, today } = site;
  const schedule = content.hub.calls;
  const plan = callPlan(site);
  if (!schedule || !plan) return [];
  return plannedCalls(plan, today, addDays(today, 366)).map((call) => timed(call, schedule, site));
});

/** The schedule with what the newest notes say of the next call; null where there is no schedule. */
export function callPlan(site: Site): CallPlan | null {
  const schedule = site.content.hub.calls;
  if (!schedule) return null;
  const stated = statedNext(site, schedule.zone);
  const plan = withoutCalls(site, stated ? withStated(schedule, stated) : schedule);
  const prepared = withPreparedCalls(plan, preparedDays(site), currentWords().next.dayPrepared);
  return withNotedCalls(prepared, notedCalls(site, schedule));
}

/** What notes say of the hour of their own call, and that it is called off. */
function notedCalls({ content, callsToCome }: Site, { zone }: Schedule): NotedCall[] {
  return [...callsToCome, ...content.calls].flatMap(({ date, front, facts }) => {
    if (date === null || isMonth(date)) return [];
    const { startsAt, calledOff = null } = front;
    if (startsAt !== undefined) return { day: date, time: startsAt, calledOff };
    const hour = statedHour(date, facts.hours ?? []);
    const clock = hour === null || hour === 'unclear' ? null : clockIn(hour.moment, zone);
    // Where the clocks of the hub show another day then, the file may be named by either.
    const time = clock?.day === date ? clock.time : null;
    if (hour === null || hour === 'unclear' || time === null)
      return calledOff === null ? [] : { day: date, time: null, calledOff };
    return { day: date, time, calledOff, why: currentWords().next.hourWhy({ hour: hour.text }) };
  });
}

function withStated(schedule: Schedule, stated: NonNullable<ReturnType<typeof statedNext>>): CallPlan {
  const { said, day, hour } = stated;
  const words = { notes: longDate(stated.call.date), day: longDay(stated.named) };
  if (hour === null || hour === 'unclear')
    return withStatedCall(schedule, { said, day, why: currentWords().next.statedWhy(words) });
  const why = currentWords().next.statedHourWhy({ ...words, hour: hour.text });
  return withStatedCall(schedule, { said, day, time: clockIn(hour.moment, schedule.zone).time, why });
}

/** The plan without the calls that the newest notes call off, unless notes of those days are there or prepared. */
function withoutCalls(site: Site, plan: CallPlan): CallPlan {
  const { call } = newestNotes(site) ?? {};
  const off = (call?.facts.calledOff ?? []).filter((day) => day !== call?.front.next && !notesOf(site, day));
  const whyOf = (day: Day) =>
    currentWords().next.noneWhy({ notes: longDate(call?.date ?? null), day: longDay(day) });
  return withoutCalledOff(plan, off, whyOf);
}

/** What the newest notes say of the next call. */
interface StatedNext {
  /** Its day by the clocks of the hub. */
  readonly day: Day;
  /** Its day as the notes name it: by other clocks, where they name an hour in another zone. */
  readonly named: Day;
  readonly hour: ReturnType<typeof statedHour>;
  /** The day of the notes. */
  readonly said: Day;
  readonly call: Call;
}

/** What the newest notes say of the next call, unless it has passed. What the front matter says wins over the text. */
function statedNext(site: Site, zone: string | null): StatedNext | null {
  const { call, day: said } = newestNotes(site) ?? {};
  const named = call?.front.next ?? call?.facts.next?.date;
  if (!call || named === undefined || said === undefined || named <= said) return null;
  const hour = call.facts.next?.date === named ? statedHour(named, call.facts.next.hours ?? []) : null;
  const day = zone === null || hour === null || hour === 'unclear' ? named : clockIn(hour.moment, zone).day;
  return day >= site.today && day > said ? { day, named, hour, said, call } : null;
}

/** A call with its times. */
export function timed(call: PlannedCall, schedule: Schedule, site: Site): TimedCall {
  const start = momentOf(call.day, call.time, schedule.zone);
  const end = start + schedule.minutes * 60_000;
  return {
    ...call,
    start: isoOf(start),
    end: isoOf(end),
    local: spanIn(schedule.zone, start, end),
    utc: spanIn('UTC', start, end),
    notes: notesOf(site, call.day),
  };
}

/** The newest notes of a call that has been: a file for a coming call is only its agenda so far. */
function newestNotes({ content, today }: Site): { readonly call: Call; readonly day: Day } | null {
  const call = content.calls.find((each) => each.date !== null && isHeld(each, today));
  const day = firstDayOf(call?.date ?? null);
  return call && day !== null ? { call, day } : null;
}

function spanIn(zone: string, start: number, end: number): ClockSpan {
  const from = clockIn(start, zone);
  return { day: from.day, from: from.time, to: clockIn(end, zone).time, name: from.name };
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
