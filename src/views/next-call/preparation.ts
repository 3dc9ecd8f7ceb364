import type { Day } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import { clockIn, momentOf, zoneCity } from '../../domain/schedule/zoned-time.ts';
import { nextAgenda, type NextAgenda } from './agenda.ts';
import { comingCalls, nextCall } from './next-call.ts';
import { whoComes } from '../series/who-comes.ts';
import type { CallGroup } from '../series/of-series.ts';

/** From when to when a call lasts by the clocks of one place. */
export interface LocalTime {
  readonly place: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

/** All that is known of a call before it happens, for its notes and for an invitation. */
export interface Preparation {
  readonly day: Day;
  /** The hub's own clock first, then those of the people who usually come, then UTC; empty where no hour is known. */
  readonly times: readonly LocalTime[];
  readonly join: { readonly text: string; readonly url: string | null } | null;
  readonly agenda: NextAgenda;
  /** The names of the people who usually come, most calls first. */
  readonly people: readonly string[];
}

/** What is known of the call of a day. */
export function preparationOf(whole: Site, group: CallGroup, day: Day): Preparation {
  const { site } = group;
  const schedule = site.content.hub.calls ?? null;
  const { regulars } = whoComes(whole, group);
  const planned = comingCalls(site).find((call) => call.day === day);
  const next = nextCall(site);
  const stated = next.kind === 'day' && next.day === day ? next.hour : null;
  const time = planned?.time ?? schedule?.time;
  const zones = [schedule?.zone ?? [], regulars.flatMap(({ person }) => person.zone ?? []), 'UTC'].flat();
  return {
    day,
    times:
      schedule !== null && time !== undefined
        ? timesIn(zones, momentOf(day, time, schedule.zone), schedule.minutes)
        : stated !== null
          ? timesIn(zones, stated.moment, stated.minutes ?? 60)
          : [],
    join: schedule?.join === undefined ? null : { text: schedule.join.text, url: schedule.join.url ?? null },
    agenda: nextAgenda(site, whole, day),
    people: regulars.map(({ person }) => person.name),
  };
}

/** The same moment by the clocks of each zone; zones that show the same hour of the same day stand together. */
function timesIn(zones: readonly string[], start: number, minutes: number): LocalTime[] {
  const times = new Map<string, LocalTime>();
  for (const zone of new Set(zones)) {
    const [from, to] = [clockIn(start, zone), clockIn(start + minutes * 60_000, zone)];
    const key = `${from.day} ${from.time}`;
    const place = [times.get(key)?.place, zoneCity(zone)].filter((name) => name !== undefined).join(', ');
    times.set(key, { place, day: from.day, from: from.time, to: to.time });
  }
  return [...times.values()];
}
