import { isDay, isMonth, type CallDate } from '../domain/model/day.ts';
import type { Evidence } from '../domain/model/call-facts.ts';
import { pattern } from './patterns.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import { monthName, monthOf } from './month-names.ts';
import { monthAndDate, type DateOrder } from './written-date.ts';

const inName: NoteRule = {
  id: 'day-in-name',
  reads: 'path',
  means: 'The name of the file holds the whole day, in whatever form and order.',
  examples: [
    'calls/2022-05-04.md',
    'calls/weekly-20220504.md',
    'calls/2022-5-4-weekly.md',
    'calls/2022_05_04-06.md',
    'calls/05-24-2022.md',
    'calls/may-4th-2022.md',
    'calls/4may2022.md',
    'calls/05-04-22.md',
    'calls/22-05-04.md',
    'calls/4-mai-2022.md',
    'calls/2022-août-04.md',
  ],
  counterExamples: [
    'calls/13-05-12.md',
    'calls/meeting-104.md',
    'calls/2022-13-04.md',
    'calls/v2.1.2022a.md',
    'calls/2022-05.md',
  ],
};

const inFolders: NoteRule = {
  id: 'day-in-folders',
  reads: 'path',
  means: 'The folders give what the name of the file leaves out of the day, such as the year.',
  examples: [
    'calls/2022/main-05-04.md',
    'calls/main/2022/sg-5-4.md',
    'calls/2022-05/may-04.md',
    'calls/2022/05-oslo/05-04-minutes.md',
    'calls/2022/05/04.md',
    'calls/2022/05-May/04-main.md',
    'calls/2022/may/4-minutes.md',
    'calls/2022/0504.md',
    'calls/2022-05-04/minutes.md',
  ],
  counterExamples: [
    'calls/main/05-04.md',
    'calls/2022/meeting-5.md',
    'calls/2022/v1.2.md',
    'calls/2022/02-30.md',
  ],
};

const monthInPath: NoteRule = {
  id: 'month-in-path',
  reads: 'path',
  means: 'Name and folders give a month and no day.',
  examples: [
    'calls/2022-05.md',
    'calls/2022/may.md',
    'calls/2022/summary-may.md',
    'calls/2022-05/notes.md',
    'calls/2022/05.md',
  ],
  counterExamples: ['calls/2022/marching-band.md', 'calls/2022/5-people.md', 'calls/2022-05-04.md'],
};

/** How the day of a call is read from where its file lies. */
export const pathRules: readonly NoteRule[] = [inName, inFolders, monthInPath];

/** What the path of a note says of its day. */
export interface PathDate {
  readonly date: CallDate;
  /** The year, also where it says no more; null where it does not. */
  readonly year: number | null;
  /** Null where there is no date. */
  readonly evidence: Evidence | null;
}

/** What one part of a path says; `number` is a number alone at its start, which can be a month or a day. */
interface Pieces {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly date?: string | undefined;
  readonly number?: string | undefined;
}

const year = '((?:19|20)\\d\\d)';
const between = '[-_., ]';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const name = `(?<![a-z])${monthName}(?![a-z])`;

type Reading = readonly [RegExp, (m: RegExpExecArray, order: DateOrder) => Pieces];

/** Whole days, the surest first. */
const wholeDays: readonly Reading[] = [
  [
    pattern('i')`(?<!\d)${year}(${between}?)(\d\d)\2(\d\d)(?!\d)`,
    (m) => ({ year: m[1], month: m[3], date: m[4] }),
  ],
  [
    pattern('i')`(?<!\d)${year}(${between})(\d{1,2})\2(\d{1,2})(?!\d)`,
    (m) => ({ year: m[1], month: m[3], date: m[4] }),
  ],
  [
    pattern('i')`(?<![\d.])(\d{1,2})(${between})(\d{1,2})\2${year}(?![\da-z])`,
    (m, order) => ({ ...ordered(m[1], m[3], order), year: m[4] }),
  ],
  [
    pattern('i')`(?<!\d)${year}${between}*${name}${between}*${dayNumber}`,
    (m) => ({ year: m[1], month: m[2], date: m[3] }),
  ],
  [
    pattern('i')`${name}${between}*${dayNumber}(?:-\d{1,2})?${between}+${year}(?!\d)`,
    (m) => ({ year: m[3], month: m[1], date: m[2] }),
  ],
  [
    pattern(
      'i',
    )`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?${between}*(?<=\d|${between}|st|nd|rd|th)${monthName}(?![a-z])${between}*${year}(?!\d)`,
    (m) => ({ year: m[3], month: m[2], date: m[1] }),
  ],
];

