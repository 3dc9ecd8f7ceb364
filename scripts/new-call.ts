import { basename, dirname } from 'node:path/posix';
import type { Call } from '../src/domain/model/content.ts';
import { isDay, yearOf, type Day } from '../src/domain/model/day.ts';
import { pathIn } from '../src/domain/model/folders.ts';
import type { Site } from '../src/domain/model/site.ts';
import { compareText } from '../src/domain/text/compare.ts';
import { didYouMean } from '../src/domain/text/spelling.ts';
import { pathDates } from '../src/load/read/path-dates.ts';
import { nextCall } from '../src/views/next-call/next-call.ts';
import { callGroups, type CallGroup } from '../src/views/series/of-series.ts';

/** The calls that notes are to be made for, or why that is not clear. */
export type ChosenCalls = CallGroup | { readonly fault: string };

/** Chooses the series by its id; without one the calls that are of none, where the hub has those. */
export function chooseCalls(site: Site, id: string | undefined): ChosenCalls {
  const groups = callGroups(site);
  const found = groups.find(({ series }) => (series?.id ?? undefined) === id);
  if (found) return found;
  const ids = groups.flatMap(({ series }) => series?.id ?? []).sort(compareText);
  if (ids.length === 0) return { fault: `--series ${id ?? ''}: this hub has no series.` };
  const said = id === undefined ? 'Say of which series the call is' : `--series ${id} is none of this hub`;
  return { fault: `${said}. ${didYouMean(id ?? '', ids)}Offered: ${ids.join(', ')}.` };
}

/** The day of the next call that has no notes yet; today where neither schedule nor notes say one. */
export function dayForNotes({ site }: CallGroup): Day {
  const next = nextCall(site);
  if (next.kind === 'none') return site.today;
  if (next.kind === 'day') return next.notes ? site.today : next.day;
  const free = [next.call, ...next.later].find(({ notes, state }) => notes === null && state !== 'cancelled');
  return free?.day ?? site.today;
}

/** The day of the next call, whether its notes are prepared or not; today where neither schedule nor notes say one. */
export function dayOfNext({ site }: CallGroup): Day {
  const next = nextCall(site);
  return next.kind === 'timed' ? next.call.day : next.kind === 'day' ? next.day : site.today;
}

/**
 * Where the notes of a new call go, inside the content folder: beside the newest ones of their kind and named like them, else
 * into the folder of the series.
 */
export function fileForNotes({ series, site }: CallGroup, day: Day): string {
  const { folders, series: settings } = site.content.hub;
  const start = folders.calls;
  const newest = [...site.callsToCome, ...site.content.calls].sort((a, b) =>
    compareText(b.date ?? '', a.date ?? ''),
  )[0];
  const like = newest ? namedLike(newest, day, start) : null;
  if (like !== null) return like;
  const own = settings.find(({ id }) => id === series?.id);
  const [before = '', after = '', ...more] = (own?.files ?? '').split('*');
  const isPlainGlob = own?.files !== undefined && more.length === 0 && !/[/?[\]{}()!+@]/.test(own.files);
  const name = isPlainGlob ? `${before}${day}${after.replace(/\.md$/, '')}.md` : `${day}.md`;
  return pathIn(start, own?.folder === undefined ? name : `${own.folder}/${name}`);
}

/** The path of a note with its day replaced in folders and name, where that is then read as the new day; else null. */
function namedLike({ file, date }: Call, day: Day, start: string): string | null {
  if (date === null || !isDay(date)) return null;
  const [, month = '', date2 = ''] = date.split('-');
  const [, newMonth = '', newDate = ''] = day.split('-');
  const apart = /[-_.]?/.source;
  const whole = new RegExp(`${yearOf(date)}(${apart})${month}(${apart})${date2}`, 'g');
  const inFolders = dirname(file)
    .split('/')
    .map((name) => (name === yearOf(date) ? yearOf(day) : name === month ? newMonth : name))
    .join('/');
  const name = basename(file);
  const renamed = (text: string) =>
    text.replace(whole, (_all, a: string, b: string) => `${yearOf(day)}${a}${newMonth}${b}${newDate}`);
  const ownName = whole.test(name)
    ? renamed(name)
    : name.replace(
        new RegExp(`(?<!\\d)${month}(${apart})${date2}(?!\\d)`),
        (_all, a: string) => `${newMonth}${a}${newDate}`,
      );
  const folder = renamed(inFolders);
  const path = folder === '.' ? ownName : `${folder}/${ownName}`;
  return path !== file && pathDates([file, path], start).dateOf(path).date === day ? path : null;
}
