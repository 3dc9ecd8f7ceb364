import { daysBetween, isMonth, type Day } from '../../domain/model/day.ts';
import { dayOfHeading } from '../../notes/call-day.ts';
import type { ContentFile } from './files.ts';
import type { PathDates } from './path-dates.ts';

/** A heading that is the day of a call, by its line counted from 0. */
interface DayHeading {
  readonly line: number;
  readonly depth: number;
  readonly day: Day;
}

/**
 * The calls of a file that holds several, one below each heading that is a day: as files of their own, with the lines at
 * their places. A file of one call is given back as it is, and so is one of a meeting of several days in a row.
 */
export function callsOfFile(file: ContentFile, { orderOf, dateOf }: PathDates): readonly ContentFile[] {
  const path = dateOf(file.path);
  if (path.date !== null && !isMonth(path.date)) return [file];
  const lines = file.text.split('\n');
  const textAt = endOfFrontMatter(lines);
  if (lines.slice(0, textAt).some((line) => /^(?:date|updated)\s*:/.test(line))) return [file];
  const all = dayHeadings(lines, textAt, { day: null, year: path.year, order: orderOf(file.path) });
  const depth = Math.min(...all.map((heading) => heading.depth));
  const heads = all.filter((heading) => heading.depth === depth);
  if (!areSeveralCalls(heads.map(({ day }) => day))) return [file];
  const taken = new Map<Day, number>();
  return heads.map(({ line, day }, index) => {
    const end = heads[index + 1]?.line ?? lines.length;
    const count = (taken.get(day) ?? 0) + 1;
    taken.set(day, count);
    // Lines of other calls become empty, so that every position is that of the file; what links refer to belongs to all.
    const own = lines.map((text, at) => ((at >= line && at < end) || isReference(text) ? text : ''));
    const name = count === 1 ? day : `${day}-${count}`;
    return {
      ...file,
      path: file.path.replace(/(\.\w+)$/, `-${name}$1`),
      source: file.path,
      text: own.join('\n'),
    };
  });
}

/** Days in a row are one meeting. */
function areSeveralCalls(days: readonly Day[]): boolean {
  const sorted = [...new Set(days)].sort();
  return sorted.some((day, index) => daysBetween(sorted[index - 1] ?? day, day) > 1);
}

function isReference(line: string): boolean {
  return /^ {0,3}\[[^\]]+\]:\s/.test(line);
}

function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1;
}

function dayHeadings(
  lines: readonly string[],
  from: number,
  known: Parameters<typeof dayOfHeading>[1],
): DayHeading[] {
  const found: DayHeading[] = [];
  let fence: string | null = null;
  for (const [line, text] of lines.entries()) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined) fence = fence === null ? mark.charAt(0) : mark.startsWith(fence) ? null : fence;
    const heading = line < from || fence !== null ? null : /^(#{1,4})\s+(.+?)[\s#]*$/.exec(text);
    const day = heading ? dayOfHeading(heading[2] ?? '', known) : null;
    if (day !== null) found.push({ line, depth: heading?.[1]?.length ?? 0, day });
  }
  return found;
}
