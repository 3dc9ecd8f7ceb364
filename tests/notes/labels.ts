import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallFacts } from '../../src/domain/model/call-facts.ts';
import { isMonth, type Day } from '../../src/domain/model/day.ts';
import { hubSchema } from '../../src/domain/model/hub.ts';
import { FilesBeside } from '../../src/load/links/beside.ts';
import { readEntry } from '../../src/load/read/entry.ts';
import { pathDates } from '../../src/load/read/path-dates.ts';
import * as kinds from '../../src/load/read/kinds.ts';
import { parseDocument } from '../../src/markdown/document.ts';
import { readCallFacts } from '../../src/notes/read.ts';

/** What a person read in a note: the labels that the reader is measured by. */
export interface Labels {
  readonly date: Day | null;
  readonly attendees: readonly { readonly name: string }[];
  readonly agenda: readonly string[];
  readonly topics: readonly string[];
  readonly actions: readonly { readonly owner: string | null; readonly text: string }[];
  readonly decisions: readonly string[];
  readonly next: Day | null;
}

/** A labelled note and what the reader makes of it. */
export interface LabelledNote {
  readonly community: string;
  /** The note, relative to the folder of all communities. */
  readonly file: string;
  readonly labels: Labels;
  readonly date: Day | null;
  readonly facts: CallFacts;
}

/** Where labelled notes lie. */
interface Gold {
  readonly labels: string;
  /** The places where the note of a label file may lie, given its path below `labels` and the name it gives. */
  readonly notes: (labelFile: string, file: string) => readonly string[];
}

/** Labelled notes of this repository: invented communities in the styles of real ones, a label file beside each note. */
export const ownGold: Gold = {
  labels: 'tests/notes/gold',
  notes: (_, file) => [join('tests/notes/gold', file)],
};

/** Labels of real notes, which lie outside of this repository where they are at hand. */
export const realGold: Gold = {
  labels: '../shared/gold',
  notes: (labelFile, file) => {
    const calls = join('../shared/corpora', communityOf(labelFile), 'calls');
    return [join(calls, file), join(calls, file.slice(file.indexOf('/') + 1))];
  },
};

/** Reads all labelled notes of a folder; none where the folder is missing. */
export function readLabelled(gold: Gold): LabelledNote[] {
  if (!existsSync(gold.labels)) return [];
  return globSync('**/*.json', { cwd: gold.labels })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const labels = JSON.parse(readFileSync(join(gold.labels, path), 'utf8')) as Labels & { file: string };
      const place = gold.notes(path, labels.file).find((each) => existsSync(each));
      if (place === undefined) throw new Error(`The note ${labels.file} of ${path} is missing.`);
      const { date, facts } = readOne(labels.file, readFileSync(place, 'utf8'));
      return { community: communityOf(path), file: labels.file, labels, date, facts };
    });
}

function communityOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

const beside = new FilesBeside({ folder: null, base: '/', repository: undefined, emails: new Set() });
const layout = {
  folders: hubSchema.parse({}).folders,
  leftOut: new Set<string>(),
  moved: new Map(),
  oldPages: () => null,
  hasFile: () => true,
};

/** Reads a note as a build does. */
function readOne(file: string, text: string): { date: Day | null; facts: CallFacts } {
  const path = `calls/${file.slice(file.indexOf('/') + 1)}`;
  const options = { base: '/', repository: null, emails: new Set<string>(), squads: [], layout, beside };
  const read = readEntry({ path, shown: file, text }, kinds.calls(pathDates([], 'calls')), options);
  if (!read.parts || !read.document) throw new Error(`${file} cannot be read.`);
  const date = read.entry?.date ?? null;
  return {
    // A month is no day: labels have none for it.
    date: date !== null && isMonth(date) ? null : date,
    facts:
      read.entry?.facts ?? readCallFacts(parseDocument(read.parts.body, read.parts).outline, { day: null }),
  };
}
