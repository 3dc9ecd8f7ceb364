import { dirname, join, sep } from 'node:path';
import type { Outline } from '../domain/model/blocks.ts';
import { firstDayOf, type Day } from '../domain/model/day.ts';
import { hubSchema } from '../domain/model/hub.ts';
import type { Problem } from '../domain/model/problem.ts';
import { explainNote, type ExplainedNote } from '../notes/explain.ts';
import { FilesBeside } from './links/beside.ts';
import { readEntry } from './read/entry.ts';
import { readContentFile } from './read/files.ts';
import { pathDates } from './read/path-dates.ts';
import { readHub } from './read/hub.ts';
import * as kinds from './read/kinds.ts';
import { publishedEmails } from './read/strip-emails.ts';

/** One note of a call, explained; null where it cannot be read, and then the problems say why. */
export interface OneNote {
  readonly note: ExplainedNote | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads one note as a build would and explains it, without the rest of its hub. `path` is the file, relative to the
 * current folder; the folder that holds `calls/` is taken for the content folder, and its `hub.yml` is read.
 */
export function explainFile(path: string): OneNote {
  const { folder, file: inside } = placeOf(path);
  const { file, problems } = readContentFile(folder, inside);
  if (!file) return { note: null, problems };
  const hub = readHub(folder).value;
  const read = readEntry(file, kinds.calls(pathDates([inside], 'calls')), {
    base: '/',
    repository: null,
    emails: publishedEmails(hub),
    squads: hub?.squads ?? [],
    beside: new FilesBeside({ folder: null, base: '/', repository: undefined, emails: new Set() }),
    layout: { folders: (hub ?? hubSchema.parse({})).folders, leftOut: new Set(), moved: new Map() },
  });
  const outline: Outline | null = read.document?.outline ?? null;
  const day: Day | null = firstDayOf(read.entry?.date ?? null);
  return { note: outline && explainNote(outline, day), problems: read.problems };
}

/** Splits a path at its last folder `calls`; a file outside of one stands for a note of its own. */
function placeOf(path: string): { folder: string; file: string } {
  const parts = path.split(/[/\\]/);
  const at = parts.lastIndexOf('calls');
  return at < 0
    ? { folder: dirname(path), file: parts.at(-1) ?? path }
    : { folder: at === 0 ? '.' : join(...withRoot(parts.slice(0, at))), file: parts.slice(at).join('/') };
}

function withRoot(parts: readonly string[]): string[] {
  return parts[0] === '' ? [sep, ...parts.slice(1)] : [...parts];
}
