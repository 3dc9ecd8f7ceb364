import { Temporal } from 'temporal-polyfill';
import type { Day } from '../model/day.ts';

/** A moment as the clocks of one time zone show it. */
export interface ZonedTime {
  readonly day: Day;
  /** `HH:MM` on a 24-hour clock. */
  readonly time: string;
  /** What the zone's time is called then: `GMT`, `BST`, `GMT-5`. */
  readonly name: string;
}

/**
 * The moment, in milliseconds since 1970, when the clocks of a zone show the time on that day. A time that a change of
 * the clocks leaves out comes as much later as the clocks moved; of a time that comes twice, it is the first: what
 * calendars do (RFC 5545, 3.3.5). Temporal does it, because with `Intl` alone it takes guesses at the offset.
 */
export function momentOf(day: Day, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** A moment as the clocks of a zone show it. */
export function clockIn(moment: number, zone: string): ZonedTime {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime();
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    moment,
  );
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    name: parts.find((part) => part.type === 'timeZoneName')?.value ?? zone,
  };
}

/** A time zone as people say it: the city of its IANA name, `Buenos Aires` for `America/Argentina/Buenos_Aires`. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
