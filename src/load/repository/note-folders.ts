import { pathBelow } from '../../domain/model/folders.ts';
import { compareText } from '../../domain/text/compare.ts';
import { isDateless } from '../../notes/path-date.ts';
import type { NoteLook } from './note-signs.ts';

/** A Markdown file of a repository, and how much it looks like a note. `introduces`: it is a README and the like. */
export interface SeenFile {
  readonly path: string;
  readonly look: NoteLook;
  readonly introduces: boolean;
}

/** Where the notes of a repository are. */
export interface NoteFolders {
  /** The folder that holds them all, `.` for the repository itself. */
  readonly folder: string;
  /** The files in it that are to be read. */
  readonly notes: readonly string[];
  /** Other files that look like notes: they lie elsewhere, or among much that is none. */
  readonly elsewhere: readonly string[];
}

/** In a folder of notes at least this share of the files looks like notes. */
const leastShare = 0.5;
/** Fewer notes than these, and than this share of all, do not widen the folder. */
const fewest = 3;
const fewestShare = 0.02;

/** Finds the folder that holds the notes; null where nothing looks like any. */
export function findNoteFolders(files: readonly SeenFile[]): NoteFolders | null {
  const groups = [...Map.groupBy(files, ({ path }) => groupOf(path))].map(([folder, own]) =>
    groupFrom(folder, own),
  );
  const ofNotes = groups.filter(({ isOfNotes }) => isOfNotes);
  // Days alone are also what news and releases have: they count where nothing better is there.
  const chosen = ofNotes.length > 0 ? ofNotes : groups.filter(({ dated }) => dated.length >= fewest);
  const total = sum(chosen.map(({ own }) => own.length));
  const large = chosen.filter(({ own }) => own.length >= Math.max(fewest, total * fewestShare));
  const deciding = large.length > 0 ? large : chosen;
  if (deciding.length === 0) return null;
  const folder = common(deciding.map((group) => group.folder));
  const all = chosen.flatMap(({ own }) => own).sort(compareText);
  const notes = all.filter((path) => pathBelow(path, folder) !== null);
  const read = new Set(notes);
  const like = files.flatMap(({ path, look }) => (look === 'note' ? path : []));
  const elsewhere = [...new Set([...all, ...like])].filter((path) => !read.has(path)).sort(compareText);
  return { folder, notes, elsewhere };
}

interface Group {
  readonly folder: string;
  /** The files that are read where the group is one of notes. */
  readonly own: readonly string[];
  readonly dated: readonly string[];
  readonly isOfNotes: boolean;
}

function groupFrom(folder: string, files: readonly SeenFile[]): Group {
  const counted = files.filter(({ introduces }) => !introduces);
  const those = (...looks: readonly NoteLook[]) =>
    counted.flatMap(({ path, look }) => (looks.includes(look) ? path : []));
  const [notes, dated] = [those('note'), those('dated')];
  const isForNotes = notes.length > 0 && those('note', 'named').length >= counted.length * leastShare;
  return {
    folder,
    // Where other things lie, too, days and names say little.
    own: isForNotes ? those('note', 'dated', 'named') : notes.length > 0 ? notes : dated,
    dated,
    isOfNotes: isForNotes || (notes.length >= fewest && notes.length >= dated.length),
  };
}

/** The folder of a file without the folders of its day: notes of 2025 and of 2026 are of one group. */
function groupOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  while (folders.length > 0 && !isDateless(folders.at(-1) ?? '')) folders.pop();
  return folders.join('/');
}

function common(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/').filter(Boolean));
  const end = first.findIndex((name, at) => others.some((other) => other[at] !== name));
  const shared = end < 0 ? first : first.slice(0, end);
  return shared.join('/') || '.';
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
