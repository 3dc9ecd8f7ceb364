import type { Call } from '../../domain/model/content.ts';
import { pathBelow } from '../../domain/model/folders.ts';
import type { Series, SeriesSettings } from '../../domain/model/series.ts';
import { compareText } from '../../domain/text/compare.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { slugFromTitle } from '../../domain/text/normalize.ts';
import { globOf } from './left-out.ts';

/** A series as `hub.yml` can name it, with its calls. */
export interface FoundSeries {
  readonly settings: Pick<SeriesSettings, 'id' | 'title' | 'folder' | 'files'>;
  readonly calls: readonly Call[];
}

/**
 * The series of a repository: those that its folders are, said in a way that schedules can be added to; where there are none,
 * those that the names of its files are. Empty where all calls are of one kind.
 */
export function findSeries(calls: readonly Call[], series: readonly Series[], start: string): FoundSeries[] {
  if (series.length === 0) return seriesOfNames(calls);
  const found = series.map(({ id, title }): FoundSeries | null => {
    const own = calls.filter((call) => call.series === id);
    const places = new Set(own.map((call) => folderOf(pathBelow(call.file, start) ?? call.file, id)));
    const [folder = '', other] = places;
    if (folder === '') return null;
    if (other === undefined) return { settings: { id, title, folder }, calls: own };
    const names = new Set([...places].map((place) => place.split('/').at(-1) ?? place));
    const [name = ''] = names;
    // Below each year: its place differs, its name does not.
    const files = `**/${globOf(name).slice(1)}/**`;
    return names.size > 1 ? null : { settings: { id, title, files }, calls: own };
  });
  return found.every((each) => each !== null) ? found : [];
}

/** The part of a path up to the folder that names the series. */
function folderOf(path: string, id: string): string {
  const folders = path.split('/').slice(0, -1);
  const at = folders.findIndex((name) => fileId(name).replaceAll('/', '-') === id);
  return folders.slice(0, at + 1).join('/');
}

/** Words that say what sort of file it is, and not of which calls. */
const sortOfFile =
  /^(?:(?:raw|draft|full)[-_ ])?(?:agendas?|minutes|notes?|meetings?|calls?|logs?|summar(?:y|ies)|transcripts?)(?:[-_ ](?:notes|minutes|agenda))?$/i;
const fewestOfName = 3;
/** With more names than these, they are what each call was about. */
const mostNames = 12;

function seriesOfNames(calls: readonly Call[]): FoundSeries[] {
  const named = Map.groupBy(calls, ({ file }) => globOfName(file.split('/').at(-1) ?? file) ?? '');
  const found = [...named].filter(([glob, own]) => glob !== '' && own.length >= fewestOfName);
  if (found.length < 2 || found.length > mostNames) return [];
  return found
    .sort(([a], [b]) => b.length - a.length || compareText(a, b))
    .map(([files, own]) => {
      const name = files.replace(/^[*\W_]+|[*\W_]+$/g, '');
      const title = name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]+/g, ' ');
      return { settings: { id: slugFromTitle(name, 'series'), title, files }, calls: own };
    });
}

/**
 * What a file is called besides its day, as a glob; null where that is nothing, or only the sort of file.
 * @example globOfName('docs-2026-01-07.md') // 'docs-*'
 * @example globOfName('2026-01-07 kites.md') // '* kites'
 */
export function globOfName(name: string): string | null {
  const bare = name.replace(/\.\w+$/, '');
  const [, before = '', after = ''] = /^(\D*?)\d[\d\W_]*\d(\D*)$/.exec(bare) ?? [];
  const word = (before || after).replace(/^[\W_]+|[\W_]+$/g, '');
  if (!/\p{L}{2}/u.test(word) || (before !== '' && after !== '') || sortOfFile.test(word)) return null;
  if (/[[\]{}()!*?+@\\]/.test(word)) return null;
  return before === '' ? `*${after}` : `${before}*`;
}
