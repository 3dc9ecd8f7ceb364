import { isDay } from '../../domain/model/day.ts';
import { peopleInFrontMatter, peopleKeys } from './front-matter-people.ts';
import { dayOf, writtenDates, writtenMonth } from '../../notes/written-date.ts';

/**
 * Front matter of notes that other tools wrote, in the form of ours: a key without a value counts as missing, a number that
 * YAML made of a title is the title again, and of a moment (`2015-02-25 16:00:00 +0100`, as Jekyll and Hugo write it) the
 * day counts as written, which is the day of the people who wrote it. A date in words is the day or month that it means.
 * Who was there is a list of people under one key, however and under whichever of the usual keys it is written.
 */
export function tidyFrontMatter(data: unknown): unknown {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return data;
  const attendees = peopleInFrontMatter(data as Readonly<Record<string, unknown>>);
  const tidy = Object.fromEntries(
    Object.entries(data)
      .filter(([key, value]) => value !== null && !(peopleKeys as readonly string[]).includes(key))
      .map(([key, value]): [string, unknown] => [key, tidyValue(key, value)]),
  );
  return attendees.length > 0 ? { ...tidy, attendees } : tidy;
}

function tidyValue(key: string, value: unknown): unknown {
  if (['title', 'subject', 'description'].includes(key))
    return typeof value === 'number' ? String(value) : value;
  if (!['date', 'updated', 'next'].includes(key) || typeof value !== 'string') return value;
  const text = value.trim();
  const day = /^(\d{4}-\d{2}-\d{2})[T ]+\d{1,2}:\d{2}/.exec(text)?.[1];
  if (day !== undefined && isDay(day)) return day;
  // Of 5/4/2022 nobody knows here which is the month.
  const [date] = /^\d{1,2}[/.-]\d/.test(text) ? [] : writtenDates(text);
  if (date) return date.at === 0 && date.end === text.length ? (dayOf(date) ?? value) : value;
  return (key === 'next' || /^\d/.test(text) ? null : writtenMonth(text)) ?? value;
}
