import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Day } from '../src/domain/model/day.ts';
import { writeNew, writeFault } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { findNotes, type NotesPlace } from '../src/load/survey/find-notes.ts';
import { readRepositoryFacts } from '../src/load/survey/repository.ts';
import { understand } from '../src/load/survey/understand.ts';
import { pictureTypes } from '../src/domain/urls/file-types.ts';
import { yamlQuoted } from '../src/domain/forms/yaml.ts';
import { hubText } from './hub-from-text.ts';
import { understoodText } from './hub-from-report.ts';
import { peopleFile } from './people-text.ts';

/** What `new hub DIR --from PATH` is told. */
export interface HubFromOrder {
  /** Where the hub is to be. */
  readonly into: string;
  /** The repository, or a folder of notes. */
  readonly from: string;
  /** What it is to be called, and its address; null leaves both to the repository. */
  readonly name: string | null;
  readonly site: string | null;
  readonly today: Day;
}

/**
 * Makes a hub of the notes that a repository has: writes `hub.yml` and `people.yml`, beside copies of the notes, or, where
 * the hub is to be in the repository itself, beside the notes as they are. Prints what was understood; gives the exit code.
 */
export async function newHubFrom(order: HubFromOrder): Promise<0 | 1> {
  const { into, from } = order;
  if (!isFolder(from)) return failed(`${from} is not a folder.`);
  const place = findNotes(from);
  if (place === null)
    return failed(
      `No notes were found in ${from}: no Markdown file has a day in its name or path, or says who was present or what was on the agenda.`,
    );
  const isThere = resolve(into) === resolve(from);
  if (isThere && place.folder === '')
    return failed(
      `The notes lie at the top of ${from}, where their folder cannot be told from the rest. Name another folder for the hub; it gets copies of them.`,
    );
  const calls = place.folder === '' ? 'calls' : place.folder;
  const taken = ['hub.yml', 'people.yml', ...(isThere ? [] : [calls])].find((name) =>
    existsSync(join(into, name)),
  );
  if (taken !== undefined) return failed(`${join(into, taken)} exists already and is left as it is.`);
  const trial = mkdtempSync(join(tmpdir(), 'cairn-from-'));
  try {
    copyNotes(from, place, trial);
    writeFileSync(join(trial, 'hub.yml'), `name: trial\nfolders:\n  calls: ${yamlQuoted(calls)}\n`);
    const facts = readRepositoryFacts(from);
    const loaded = loadContent(trial, '/');
    const textOf = ({ file }: { readonly file: string }) => readFileSync(join(trial, file), 'utf8');
    const understood = understand(loaded, { today: order.today, textOf });
    const hub = hubText(
      {
        name: order.name ?? facts.name,
        site: order.site ?? facts.site,
        // Notes from the top of a repository lie in another folder here, so its pages do not fit them.
        repository: place.folder === '' ? null : facts.gitHub,
        calls,
      },
      understood,
    );
    const people = understood.people.people.length > 0 ? peopleFile(understood.people) : null;
    if (!isThere) copyNotes(from, place, into);
    await writeAll(into, { 'hub.yml': hub, ...(people === null ? {} : { 'people.yml': people }) });
    console.log(understoodText({ ...order, isThere, trial: basename(trial), calls, place }, understood));
    return 0;
  } catch (cause) {
    return failed(writeFault(into, cause));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

function failed(sentence: string): 1 {
  console.error(`${sentence}\nNothing was written.`);
  return 1;
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeNew(join(folder, name), text);
}

/** Copies the notes, and the pictures that lie among them, into the same folders of another place. */
function copyNotes(from: string, { folder, files }: NotesPlace, into: string): void {
  const start = folder === '' ? 'calls' : '';
  const tops = new Set(files.map((file) => dirname(file)));
  const pictures = [...tops].flatMap((top) => picturesBelow(from, top === '.' ? '' : top));
  for (const file of new Set([...files, ...readmes(from, tops), ...pictures])) {
    const target = join(into, start, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, file), target);
  }
}

/** The introductions of the folders that hold notes. */
function readmes(from: string, folders: ReadonlySet<string>): string[] {
  const above = new Set(
    [...folders].flatMap((folder) => [folder, dirname(folder)]).filter((folder) => folder !== '.'),
  );
  return [...above].flatMap((folder) =>
    readdirSync(join(from, folder))
      .filter((name) => /^readme\.(?:md|markdown)$/i.test(name))
      .map((name) => join(folder, name)),
  );
}

/** Pictures in a folder and in folders of pictures below it. */
function picturesBelow(from: string, folder: string): string[] {
  return readdirSync(join(from, folder), { withFileTypes: true, recursive: folder !== '' })
    .filter((entry) => entry.isFile() && extname(entry.name).slice(1).toLowerCase() in pictureTypes)
    .map((entry) => relative(from, join(entry.parentPath, entry.name)));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
