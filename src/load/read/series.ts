import { matchesGlob } from 'node:path';
import type { Call } from '../../domain/model/content.ts';
import type { Series, SeriesSettings } from '../../domain/model/series.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { compareText } from '../../domain/text/compare.ts';
import { pathBelow, pathIn } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { isDateless } from '../../notes/path-date.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import type { ReadEntry } from './entry.ts';
import type { ReadYaml } from './hub.ts';

/** The calls, each with its series, and the series themselves. */
export interface SortedCalls {
  readonly calls: readonly ReadEntry<Call>[];
  readonly series: readonly Series[];
  readonly problems: readonly Problem[];
}

/** What is known before of a series; its introduction is read from the README of `folder`, a path inside the content folder. */
type Kind = Omit<Series, 'introduction'> & { readonly folder: string | null };

/**
 * Sorts calls into the series that `hub.yml` names, else into those that their folders are. Where all are of one kind there
 * are no series. `introduce` gives the HTML of a folder's README.
 */
export function sortIntoSeries(
  reads: readonly ReadEntry<Call>[],
  hub: ReadYaml<Hub>,
  introduce: (folder: string) => string | null,
): SortedCalls {
  const start = hub.value?.folders.calls ?? 'calls';
  const named = hub.value?.series ?? [];
  const { kinds, kindOf } = named.length > 0 ? namedKinds(named, start) : folderKinds(reads, start);
  const used = new Set<string>();
  const calls = reads.map((read) => {
    const series = kindOf(below(read.file.source ?? read.file.path, start));
    if (series !== null) used.add(series);
    return read.entry && series !== null ? { ...read, entry: { ...read.entry, series } } : read;
  });
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  const unused = named.flatMap(({ id, folder, files }, at) => {
    if (used.has(id)) return [];
    const spot = hub.yaml?.spotOf(['series', at, folder === undefined ? 'files' : 'folder']);
    const message = `The series "${id}" has no calls: nothing in ${start}/ fits "${folder ?? files ?? ''}".`;
    const fix =
      'Correct it if there should be some; a series whose calls are still to come is right as it is.';
    return problem('empty-series', spot ?? unknownPosition, message, fix);
  });
  return {
    calls,
    series: kinds.map(({ folder, ...kind }) => ({
      ...kind,
      introduction: folder === null ? null : introduce(folder),
    })),
    problems: unused,
  };
}

function below(path: string, start: string): string {
  return pathBelow(path, start) ?? path;
}

type Kinds = { readonly kinds: readonly Kind[]; readonly kindOf: (path: string) => string | null };

/** The series of `hub.yml`; the first that fits a path has it. */
function namedKinds(named: readonly SeriesSettings[], start: string): Kinds {
  return {
    kinds: named.map(({ id, title, about, folder, calls }) => ({
      id,
      title,
      about: about ?? null,
      schedule: calls ?? null,
      folder: folder === undefined ? null : pathIn(start, folder),
    })),
    kindOf: (path) => named.find((series) => fits(series, path))?.id ?? null,
  };
}

function fits({ folder, files }: SeriesSettings, path: string): boolean {
  if (folder !== undefined) return path.startsWith(`${folder}/`);
  if (files === undefined) return false;
  const pattern = files.replace(/^(?:\.?\/)+/, '');
  // A glob for names may leave out the ending.
  return [path, path.replace(/\.\w+$/, '')].some((one) =>
    matchesGlob(one, pattern.includes('/') ? pattern : `**/${pattern}`),
  );
}

/** Folders that say what sort of files they hold, not which calls these are of. */
const filesFolder =
  /^(?:(?:the|raw|draft|full)[-_ ])?(?:call|meeting|agenda|minute|note|archive|old|past|previous|record|log|file|asset|image|attachment|slide|transcript|summar(?:y|ie))(?:s|d)?(?:[-_ ](?:notes|minutes|agendas?|archives?))?$/i;

/** The series that folders are: the first of a path that is neither a date nor a sort of files. One alone is no series. */
function folderKinds(reads: readonly ReadEntry<Call>[], start: string): Kinds {
  const kindOf = (path: string): { readonly id: string; readonly kind: Kind } | null => {
    const folders = path.split('/').slice(0, -1);
    const at = folders.findIndex((name) => isDateless(name) && !filesFolder.test(name));
    const name = folders[at];
    const id = name === undefined ? '' : fileId(name).replaceAll('/', '-');
    if (name === undefined || id === '') return null;
    const folder = pathIn(start, folders.slice(0, at + 1).join('/'));
    return { id, kind: { id, title: titleOf(name), about: null, schedule: null, folder } };
  };
  const kinds = new Map<string, Kind>();
  for (const { entry, file } of reads) {
    const found = entry && kindOf(below(file.source ?? file.path, start));
    if (found && !kinds.has(found.id)) kinds.set(found.id, found.kind);
  }
  if (kinds.size < 2) return { kinds: [], kindOf: () => null };
  return {
    kinds: [...kinds.values()].sort((a, b) => compareText(a.title, b.title)),
    kindOf: (path) => kindOf(path)?.id ?? null,
  };
}

/**
 * A folder's name as a title. A short word without a vowel is an abbreviation.
 * @example titleOf('docs_and-tools') // 'Docs and tools'
 * @example titleOf('tsc') // 'TSC'
 */
function titleOf(folder: string): string {
  if (/\p{Lu}| /u.test(folder)) return folder.replaceAll('_', ' ');
  const words = folder
    .split(/[-_]+/)
    .filter(Boolean)
    .map((word) => (/^[^aeiouy\d]{2,5}$/.test(word) ? word.toUpperCase() : word));
  const [first = folder, ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}
