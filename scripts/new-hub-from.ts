import { constants } from 'node:fs';
import { copyFile, mkdir, rm, rmdir } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Day } from '../src/domain/model/day.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { proposePeople } from '../src/domain/people/proposal.ts';
import { countText, firstOf } from '../src/domain/text/phrases.ts';
import { writeNew } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { findHub, type FoundHub } from '../src/load/repository/find-hub.ts';
import { hubReport } from './new-hub-from-report.ts';
import { hubText, type SaidOfHub } from './new-hub-from-text.ts';
import { peopleFile } from './people-text.ts';
import { errorReport } from './report.ts';

/** Where to look for notes, and where the hub is to be. */
export interface NotesPlace {
  /** The folder of the new hub. */
  readonly folder: string;
  /** The repository that holds the notes; it is there. */
  readonly from: string;
  readonly today: Day;
}

/** What was seen of a repository with notes. */
export interface SeenNotes extends NotesPlace {
  readonly found: FoundHub;
  /** Whether the notes lie in the folder of the hub, and are read where they are; else they are copied. */
  readonly isInside: boolean;
  /** The folder that what was found is told from. */
  readonly root: string;
}

/** Looks for the notes of a hub without writing anything. A text says why there are none, or no hub can be made of them. */
export function lookForNotes({ folder, from, today }: NotesPlace): SeenNotes | string {
  const taken = ['hub.yml', 'people.yml'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (taken !== undefined) return `${taken} exists already and is left as it is.`;
  const isInside = wayInto(folder, from) !== null;
  const root = isInside ? folder : from;
  const found = findHub(root, today, {
    within: wayInto(folder, from) ?? '',
    except: isInside ? null : wayInto(from, folder),
  });
  return found.place === null ? nothingFound(from, found) : { folder, from, today, found, isInside, root };
}

/**
 * Makes a hub from notes that were seen. Prints what was understood; gives the exit code.
 */
export async function hubFromNotes(seen: SeenNotes, said: SaidOfHub): Promise<0 | 1> {
  const { folder, from, today, found, isInside, root } = seen;
  const attendance = found.content.calls.map(({ facts }) => facts.attendees);
  const people = proposePeople(attendance);
  const texts: Record<'hub.yml' | 'people.yml', string> = {
    'hub.yml': hubText(found, said, today),
    'people.yml': people.people.length > 0 ? peopleFile(people) : noPeople,
  };
  const { problems } = loadContent(root, '/', texts);
  if (hasErrors(problems)) {
    console.error(errorReport(problems));
    return refused('Nothing was written.');
  }
  const copies = isInside ? [] : copiesOf(found);
  // In a folder of its own the hub has nothing but notes, and nothing to ignore.
  if (!isInside) texts['hub.yml'] = hubText({ ...found, leftOut: [] }, said, today);
  const written: string[] = [];
  try {
    for (const path of copies) await copyNew(join(from, path), join(folder, path), written);
    for (const [name, text] of Object.entries(texts)) {
      if (!(await writeNew(join(folder, name), text)))
        throw new Error(`${join(folder, name)} exists already.`);
      written.push(join(folder, name));
    }
  } catch (cause) {
    await takeBack(written, folder);
    return refused(`Nothing was written: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const ofFolder = isInside ? problems : loadContent(folder, '/').problems;
  console.log(
    hubReport({
      found,
      people,
      problems: ofFolder,
      written: Object.keys(texts).map((name) => join(folder, name)),
      copied: isInside ? null : { from, files: copies.length },
      folder,
      today,
    }),
  );
  return 0;
}

/** Why there is no hub to make; most often the folder is the wrong one. */
function nothingFound(from: string, { files, otherText }: FoundHub): string {
  const others =
    otherText.length > 0
      ? ` ${firstOf([...otherText], 3)}: named like notes, but only Markdown is read.`
      : '';
  return `No notes were found in ${from}: none of its ${countText(files, 'Markdown file')} says who was present, or is called notes, minutes or a meeting and has a day in its name, folder or first lines.${others}\n"npm run new -- hub DIR" makes a hub to begin with.`;
}

const noPeople =
  '# Who is who. The notes name nobody by a full name or a GitHub name yet.\n# - id: ada-lovelace\n#   name: Ada Lovelace\n#   handles: [ada]\n';

/** The files that belong to a hub outside of its repository: the notes, what introduces their folders, and what they show. */
function copiesOf({ content, place, beside }: FoundHub): string[] {
  return [...new Set([...(place?.notes ?? []), ...beside, ...content.files])];
}

async function copyNew(from: string, to: string, written: string[]): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  written.push(to);
}

/** Removes what was written, and the folders that are empty then. */
async function takeBack(written: readonly string[], folder: string): Promise<void> {
  for (const path of written) await rm(path, { force: true });
  const folders = new Set(written.map((path) => dirname(path)));
  for (const each of [...folders].sort((a, b) => b.length - a.length)) {
    if (each !== resolve(folder)) await rmdir(each).catch(() => undefined);
  }
}

/** The path of something inside a folder, with `/` and empty for the folder itself; null where it lies elsewhere. */
function wayInto(folder: string, path: string): string | null {
  const way = relative(realOf(folder), realOf(path)).split(sep).join('/');
  return way === '..' || way.startsWith('../') || /^(?:[a-z]:|\/)/i.test(way) ? null : way;
}

/** A path without links, as far as it is there already. */
function realOf(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    return full === dirname(full) ? full : join(realOf(dirname(full)), full.slice(dirname(full).length));
  }
}

function refused(message: string): 1 {
  console.error(message);
  return 1;
}