/** Years of two digits that are believed: others are days as often. */
const shortYear = '(1\\d|2\\d|3\\d)';
/** Whole days with a year of two digits, which another number of the day must not be able to be, too. */
const shortDays: readonly Reading[] = [
  [
    pattern('i')`(?<![\d.v])(\d\d?)([-_.])(\d\d?)\2${shortYear}(?![\da-z]|\2\d)`,
    (m, order) => (isShortYear(m[1]) ? {} : { ...ordered(m[1], m[3], order), year: `20${m[4]}` }),
  ],
  [
    pattern('i')`(?<![\d.v])${shortYear}([-_])(\d\d)\2(\d\d)(?![\da-z]|\2\d)`,
    (m) => (isShortYear(m[4]) ? {} : { year: `20${m[1]}`, month: m[3], date: m[4] }),
  ],
];

function isShortYear(number: string | undefined): boolean {
  return Number(number) > 9 && Number(number) < 40;
}

const yearAndMonth: readonly Reading[] = [
  [pattern('i')`(?<!\d)${year}[-_. ](\d{1,2})(?!\d|[-_. ]\d)`, (m) => ({ year: m[1], month: m[2] })],
  [pattern('i')`(?<![\d.]|\d[-_ ])(\d\d)[-_. ]${year}(?![\da-z])`, (m) => ({ year: m[2], month: m[1] })],
];

const monthsAndDays: readonly Reading[] = [
  [pattern('i')`${name}${between}*${dayNumber}`, (m) => ({ month: m[1], date: m[2] })],
  [
    pattern('i')`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?${between}*${monthName}(?![a-z])`,
    (m) => ({ month: m[2], date: m[1] }),
  ],
  [
    pattern('i')`(?<![\dv.]|\d[-_])(\d{1,2})([-_ ])(\d{1,2})(?![\d.]|\2\d)`,
    (m, order) => ordered(m[1], m[3], order),
  ],
  [pattern('i')`(?<![\dv.])(\d\d)\.(\d\d)(?![\d.])`, (m, order) => ordered(m[1], m[2], order)],
  [pattern('i')`(?<!\d)(\d\d)(\d\d)(?!\d)`, (m, order) => ordered(m[1], m[2], order)],
];

const yearFirst = pattern('')`(?<!\d)${year}(${between})\d{1,2}\2\d{1,2}(?!\d)`;
const yearAlone = pattern('i')`(?<!\d)${year}(?!\d)`;
const monthAlone = pattern('i')`${name}`;
const numberAlone = pattern('i')`^${dayNumber}(?=$|${between}|[a-z])`;

function ordered(first: string | undefined, second: string | undefined, order: DateOrder): Pieces {
  const [month, date] = monthAndDate(first ?? '', second ?? '', order);
  return { month, date };
}

/** The first reading that gives what can be a part of a day. */
function firstOf(readings: readonly Reading[], text: string, order: DateOrder): Pieces | null {
  for (const [regex, read] of readings) {
    const match = regex.exec(text);
    const pieces = match && read(match, order);
    // 2020 has a 29 February: without a year every day that some year has is possible.
    if (pieces && isDay(written(pieces.year ?? '2020', pieces.month, pieces.date ?? '1'))) return pieces;
  }
  return null;
}

/** A folder such as `10-Oct` holds the notes of a month: its number is that of the name. */
const numberedMonth = pattern('i')`^(\d{1,2})${between}*${monthName}(?![a-z])`;

function folderPieces(segment: string, order: DateOrder): Pieces {
  const [, number, month] = numberedMonth.exec(segment) ?? [];
  const year = yearAlone.exec(segment)?.[1];
  const isMonth = month !== undefined && monthOf(month) === Number(number);
  return isMonth ? { year, month } : piecesOf(segment, order);
}

function piecesOf(segment: string, order: DateOrder): Pieces {
  const whole = [wholeDays, shortDays, yearAndMonth].reduce<Pieces | null>(
    (found, readings) => found ?? firstOf(readings, segment, order),
    null,
  );
  if (whole) return whole;
  const year = yearAlone.exec(segment)?.[1];
  // Of a day that does not exist neither month nor day is believed.
  if (yearFirst.test(segment)) return { year };
  const day = firstOf(monthsAndDays, year === undefined ? segment : segment.replace(year, '~'), order);
  const month = monthAlone.exec(segment)?.[1];
  return { year, ...(day ?? (month === undefined ? { number: numberAlone.exec(segment)?.[1] } : { month })) };
}

