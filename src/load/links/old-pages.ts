import type { Day } from '../../domain/model/day.ts';
import { isMonth } from '../../domain/model/day.ts';
import { isReservedId, readerPaths } from '../../domain/urls/site-map.ts';
import { contentParts } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { normalPath, withoutEnding } from '../../domain/urls/old-address.ts';
import type { PathDates } from '../read/path-dates.ts';
import type { PageFile, WrittenAddress } from './written-addresses.ts';

/** Finds the page that a path meant on the site that notes were on before; null where nothing or more than one thing is meant. */
export type OldPages = (path: string) => string | null;

/** The first parts of the paths that Cairn itself builds. */
const own = new Set(readerPaths().map((path) => path.split('/')[1] ?? ''));
/** What the notes of calls are called in addresses, beside their day. */
const callWords = new Set(
  'weekly biweekly fortnightly monthly quarterly meeting meetings call calls minutes notes note sync log agenda community the of'.split(
    ' ',
  ),
);

/**
 * Notes link to each other as their site was then: `/wiki/weekly-2015-02-11`. A path means the page that says it had it; or the only
 * call or guide whose name, or the end of an old address, is its last part, case and ending ignored; or the only call of the day
 * that its end names. Where two could be meant it means none.
 */
export function oldPages(
  files: readonly PageFile[],
  written: readonly WrittenAddress[],
  { dateOf }: Pick<PathDates, 'dateOf'>,
): OldPages {
  const whole = new Groups();
  const names = new Groups();
  const days = new Groups();
  for (const { path, of } of written) {
    if (path === null) continue;
    whole.add(keyOf(path), of.page);
    if (isText(of)) names.add(lastOf(keyOf(path)), of.page);
  }
  const ids = new Groups();
  for (const file of files) {
    ids.add(`/${file.part}/${file.id}`, file.page);
    if (!isText(file)) continue;
    names.add(lastOf(`/${file.id}`), file.page);
    names.add(keyOf(file.file.path.replace(/^.*\//, '')), file.page);
    const { date } = dateOf(file.file.path);
    if (file.part === 'calls' && date !== null && !isMonth(date)) days.add(date, file.page);
  }
  const idOf = new Map(files.filter(isText).map((file) => [file.page, `/${file.id}`]));

  const endOf = (page: string) => idOf.get(page) ?? '/';

  return (path) => {
    const normal = normalPath(/^[^?#]*/.exec(path)?.[0] ?? '');
    if (normal === null) return null;
    const key = keyOf(normal);
    const [, first = '', ...rest] = key.split('/');
    // Pages of the hub's own are at the top.
    const page = rest.length === 0 ? ids.only(`/pages/${fileId(first)}`) : undefined;
    if (page !== undefined) return page;
    const part = contentParts.find((each) => each === first);
    if (part !== undefined) {
      if (rest.length === 0 || isReservedId(part, rest.join('/'))) return null;
      const same = ids.only(`/${part}/${fileId(rest.join('/'))}`);
      if (same !== undefined) return same;
    } else if (own.has(first)) return null;
    const exact = whole.only(key);
    if (exact !== undefined) return exact;
    const last = lastOf(key);
    // A number alone names nothing.
    const all = names.all(last);
    const named = /\p{L}|\d{4}-\d{2}-\d{2}/u.test(last)
      ? all
      : all.filter((page) => key.endsWith(endOf(page)));
    if (named.length > 1) return longestEnd(key, named, endOf);
    const day = named.length === 1 ? null : dayAtEnd(key);
    return named[0] ?? (day === null ? null : (days.only(day) ?? null));
  };
}

/** Only texts that were brought from elsewhere are looked for by their names. */
function isText({ part }: PageFile): boolean {
  return part === 'calls' || part === 'guides';
}

function keyOf(path: string): string {
  return withoutEnding(path.normalize('NFC').toLowerCase());
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Of several pages the one whose whole id the path ends with, the longest if it is one alone. */
function longestEnd(key: string, pages: readonly string[], endOf: (page: string) => string): string | null {
  const ending = pages.filter((page) => key.endsWith(endOf(page)));
  const longest = Math.max(...ending.map((page) => endOf(page).length));
  const [first, ...others] = ending.filter((page) => endOf(page).length === longest);
  return others.length === 0 ? (first ?? null) : null;
}

/** The day that ends a path, alone or among words that say no more than that it is a meeting: `/wiki/weekly-2015-02-11`. */
function dayAtEnd(key: string): Day | null {
  const found = /(\d{4})[-/](\d{2})[-/](\d{2})(?:\/?([^/]*))$/.exec(key);
  if (!found) return null;
  const [, year, month, day, after = ''] = found;
  const before = lastOf(key.slice(0, found.index));
  const isMeeting = wordsOf(`${before} ${after}`).every((word) => callWords.has(word));
  return isMeeting && !/\d$/.test(before) ? `${year}-${month}-${day}` : null;
}

/** Pages by a name that several can have. */
class Groups {
  readonly #pages = new Map<string, Set<string>>();

  add(name: string, page: string): void {
    const pages = this.#pages.get(name) ?? new Set();
    this.#pages.set(name, pages.add(page));
  }

  all(name: string): string[] {
    return [...(this.#pages.get(name) ?? [])];
  }

  /** The page of that name; undefined where there is none or more than one. */
  only(name: string): string | undefined {
    const pages = this.all(name);
    return pages.length === 1 ? pages[0] : undefined;
  }
}
