import { monthName, monthOf } from './month-names.ts';
import { addDays, daysBetween, isDay, isMonth, type Day, type Month } from '../domain/model/day.ts';

/** A date as a text writes it; year or month are null where it leaves them out. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number;
  /** The last day of a range inside a month; null where there is only one. */
  readonly until: number | null;
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly at: number;
  readonly end: number;
}

/** Which part of a date of numbers alone, such as 5/4/2022, comes first where both could be a month. */
export type DateOrder = 'month-first' | 'day-first';

/** What follows the first day of several: "12-14 May", "May 12th to 14th". */
const range = '(?:\\s?(?:[-–—/&+]|to|and)\\s?(?<until>\\d{1,2})(?:st|nd|rd|th)?)?';
type Parts = readonly [year: string | undefined, month: string | undefined, date: string | undefined];
const patterns: readonly (readonly [RegExp, (m: RegExpExecArray, order: DateOrder) => Parts])[] = [
  [/(?<![\d.-])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/gi, (m) => [m[1], m[2], m[3]]],
  [
    /(?<![\d./-])(\d{1,2})(?:([.-])(\d{1,2})\2(?=(?:19|20)\d\d)|\/(\d{1,2})\/)((?:19|20)?\d\d)(?![\d/])/gi,
    (m, order) => {
      const dayFirst = m[2] === '.' || order === 'day-first';
      const [month, date] = monthAndDate(m[1] ?? '', m[3] ?? m[4] ?? '', dayFirst ? 'day-first' : order);
      return [m[5]?.length === 2 ? `20${m[5]}` : m[5], month, date];
    },
  ],
  // "07.05.24": versions are seldom written with two digits each.
  [/(?<![\d./-])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])/gi, (m) => [`20${m[3]}`, m[2], m[1]]],
  // "7. Mai 2024": without its year it could be the number of a heading.
  [new RegExp(`(?<![\\d.])(\\d{1,2})\\. ?${monthName}\\.? (\\d{4})`, 'gi'), (m) => [m[3], m[2], m[1]]],
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º)?${range}(?: of| de)?[ -]${monthName}\\b\\.?(?:,?(?: del?)?[ -](\\d{4}|['’]\\d\\d))?`,
      'gi',
    ),
    (m) => [wholeYear(m[4]), m[3], m[1]],
  ],
  [
    new RegExp(
      `\\b${monthName}\\.? (\\d{1,2})(?:st|nd|rd|th)?${range}(?!\\d|:\\d)(?:,? (\\d{4}|['’]\\d\\d))?`,
      'gi',
    ),
    (m) => [wholeYear(m[4]), m[1], m[2]],
  ],
  [/\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi, (m) => [undefined, undefined, m[1]]],
];

/** "'24" as 2024. */
function wholeYear(year: string | undefined): string | undefined {
  return year?.replace(/^['’]/, '20');
}

/**
 * Tells the month of two numbers from the day: a number over 12 is no month, else `order` decides.
 * @example monthAndDate('25', '7', 'month-first') // ['7', '25']
 */
export function monthAndDate(
  first: string,
  second: string,
  order: DateOrder,
): readonly [month: string, date: string] {
  const dayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
  return dayFirst ? [second, first] : [first, second];
}

/** The dates a text writes, in order: ISO, "25 February 2015", "Feb 25th", "2/25/2015", "the 22nd"; of a range its first day. */
export function writtenDates(text: string, order: DateOrder = 'month-first'): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, parts] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [year, name, date] = parts(match, order);
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      found.push({
        year: year === undefined ? null : Number(year),
        month: name === undefined ? null : monthOf(name),
        date: Number(date),
        until: match.groups?.until === undefined ? null : Number(match.groups.until),
        at,
        end,
      });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const wholeMonth = new RegExp(
  `(?<![\\w/.-])(?:${monthName}\\.?(?:,? | of )((?:19|20)\\d\\d)|((?:19|20)\\d\\d)-(\\d\\d))(?![\\w/-])`,
  'i',
);

/**
 * The month that a text writes together with its year; null where there is none.
 * @example writtenMonth('Notes of October 2023') // '2023-10'
 */
export function writtenMonth(text: string): Month | null {
  const match = wholeMonth.exec(text);
  const month = match ? `${match[2] ?? match[3] ?? ''}-${two(monthOf(match[1] ?? match[4] ?? ''))}` : '';
  return isMonth(month) ? month : null;
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
