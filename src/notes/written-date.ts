import { addDays, daysBetween, isDay, type Day } from '../domain/model/day.ts';

/** A date as a text writes it; year or month are null where it leaves them out. */
interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number;
  /** UTF-16 offset in the text. */
  readonly at: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const patterns: readonly (readonly [RegExp, (m: RegExpExecArray) => (string | undefined)[]])[] = [
  [/(?<![\d.-])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/gi, (m) => [m[1], m[2], m[3]]],
  [
    new RegExp(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${month}\\b\\.?(?:,?[ -](\\d{4}))?`, 'gi'),
    (m) => [m[3], m[2], m[1]],
  ],
  [
    new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? (\\d{4}))?`, 'gi'),
    (m) => [m[3], m[1], m[2]],
  ],
  [/\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi, (m) => [undefined, undefined, m[1]]],
];

/** The dates a text writes, in order: ISO, "25 February 2015", "Feb 25th", "the 22nd". */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, parts] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [year, name, date] = parts(match);
      const at = match.index;
      if (found.some((other) => Math.abs(other.at - at) < 12)) continue;
      found.push({
        year: year === undefined ? null : Number(year),
        month: name === undefined ? null : monthOf(name),
        date: Number(date),
        at,
      });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function monthOf(name: string): number {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index >= 0 ? index + 1 : Number(name);
}

/** The day of a complete date; null where a part is missing or the day does not exist. */
export function dayOf(date: WrittenDate): Day | null {
  if (date.year === null || date.month === null) return null;
  const day = `${date.year}-${two(date.month)}-${two(date.date)}`;
  return isDay(day) ? day : null;
}

/** Longest time between two meetings for which a date without a year is believed. */
const longestGap = 200;

/** The day that a date means when it is said on `said` and lies ahead: missing parts are the next that fit. */
export function dayAfter(date: WrittenDate, said: Day): Day | null {
  const stated = dayOf(date);
  if (stated !== null)
    return daysBetween(said, stated) > 0 && daysBetween(said, stated) < 400 ? stated : null;
  const year = Number(said.slice(0, 4));
  const candidates =
    date.month === null
      ? [said, addDays(`${said.slice(0, 7)}-28`, 5)].map((day) => `${day.slice(0, 8)}${two(date.date)}`)
      : [year, year + 1].map((y) => `${y}-${two(date.month ?? 1)}-${two(date.date)}`);
  return (
    candidates.find(
      (day) => isDay(day) && daysBetween(said, day) > 0 && daysBetween(said, day) < longestGap,
    ) ?? null
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
