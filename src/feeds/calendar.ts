import { currentWords } from '../words/current.ts';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { addDays, isMonth, type Day } from '../domain/model/day.ts';
import { longDay } from '../words/dates.ts';
import { plannedCalls } from '../domain/schedule/occurrences.ts';
import { statedHour, type StatedHour } from '../domain/schedule/stated-hour.ts';
import { calendarFile, fixedPages } from '../domain/urls/site-map.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import {
  callPlan,
  comingCalls,
  nextCall,
  timed,
  type NextCall,
  type TimedCall,
} from '../views/next-call/next-call.ts';
import type { Series } from '../domain/model/series.ts';
import { callGroups, type CallGroup, type SeriesGroup } from '../views/series/of-series.ts';
import { absolute, type Published } from './feed-urls.ts';
import { eventUid } from './event-uid.ts';
import { allowedInXml, calendarText } from './text.ts';

/** So many past calls stay in the calendar, each with the link to its notes. */
const pastCalls = 12;

/**
 * `/calls/calls.ics`: the calls planned for a year, cancelled ones marked as such, and the last calls that left notes.
 * Each call is an event of its own with times in UTC: those are right in every calendar across changes of the clocks,
 * and a call that moves needs no exception to a rule (RFC 5545 with RECURRENCE-ID), which calendars read differently.
 * An event's UID comes from the day the rhythm gives the call, so a call that moves stays the same event. DTSTAMP is
 * the day of the build: the same content on the same day gives the same bytes.
 */
export function callsCalendar(published: Published): string {
  return calendarOf(published, callGroups(published.site), calendarFile);
}

/** The calendar of one series. */
export function seriesCalendar(published: Published, group: SeriesGroup): string {
  return calendarOf(published, [group], sitePath.seriesCalendar(group.series.id));
}

