import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { firstDayOf } from '../domain/model/day.ts';
import { placeInParts } from '../domain/model/folders.ts';
import { hubSchema, type Hub } from '../domain/model/hub.ts';
import type { Problem } from '../domain/model/problem.ts';
import { parseDocument } from '../markdown/document.ts';
import { explainNote, type ExplainedNote } from '../notes/explain.ts';
import { FilesBeside } from './links/beside.ts';
import { readEntry } from './read/entry.ts';
import { readContentFile } from './read/files.ts';
import { findFiles } from './read/find-files.ts';
import { pathDates } from './read/path-dates.ts';
import { readHub } from './read/hub.ts';
import * as kinds from './read/kinds.ts';
import { callsOfFile } from './read/several-calls.ts';
import { publishedEmails } from './read/strip-emails.ts';

/** One file of notes, explained. */
export interface OneNote {
  /** The calls it holds, mostly one; none where it cannot be read, and then the problems say why. */
  readonly calls: readonly ExplainedNote[];
  readonly problems: readonly Problem[];
}

/** Reads one file of notes as a build would and explains it. `path` is relative to the current folder. */
export function explainFile(path: string): OneNote {
  const { folder, file: inside, hub } = placeOf(path);
  const { folders, ignore } = hub ?? hubSchema.parse({});
  const { file, problems } = readContentFile(folder, inside);
  if (!file) return { calls: [], problems };
  // What comes first in dates of numbers, all names of a series decide together.
  const isPart = placeInParts(inside, folders)?.part === 'calls';
  const paths = isPart ? findFiles('calls', { folder, folders, ignore }).paths : [];
  const dates = pathDates([...new Set([...paths, inside])], folders.calls);
  const emails = publishedEmails(hub);
  const reads = callsOfFile(file, dates).map((call) =>
    readEntry(call, kinds.calls(dates), {
      base: '/',
      repository: null,
      emails,
      squads: hub?.squads ?? [],
      beside: new FilesBeside({ folder: null, base: '/', repository: undefined, emails: new Set() }),
      layout: { folders, leftOut: new Set(), moved: new Map(), oldPages: () => null, hasFile: () => true },
    }),
  );
  return {
    calls: reads.flatMap(({ parts, document, entry }) => {
      if (!parts || !document) return [];
      // What is read of a note holds no sentence that says nothing, and this shows each.
      const { outline } = parseDocument(parts.body, { ...parts, emails });
      return [explainNote(outline, firstDayOf(entry?.date ?? null), entry?.front.attendees)];
    }),
    problems: reads.flatMap((read) => read.problems),
  };
}

/** Where a file lies: its content folder, and its path inside it. */
export interface Place {
  readonly folder: string;
  readonly file: string;
  readonly hub: Hub | null;
}

/**
 * The innermost folder above a file whose `hub.yml` takes the file for notes, else the one that holds its folder `calls`; a
 * file outside of both stands for a note of its own.
 */
export function placeOf(path: string): Place {
  const whole = resolve(path);
  const inside = (folder: string) => relative(folder, whole).replaceAll('\\', '/');
  for (let folder = dirname(whole); ; folder = dirname(folder)) {
    const hub = existsSync(join(folder, 'hub.yml')) ? readHub(folder).value : null;
    const file = inside(folder);
    const folders = hub?.folders ?? hubSchema.parse({}).folders;
    if ((hub || file.startsWith('calls/')) && placeInParts(file, folders)?.part === 'calls')
      return { folder, file, hub };
    if (folder === dirname(folder)) break;
  }
  return { folder: dirname(whole), file: inside(dirname(whole)), hub: null };
}
