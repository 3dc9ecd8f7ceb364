import { z } from 'zod';
import { compareText } from '../text/compare.ts';
import { isDay } from '../text/iso-day.ts';

// Apart, because forms check days in the browser, where the schemas are too heavy to go.
export { isDay };

/** A calendar day as `YYYY-MM-DD`. It is local to the community: comparing the text avoids time zones. */
export type Day = string;

/** A month as `YYYY-MM`: all that is known of when some calls were. As text it comes before each of its days. */
export type Month = string;

/** When a call was, as well as it is known: a day, only a month, or null for nothing. */
export type CallDate = Day | Month | null;

/** Whether a text is a month that exists, as `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`);
}

/** The day itself, or the first one of a month: for what counts in days. */
export function firstDayOf(date: CallDate): Day | null {
  return date !== null && isMonth(date) ? `${date}-01` : date;
}

const msPerDay = 86_400_000;

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

/** Orders dates, the earliest first: a month comes before its days, what is undated before everything. */
export function compareDates(a: CallDate, b: CallDate): number {
  return compareText(a ?? '', b ?? '');
}

/** The year of a day or month, as written: `2015`. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

// Making a formatter costs a thousand times as much as using it.
const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day written for people, in English: `25 February 2015`. */
export function longDay(day: Day): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** When a call was, for people, in English: `25 February 2015`, `February 2015`, `undated`. */
export function longDate(date: CallDate): string {
  if (date === null) return 'undated';
  return isMonth(date) ? monthAndYear.format(new Date(`${date}-01T00:00:00Z`)) : longDay(date);
}

/** A `YYYY-MM-DD` day in front matter. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'is not a day that exists; write it as YYYY-MM-DD, for example 2015-02-25' });

/** A `YYYY-MM-DD` day or a `YYYY-MM` month in front matter. */
export const dayOrMonthSchema = z.string().refine((text) => isDay(text) || isMonth(text), {
  error:
    'is neither a day nor a month that exists; write it as YYYY-MM-DD or YYYY-MM, for example 2015-02-25',
});
