import { posix } from 'node:path';
import type { Call, Content } from '../../domain/model/content.ts';
import { isMonth, type Day } from '../../domain/model/day.ts';
import { pathIn } from '../../domain/model/folders.ts';
import { findRhythm, type FoundRhythm, type NoRhythm } from '../../domain/schedule/find-rhythm.ts';
import { agreedTime, statedTimes, timeOfAll, type AgreedTime } from '../../domain/schedule/stated-time.ts';
import { findSeries, type FoundSeries } from './series-settings.ts';

/** One kind of calls of a repository, and when they seem to be. */
export interface FoundCalls {
  /** Null for calls that are of no series. */
  readonly settings: FoundSeries['settings'] | null;
  readonly calls: readonly Call[];
  /** The day of the last call that has been. */
  readonly last: Day | null;
  readonly rhythm: FoundRhythm | NoRhythm;
  readonly time: AgreedTime;
}

/** What is known of the files besides the calls themselves. */
export interface Around {
  /** The folder of the calls. */
  readonly start: string;
  readonly today: Day;
  /** The files that introduce folders. */
  readonly readmes: readonly string[];
  readonly textOf: (path: string) => string;
}

/** The kinds of calls, those of no series last. */
export function kindsOfCalls(
  { calls, series }: Pick<Content, 'calls' | 'series'>,
  around: Around,
): FoundCalls[] {
  const found = findSeries(calls, series, around.start);
  const taken = new Set(found.flatMap((each) => each.calls));
  const rest = calls.filter((call) => !taken.has(call));
  const kinds = [...found, ...(rest.length > 0 ? [{ settings: null, calls: rest }] : [])];
  return kinds.map(({ settings, calls: own }) => {
    const held = own.flatMap(({ date, file }) =>
      date === null || isMonth(date) || date > around.today ? [] : [{ day: date, file }],
    );
    const days = held.map(({ day }) => day).sort();
    const times = held.map(({ day, file }) => ({ day, times: statedTimes(around.textOf(file)) }));
    const introductions = readmesOf(settings?.folder ?? null, kinds.length === 1, around);
    return {
      settings,
      calls: own,
      last: days.at(-1) ?? null,
      rhythm: findRhythm(days),
      time: timeFrom(agreedTime(times), introductions.map(around.textOf)),
    };
  });
}

/** Notes that say nothing of the time leave it to the introduction of their folder. */
function timeFrom(agreed: AgreedTime, introductions: readonly string[]): AgreedTime {
  if (!('why' in agreed) || agreed.why !== 'unstated') return agreed;
  const said = introductions.map(timeOfAll).find((each) => each !== null);
  return said ? { ...said, introduction: true } : agreed;
}

/** The introductions that speak of a kind of calls: that of its folder, and where there is no other kind those above it. */
function readmesOf(folder: string | null, isOnly: boolean, { start, readmes }: Around): string[] {
  const own = folder === null ? start : pathIn(start, folder);
  if (folder === null && !isOnly) return [];
  const folders: string[] = [own];
  for (let at = own; isOnly && at !== '.'; at = posix.dirname(at)) folders.push(posix.dirname(at));
  return folders.flatMap((each) => readmes.filter((path) => posix.dirname(path) === each));
}
