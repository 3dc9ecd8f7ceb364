import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`. It is local to the community: comparing the text avoids time zones. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Whether the text is a day that exists: `2015-02-30` is not one. Years 1970 to 2199 only, so that typing slips show. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1970 || year > 2199) return false;
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}

/** The day `count` days after (or, negative, before) the given one. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * msPerDay).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** The day of the week of a day: 0 is Monday, 6 is Sunday (ISO 8601 order). */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The year of a day, as written: `2015`. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** A day written for people, in English: `25 February 2015`. */
export function longDay(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A `YYYY-MM-DD` day in front matter. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'is not a day that exists; write it as YYYY-MM-DD, for example 2015-02-25' });
