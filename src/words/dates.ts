import { isMonth, type CallDate, type Day } from '../domain/model/day.ts';
import { currentWords } from './current.ts';

// Making a formatter costs a thousand times as much as using it.
const made = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { locale } = currentWords();
  const key = `${locale} ${name}`;
  const there = made.get(key);
  if (there) return there;
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  made.set(key, formatter);
  return formatter;
}

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Days as they are written, by locale and day: a page names dozens, and most of them are on many pages. */
const written = new Map<string, string>();

/** A day written for people: `25 February 2015`. */
export function longDay(day: Day): string {
  const key = `${currentWords().locale} ${day}`;
  let said = written.get(key);
  if (said === undefined)
    written.set(key, (said = format('long', { dateStyle: 'long' }).format(atMidnight(day))));
  return said;
}

/** A month in short, from 1 for January: `Jan`. */
export function shortMonth(month: number): string {
  return format('short month', { month: 'short' }).format(new Date(Date.UTC(2000, month - 1)));
}

/** When a call was, for people: `25 February 2015`, `February 2015`, `undated`. */
export function longDate(date: CallDate): string {
  if (date === null) return currentWords().general.undated;
  return isMonth(date)
    ? format('month', { month: 'long', year: 'numeric' }).format(atMidnight(`${date}-01`))
    : longDay(date);
}

/** A day with its weekday: `Wednesday 25 February 2015`. */
export function fullDay(day: Day): string {
  const said = format('full', { dateStyle: 'full' }).format(atMidnight(day));
  // No comma after the weekday in English: the texts have it inside their sentences.
  return currentWords().locale === 'en-GB' ? said.replace(', ', ' ') : said;
}
