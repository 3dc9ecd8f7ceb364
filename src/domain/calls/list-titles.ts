import { firstDayOf } from '../model/day.ts';
import type { Call } from '../model/content.ts';
import { normalizeForComparison } from '../text/normalize.ts';

/** So many calls of one title share it: it tells none of them from the others. */
const fewest = 3;
const months = Array.from({ length: 12 }, (_, month) => {
  const day = new Date(Date.UTC(2020, month, 1));
  const name = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat('en', { month: style, timeZone: 'UTC' }).format(day).toLowerCase();
  return new Set([name('long'), name('short')]);
});

/**
 * The titles of calls as lists show them beside their days: without the day, and without what most of them begin with; empty
 * where nothing of their own is left. One title for each call, in the same order.
 * @example listTitles(calls) // ['', '', 'Meeting in Oslo'] of 'Council 2025-09-30', 'Council 2025-09-23', 'Meeting in Oslo'
 */
export function listTitles(calls: readonly Pick<Call, 'title' | 'date'>[]): string[] {
  const undated = calls.map(withoutDay);
  const shared = counted(undated.map(stem));
  const rest = undated.map((title) => ((shared.get(stem(title)) ?? 0) >= fewest ? '' : title));
  const begins = counted(undated.flatMap((title) => [...beginnings(title)]));
  const most = Math.max(fewest, calls.length / 2);
  return rest.map((title, index) => {
    if (calls[index]?.date === null) return calls[index].title;
    const common = [...beginnings(title)].findLast((begin) => (begins.get(begin) ?? 0) >= most);
    return common === undefined
      ? title
      : withCapital(trimmed(words(title).slice(words(common).length).join(' ')));
  });
}

/** A title that stood inside another, as one of its own; what is no plain word, such as the name of a library, stays as it is. */
function withCapital(title: string): string {
  return title.replace(/^\p{Ll}(?=\p{Ll}*(?:[\s,]|$))/u, (first) => first.toLocaleUpperCase('en'));
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What is left of a title without its numbers: "Meeting 12" and "Meeting 13" are one title. */
function stem(title: string): string {
  return normalizeForComparison(title).replace(/\d+/g, '').trim();
}

/** No more words than this are what titles have in common; a text of thousands would be told as often as it has words. */
const mostCommon = 20;

/** The words a title begins with: the first, the first two … */
function beginnings(title: string): Set<string> {
  const all = words(title).slice(0, mostCommon);
  return new Set(all.map((_, index) => all.slice(0, index + 1).join(' ')));
}

function words(title: string): string[] {
  return title.split(/\s+/).filter(Boolean);
}

/** A title without the words that say the day of its call, in numbers or with the name of the month in English. */
function withoutDay({ title, date }: Pick<Call, 'title' | 'date'>): string {
  const day = firstDayOf(date);
  if (day === null) return title;
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const isOfDay = (word: string): boolean => {
    const bare = word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    if (months[month - 1]?.has(bare)) return true;
    const numbers = bare.replace(/(?<=\d)(?:st|nd|rd|th)$/, '').split(/[-/.]/);
    return numbers.length === 3
      ? numbers.every((each) => [year, year % 100, month, ofMonth].includes(Number(each)))
      : numbers.length === 1 &&
          /^\d+$/.test(bare.replace(/(?:st|nd|rd|th)$/, '')) &&
          [year, ofMonth].includes(Number(numbers[0]));
  };
  const all = words(title);
  // A number alone is a day only where a month or a year is beside it.
  const dated = all.some((word) => isOfDay(word) && !/^\W*\d{1,2}\W*$/.test(word));
  return dated ? trimmed(all.filter((word) => !isOfDay(word)).join(' ')) : title;
}

/** Without the signs and small words that stood between a title and what was taken from it. */
function trimmed(title: string): string {
  return title
    .replace(/^[\s\-–—:|,.;@/]+|[\s\-–—:|,.;@/]+$/g, '')
    .replace(/\s+(?:of|on|for|the)$/i, '')
    .replace(/[\s(\[]+$/, '')
    .trim();
}
