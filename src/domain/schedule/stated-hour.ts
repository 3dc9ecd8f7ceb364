import type { Day } from '../model/day.ts';
import type { StatedTime } from '../model/schedule.ts';
import { momentOf } from './zoned-time.ts';

/** The moment that a note states for a call. */
export interface StatedHour {
  /** Milliseconds since 1970. */
  readonly moment: number;
  /** How long it says the call lasts; null where it does not. */
  readonly minutes: number | null;
  /** As it was read: `19:00 UTC`. */
  readonly text: string;
}

const dayLength = 24 * 60 * 60_000;

/**
 * The moment that hours stated for a day mean; the day is that of the first one's zone. `unclear` where they contradict each
 * other: "17:00 UTC (9:00 PT)" is two moments in summer. Null where none is stated.
 */
export function statedHour(day: Day, hours: readonly StatedTime[]): StatedHour | 'unclear' | null {
  const [first] = hours;
  if (first === undefined) return null;
  const [moment = 0, ...others] = hours.map(({ time, zone }) => momentOf(day, time, zone));
  // In another zone the call may begin a day earlier or later.
  if (others.some((other) => (other - moment) % dayLength !== 0)) return 'unclear';
  const minutes = hours.find((each) => each.minutes !== null)?.minutes ?? null;
  return { moment, minutes, text: hourText(first) };
}

/** An hour with its zone as it was read: `19:00 UTC`, `09:00 America/Los_Angeles`. */
export function hourText({ time, zone }: StatedTime): string {
  return `${time} ${zone}`;
}
