import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { Call } from '../domain/content.ts';
import { addDays, longDay, type Day } from '../domain/day.ts';
import { plannedCalls } from '../domain/occurrences.ts';
import { sitePath } from '../domain/site-path.ts';
import { comingCalls, nextCall, timed, type TimedCall } from '../views/next-call.ts';
import { absolute, type Published } from './address.ts';
import { legal } from './text.ts';

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
  const { hub } = published.content;
  const calendar = ical({
    name: legal(`Calls · ${hub.name}`),
    prodId: { company: 'Cairn', product: 'Calls', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolute(published, '/calls/calls.ics'),
    // Subscribers look again twice a day: a call may be cancelled on the day before.
    ttl: 12 * 3600,
  });
  for (const event of eventsOf(published)) calendar.createEvent(event);
  // Every line ends with a line break (RFC 5545, 3.1); the library leaves out the last one.
  return `${calendar.toString().trimEnd()}\r\n`;
}

function eventsOf(published: Published): ICalEventData[] {
  const { content, today } = published;
  const coming = comingCalls({ content, today });
  const past = content.calls.filter((call) => call.date <= today).slice(0, pastCalls);
  const next = nextCall({ content, today });
  const events = [
    ...past.toReversed().map((call) => pastEvent(published, call)),
    // Today's call is in both lists once it has notes.
    ...coming
      .filter((call) => !past.some(({ date }) => date === call.day))
      .map((call) => event(published, call)),
    // Without a schedule the hour is not known, but the day may be.
    ...(next.kind === 'day' ? [dayEvent(published, `call-${next.day}`, next.day, '/calls/next/')] : []),
  ];
  return events.map((data) => ({ ...data, stamp: new Date(`${today}T00:00:00Z`) }));
}

/** A past call at its hour when it was one of the schedule; else only its day is known. */
function pastEvent(published: Published, call: Call): ICalEventData {
  const { content } = published;
  const schedule = content.hub.calls;
  const planned = schedule
    ? plannedCalls(schedule, call.date, call.date).find(({ state }) => state !== 'cancelled')
    : undefined;
  if (schedule && planned) return event(published, timed(planned, schedule, content));
  return dayEvent(published, `notes-${call.id}`, call.date, sitePath.call(call.id), call.title);
}

function event(published: Published, call: TimedCall): ICalEventData {
  const { hub } = published.content;
  const path = call.notes ? sitePath.call(call.notes.id) : '/calls/next/';
  const isCancelled = call.state === 'cancelled';
  const about = [
    call.state === 'moved' ? `Moved from ${longDay(call.rhythmDay)}.` : '',
    call.why ?? '',
    call.notes?.title ?? '',
    isCancelled ? '' : (hub.calls?.join?.text ?? ''),
    isCancelled ? '' : (hub.calls?.join?.url ?? ''),
    absolute(published, path),
  ];
  return {
    id: uid(published, `call-${call.rhythmDay}`),
    // A calendar takes the version with the higher number; being moved or cancelled comes after being planned.
    sequence: { regular: 0, added: 0, moved: 1, cancelled: 2 }[call.state],
    start: new Date(call.start),
    end: new Date(call.end),
    summary: legal(`${isCancelled ? 'Cancelled: ' : ''}${hub.name} call`),
    description: legal(about.filter(Boolean).join('\n')),
    url: absolute(published, path),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isCancelled ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
  };
}

/** An event of a whole day, which keeps nobody's day busy. */
function dayEvent(published: Published, id: string, day: Day, path: string, about = ''): ICalEventData {
  return {
    id: uid(published, id),
    allDay: true,
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(`${addDays(day, 1)}T00:00:00Z`),
    summary: legal(`${published.content.hub.name} call`),
    description: legal([about, absolute(published, path)].filter(Boolean).join('\n')),
    url: absolute(published, path),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Unique over all hubs, also over two on one host. */
function uid(published: Published, name: string): string {
  const { host, pathname } = new URL(absolute(published, '/'));
  return [name, ...pathname.split('/').filter(Boolean)].join('.') + `@${host}`;
}