function calendarOf(published: Published, groups: readonly CallGroup[], path: string): string {
  const { hub } = published.site.content;
  const [only] = groups.length === 1 ? groups : [];
  const calendar = ical({
    name: calendarText(`${only?.series?.title ?? currentWords().menu.calls} · ${hub.name}`),
    prodId: { company: 'Cairn', product: 'Calls', language: currentWords().lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: absolute(published, path),
    // Subscribers look again twice a day: a call may be cancelled on the day before.
    ttl: 12 * 3600,
  });
  for (const { series, site } of groups)
    for (const event of eventsOf({ ...published, site, series })) calendar.createEvent(event);
  // Every line ends with a line break (RFC 5545, 3.1); the library leaves out the last one.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** What the events of one kind of calls are made from. */
interface PublishedGroup extends Published {
  readonly series: Series | null;
}

function eventsOf(published: PublishedGroup): ICalEventData[] {
  const { site } = published;
  const { content, today } = site;
  // Of a call whose day is not known, nobody can say where in a calendar it belongs.
  const notes = content.calls
    .flatMap((call) => (call.date === null || isMonth(call.date) ? [] : { call, day: call.date }))
    .filter(({ day }) => day <= today)
    .slice(0, pastCalls);
  const held = notes.toReversed().map(({ call, day }) => ({ call, day, plan: planOf(published, day) }));
  // Today's call is in both lists once it has notes.
  const coming = comingCalls(site).filter((call) => !notes.some(({ day }) => day === call.day));
  const next = nextCall(site);
  // Of two notes of one day the first is the planned call; no two entries may share a UID.
  const planned = held.flatMap(({ plan }) => plan ?? []);
  const taken = new Set([...coming, ...planned].map(({ rhythmDay }) => rhythmDay));
  const shown = new Set<Day>();
  const events = [
    ...held.map(({ call, day, plan }) => {
      if (plan && !shown.has(plan.rhythmDay)) {
        shown.add(plan.rhythmDay);
        return event(published, plan);
      }
      const name = taken.has(day) ? `notes ${call.id}` : callName(published, day);
      taken.add(day);
      return dayEvent(published, name, day, sitePath.call(call.id), call.title);
    }),
    ...coming.map((call) => event(published, call)),
    // Without a schedule only notes may say the hour.
    ...(next.kind === 'day'
      ? [dayEvent(published, callName(published, next.day), next.day, nextPage(published), '', next.hour)]
      : []),
    ...prepared(published, next),
  ];
  return events.map((data) => ({ ...data, stamp: new Date(`${today}T00:00:00Z`) }));
}

/** Calls to come that have notes, where no schedule plans them. */
function prepared(published: PublishedGroup, next: NextCall): ICalEventData[] {
  if (next.kind !== 'day') return [];
  const days = Map.groupBy(published.site.callsToCome, ({ date }) => date);
  return [...days].flatMap(([day, [call]]) => {
    if (!call || day === null || isMonth(day) || day === next.day) return [];
    const hour = statedHour(day, call.facts.hours ?? []);
    const sure = hour === 'unclear' ? null : hour;
    return dayEvent(published, callName(published, day), day, sitePath.call(call.id), call.title, sure);
  });
}

/**
 * What the plan was for a call that has been: that of the day before it, so that an entry stays what it was while it
 * was to come. Null where it was not planned; then only its day is known.
 */
function planOf({ site }: Published, day: Day): TimedCall | null {
  const schedule = site.content.hub.calls;
  const plan = callPlan({ ...site, today: addDays(day, -1) });
  if (!schedule || !plan) return null;
  const planned = plannedCalls(plan, day, day).find(({ state }) => state !== 'cancelled');
  return planned ? timed(planned, schedule, site) : null;
}

/** What a UID is made from: the day the rhythm gives a call, and its series. */
function callName({ series }: PublishedGroup, day: Day): string {
  return series === null ? `call ${day}` : `call ${series.id} ${day}`;
}

/** The page that tells of the next call. */
function nextPage({ series }: PublishedGroup): string {
  return series === null ? fixedPages.nextCall : sitePath.series(series.id);
}

/** What the calls of a group are called. */
function summaryOf({ site, series }: PublishedGroup): string {
  return [site.content.hub.name, series?.title, currentWords().feeds.call].filter(Boolean).join(' ');
}

function event(published: PublishedGroup, call: TimedCall): ICalEventData {
  const { hub } = published.site.content;
  const path = call.notes ? sitePath.call(call.notes.id) : nextPage(published);
  const isCancelled = call.state === 'cancelled';
  const about = [
    call.state === 'moved' && call.rhythmDay !== call.day
      ? currentWords().next.wasMoved({ day: longDay(call.rhythmDay) })
      : '',
    call.why ?? '',
    call.notes?.title ?? '',
    isCancelled ? '' : (hub.calls?.join?.text ?? ''),
    isCancelled ? '' : (hub.calls?.join?.url ?? ''),
    absolute(published, path),
  ];
  return {
    id: eventUid(absolute(published, '/'), callName(published, call.rhythmDay)),
    // A calendar takes the version with the higher number; being moved or cancelled comes after being planned.
    sequence: { regular: 0, added: 0, moved: 1, cancelled: 2 }[call.state],
    start: new Date(call.start),
    end: new Date(call.end),
    summary: allowedInXml(
      isCancelled ? currentWords().feeds.cancelled({ what: summaryOf(published) }) : summaryOf(published),
    ),
    description: allowedInXml(about.filter(Boolean).join('\n')),
    url: absolute(published, path),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isCancelled ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
  };
}

/** So long a call is taken to last where nothing says it: the default of a schedule. */
const usualMinutes = 60;

/**
 * A call of which no schedule tells: at the hour that notes state, else an event of a whole day, which keeps nobody's day busy.
 * An hour of which notes say several things is none.
 */
function dayEvent(
  published: PublishedGroup,
  name: string,
  day: Day,
  path: string,
  about = '',
  hour: StatedHour | null = null,
): ICalEventData {
  const end = hour && hour.moment + (hour.minutes ?? usualMinutes) * 60_000;
  return {
    id: eventUid(absolute(published, '/'), name),
    start: new Date(hour?.moment ?? `${day}T00:00:00Z`),
    end: new Date(end ?? `${addDays(day, 1)}T00:00:00Z`),
    summary: allowedInXml(summaryOf(published)),
    description: allowedInXml([about, absolute(published, path)].filter(Boolean).join('\n')),
    url: absolute(published, path),
    ...(hour === null ? { allDay: true, transparency: ICalEventTransparency.TRANSPARENT } : {}),
  };
}
