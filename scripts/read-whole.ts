import { peopleOfNotes } from '../src/domain/people/names-in-notes.ts';
import type { Problem } from '../src/domain/model/problem.ts';
import { loadContent } from '../src/load/content.ts';
import type { Rename } from '../src/load/repository/renames.ts';
import { tryOutsideLinks, type ExternalOptions } from './check-external.ts';
import { keepTexts, openTexts } from './memory.ts';

/** What is to be checked. */
export interface CheckOrder {
  readonly folder: string;
  /** What git knows of renames, which it looks for meanwhile. */
  readonly renames: Promise<readonly Rename[]>;
  /** Whether what earlier runs remembered is forgotten. */
  readonly fresh: boolean;
  /** How links to other sites are tried; null where they are not. */
  readonly external: ExternalOptions | null;
}

/** What a check found. */
export interface CheckFound {
  readonly problems: readonly Problem[];
  /** Whether notes name people and nobody is listed in people.yml. */
  readonly namesOnlyInNotes: boolean;
  /** What became of the links to other sites; null where none was tried. */
  readonly summary: string | null;
}

/** Reads the whole content, and says what is wrong with it. */
export async function readWhole({ folder, renames, fresh, external }: CheckOrder): Promise<CheckFound> {
  const texts = openTexts(fresh);
  const loaded = loadContent(folder, null, {}, texts);
  keepTexts(texts);
  const { calls, people } = loaded.content;
  const outside = external ? await tryOutsideLinks(loaded.outsideLinks(), external) : null;
  return {
    problems: [...loaded.problems, ...loaded.lostBy(await renames), ...(outside?.problems ?? [])],
    namesOnlyInNotes:
      people.length === 0 && peopleOfNotes(calls.map((call) => call.facts.attendees)).length > 0,
    summary: outside?.summary ?? null,
  };
}