/**
 * What the path of a note, inside the content folder, says of its day. `order` is that of the other names in its folder.
 * @example readPathDate('calls/2022/main-05-04.md', 'month-first').date // '2022-05-04'
 */
export function readPathDate(path: string, order: DateOrder): PathDate {
  const segments = segmentsOf(path);
  const pieces = segments.map((segment, index) => (index === 0 ? piecesOf : folderPieces)(segment, order));
  const [own] = pieces;
  const inner = pieces.find((each) => each.month !== undefined);
  const dated = pieces.find((each) => each.date !== undefined);
  const year = (dated ?? inner)?.year ?? pieces.find((each) => each.year !== undefined)?.year ?? null;
  const none: PathDate = { date: null, year: year === null ? null : Number(year), evidence: null };
  if (year === null) return none;
  const found = (rule: NoteRule, date: string): PathDate => ({
    ...none,
    date,
    evidence: evidenceFor(rule, path),
  });
  if (dated) {
    const day = written(year, dated.month, dated.date);
    return isDay(day)
      ? found(own?.date !== undefined && own.year !== undefined ? inName : inFolders, day)
      : none;
  }
  const numbers = pieces.flatMap((each) => each.number ?? []);
  const month = inner?.month ?? (numbers.length > 1 ? numbers[1] : undefined);
  const date = own?.number;
  if (month !== undefined && date !== undefined && inner !== own) {
    const day = written(year, month, date);
    if (isDay(day)) return found(inFolders, day);
  }
  // A single number below a year counts the calls as often as it is a month; in two digits alone it is one.
  const bare = segments.find((segment) => /^\d\d$/.test(segment));
  const said = written(year, inner?.month ?? bare, '1').slice(0, 7);
  return isMonth(said) ? found(monthInPath, said) : none;
}

/** The parts of a path that can speak of its day, the innermost first: all but the content folder's own, no ending. */
function segmentsOf(path: string): string[] {
  const [, ...parts] = path.split('/');
  return parts
    .map((each, index) => (index === parts.length - 1 ? each.replace(/\.\w+$/, '') : each))
    .reverse();
}

function written(year: string, month: string | undefined, date: string | undefined): string {
  const two = (value: string | number) => String(value).padStart(2, '0');
  return `${year}-${two(monthOf(month ?? ''))}-${two(date ?? '')}`;
}

/**
 * Which part of dates comes first, by the names of all notes: a part over 12 anywhere in a series decides for all of it,
 * and what a series leaves open the others decide. Month first where nothing does.
 */
export function dateOrders(paths: readonly string[]): (path: string) => DateOrder {
  const votes = new Map<string, number>();
  for (const path of paths) {
    const vote = segmentsOf(path).reduce((sum, segment) => sum + voteOf(segment), 0);
    for (const key of [seriesOf(path), '']) votes.set(key, (votes.get(key) ?? 0) + vote);
  }
  return (path) => {
    const vote = votes.get(seriesOf(path)) || votes.get('') || 0;
    return vote < 0 ? 'day-first' : 'month-first';
  };
}

/** The outermost folder that is no date: the kind of call. */
function seriesOf(path: string): string {
  return segmentsOf(path).slice(1).findLast(isDateless) ?? '';
}

/** Whether the name of a folder holds neither year nor month nor number. */
export function isDateless(segment: string): boolean {
  const { year, month, number } = piecesOf(segment, 'month-first');
  return year === undefined && month === undefined && number === undefined;
}

const pairOfNumbers = /(?<!\d)(?<!\d[-_. ])(\d{1,2})[-_. ](\d{1,2})(?!\d)/;

/** 1 where a name can only be read with the month first, -1 with the day first, else 0. */
function voteOf(segment: string): number {
  const pair = pairOfNumbers.exec(segment);
  const [first, second] = [Number(pair?.[1]), Number(pair?.[2])];
  if (first > 12 && first < 32 && second > 0 && second < 13) return -1;
  return second > 12 && second < 32 && first > 0 && first < 13 ? 1 : 0;
}
