import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../domain/text/compare.ts';
import { isDateless, readPathDate } from '../../notes/path-date.ts';

/** Where a repository keeps its notes. */
export interface NotesPlace {
  /** The folder that holds them, inside the repository; empty where they lie at its top, or in several folders there. */
  readonly folder: string;
  /** The Markdown files in it, as paths inside the repository. */
  readonly files: readonly string[];
  /** Files elsewhere that look like notes, too. */
  readonly elsewhere: readonly string[];
}

const markdown = /\.(?:md|markdown)$/i;
/** What every repository has, and what is no note however it is dated. */
const neverNotes =
  /^(?:readme|changelog|changes|history|contributing|code[-_]of[-_]conduct|license|licence|security|governance|news|releases?)\b/i;
/** Folders of code and of what it is made from. */
const neverFolders =
  /^(?:\..*|node_modules|vendor|target|dist|build|third[-_]party|tests?|__tests__|fixtures|examples?)$/i;
/** What minutes say at the start of a line or as a heading. */
const signs = [
  /^[\s#*_>-]*(?:attendees|attendance|present|participants|who was there|in attendance|roll call|regrets|apologies)\b/im,
  /^[\s#*_>-]*(?:proposed |draft |tentative )?agenda\b/im,
  /^[\s#*_>-]*(?:action items?|actions|decisions?|minutes|meeting notes|next meeting|scribe|chair|moderator)\b/im,
  /^[\s#*_>-]*(?:meeting )?(?:date|when|date ?(?:\/|and|&) ?time)\b[^\n]*\d/im,
];
const namedAsNotes =
  /(?:^|[^a-z])(?:meetings?|minutes|calls?|telecon|telcon|standup|sync|notes)(?:[^a-z]|$)/i;
/** Longer files are read to here: what tells minutes stands at their top. */
const readTo = 20_000;
/** Such a share of the notes in one folder makes it the folder of the notes. */
const nearlyAll = 0.85;

/** Finds the notes of a repository by their names and words; null where it has none. Nothing is written. */
export function findNotes(root: string): NotesPlace | null {
  const paths = markdownBelow(root, '');
  const dated = new Set(paths.filter((path) => readPathDate(`x/${path}`, 'month-first').date !== null));
  const sure = paths.filter((path) => {
    const count = signsIn(join(root, path)) + Number(namedAsNotes.test(path));
    return count >= 2 || (count === 1 && dated.has(path));
  });
  const notes = sure.length > 0 ? sure : paths.filter((path) => dated.has(path));
  if (notes.length === 0) return null;
  const folder = commonFolder(notes);
  const isInside = (path: string) => folder === '' || path.startsWith(`${folder}/`);
  return {
    folder,
    files: folder === '' ? besideNotes(paths, notes) : paths.filter(isInside),
    elsewhere: notes.filter((path) => !isInside(path)),
  };
}

/** At the top of a repository only the folders that hold notes are taken. */
function besideNotes(paths: readonly string[], notes: readonly string[]): string[] {
  const topOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
  const tops = new Set(notes.map(topOf));
  const own = new Set(notes);
  return paths.filter((path) => own.has(path) || (topOf(path) !== '' && tops.has(topOf(path))));
}

/** The innermost folder that holds nearly all of the paths; dates are no folder of notes. */
function commonFolder(paths: readonly string[]): string {
  let folder = '';
  for (;;) {
    const start = folder === '' ? '' : `${folder}/`;
    const below = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
    const counts = new Map<string, number>();
    for (const path of below.filter((each) => each.includes('/'))) {
      const name = path.slice(0, path.indexOf('/'));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [name, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
    if (count < paths.length * nearlyAll || !isDateless(name)) return folder;
    folder = `${start}${name}`;
  }
}

function signsIn(file: string): number {
  const text = readFileSync(file, 'utf8').slice(0, readTo);
  return signs.filter((sign) => sign.test(text)).length;
}

/** Every Markdown file below a folder, in the order of their names. Links are not followed. */
function markdownBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return neverFolders.test(entry.name) ? [] : markdownBelow(root, path);
      const isText = entry.isFile() && markdown.test(entry.name) && !neverNotes.test(entry.name);
      return isText && statSync(join(root, path)).size < 2 ** 21 ? [path] : [];
    });
}
