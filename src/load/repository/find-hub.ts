import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../domain/model/content.ts';
import type { Day } from '../../domain/model/day.ts';
import { pathBelow, placeInParts } from '../../domain/model/folders.ts';
import { hubSchema, type Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { loadContent } from '../content.ts';
import { readContentFile, shownPath } from '../read/files.ts';
import { isIntroduction } from '../read/introduction.ts';
import { readCommunity, type Community } from './community.ts';
import { repositoryOf } from './git.ts';
import { readGithubLinks, type GithubLinks } from './github-links.ts';
import { kindsOfCalls, type FoundCalls } from './kinds-of-calls.ts';
import { globOf, leftOutOf, type LeftOut } from './left-out.ts';
import { findTextFiles } from './markdown-files.ts';
import { findNoteFolders, type NoteFolders, type SeenFile } from './note-folders.ts';
import { isNamedLikeNotes, lookOf } from './note-signs.ts';

/** A file of the folder of the notes that is not read because it would stop a build, with the problem. */
export interface FaultyFile {
  readonly path: string;
  readonly glob: string;
  readonly problem: Problem;
}

/** All that a repository says of the hub it could be. Paths are inside it. */
export interface FoundHub {
  /** How many Markdown files it holds. */
  readonly files: number;
  /** Null where nothing looks like notes. */
  readonly place: NoteFolders | null;
  /** What lies beside the notes for their readers: introductions of folders, templates, text that is no Markdown. */
  readonly beside: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Markdown files outside of the folder of the notes that do not look like any. */
  readonly outside: readonly string[];
  /** Files that are named like notes and are no Markdown. */
  readonly otherText: readonly string[];
  readonly faulty: readonly FaultyFile[];
  readonly kinds: readonly FoundCalls[];
  /** What is read of it, with nothing but its notes. */
  readonly content: Content;
  readonly community: Community;
  readonly repository: NonNullable<Hub['repository']> | null;
  readonly github: GithubLinks;
}

/** Files that repositories have for other readers. */
const forOthers =
  /^(?:licen[cs]e|contributing|code[-_]of[-_]conduct|changelog|changes|security|support|agents|governance|maintainers|authors)\b/i;
/** The reader leaves these out, too. Folders that begin with _ hold the notes of some sites. */
const template = /^(?:_|template)|(?:^|[-_. ])template$/i;
const templateFolder = /^_?templates?\b/i;
/** The other parts of a hub, each with a key that all its files have. */
const ownParts = { projects: 'stars', roadmap: 'stage', guides: 'summary', pages: 'title' } as const;

/** Where to look for notes, as paths inside the content folder to be: `within` empty for all of it, `except` what is passed over. */
export interface WhereToLook {
  readonly within: string;
  readonly except: string | null;
}

/** Looks at a repository and finds what hub it could be, without writing anything. */
export function findHub(root: string, today: Day, { within, except }: WhereToLook): FoundHub {
  const files = findTextFiles(root, except);
  const isWithin = (path: string) => within === '' || path.startsWith(`${within}/`);
  const candidates = files.markdown.filter(isWithin);
  const place = findNoteFolders(candidates.map((path) => seenFile(root, path)));
  const start = place?.folder ?? 'calls';
  const kept = new Set(place?.notes ?? []);
  const introductions = files.markdown.filter((path) => isIntroduction('calls', path) || isTemplate(path));
  // Text that is no Markdown is named by check where notes lie beside it; elsewhere it is nobody's concern.
  const unread = files.other.filter((path) => isBesideNotes(path, kept));
  const asideFiles = [
    ...introductions.filter((path) => !path.includes('/') || isBesideNotes(path, kept)),
    ...unread,
  ];
  const folders = hubSchema.parse({ folders: { calls: start } }).folders;
  const isCalls = (path: string) => placeInParts(path, folders)?.part === 'calls';
  const leftOut = [
    ...leftOutOf(
      start,
      [...files.markdown, ...files.other].filter(isCalls),
      new Set([...kept, ...asideFiles]),
    ),
    ...strangersOf(root, files.markdown, start),
  ];
  const { content, faulty } = readNotes(root, files.markdown, start, leftOut);
  const said = [
    ...introductions,
    ...(place?.elsewhere ?? []),
    ...leftOut.flatMap((each) => each.files),
    ...[...content.projects, ...content.roadmap, ...content.guides, ...content.pages].map(({ file }) => file),
    ...faulty.map(({ path }) => path),
  ];
  const aside = new Set(said);
  const repository = repositoryOf(root);
  const owner = repository?.name.split('/')[0] ?? null;
  const readmes = introductions.filter((path) => !isTemplate(path));
  const texts = new Map(content.calls.map(({ file }) => [file, textOf(root, file)]));
  return {
    files: candidates.length,
    place,
    beside: asideFiles.filter((path) => pathBelow(path, start) !== null),
    leftOut,
    outside: candidates.filter((path) => pathBelow(path, start) === null && !aside.has(path)),
    otherText: files.other.filter((path) => isWithin(path) && isNamedLikeNotes(path)),
    faulty,
    kinds: kindsOfCalls(content, {
      start,
      today,
      readmes,
      textOf: (path) => texts.get(path) ?? textOf(root, path),
    }),
    content,
    community: readCommunity(root, owner),
    repository,
    github: readGithubLinks([...texts.values()], owner),
  };
}

function seenFile(root: string, path: string): SeenFile {
  const name = path.split('/').at(-1) ?? path;
  const introduces = isIntroduction('calls', path) || isTemplate(path) || forOthers.test(name);
  return { path, introduces, look: introduces ? 'other' : lookOf(path, textOf(root, path)) };
}

function isTemplate(path: string): boolean {
  const [name = '', ...folders] = path.split('/').reverse();
  return (
    template.test(name.replace(/\.(?:md|markdown)$/i, '')) ||
    folders.some((folder) => templateFolder.test(folder))
  );
}

function isBesideNotes(path: string, notes: ReadonlySet<string>): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  // At the top of a repository lies much that is for other readers.
  return folder !== '' && [...notes].some((note) => note.startsWith(folder));
}

/** Files in folders that have the names of other parts of a hub, and are something else. */
function strangersOf(root: string, files: readonly string[], start: string): LeftOut[] {
  return Object.entries(ownParts).flatMap(([part, key]) => {
    const own = files.filter(
      (path) => path.startsWith(`${part}/`) && !path.slice(part.length + 1).includes('/'),
    );
    const isPart = own.some((path) => new RegExp(`^---\\s[^]*?^${key}\\s*:`, 'm').test(textOf(root, path)));
    return own.length > 0 && start !== part && !isPart ? [{ glob: `${part}/*`, files: own }] : [];
  });
}

/** How often files that would stop a build are left out until none does. */
const mostRounds = 4;

function readNotes(
  root: string,
  files: readonly string[],
  start: string,
  leftOut: readonly LeftOut[],
): { content: Content; faulty: readonly FaultyFile[] } {
  const pathOf = new Map(files.map((path) => [shownPath(root, path), path]));
  const faulty = new Map<string, FaultyFile>();
  for (let round = 1; ; round += 1) {
    const ignore = [...leftOut, ...faulty.values()].map(({ glob }) => glob);
    const { content, problems } = loadContent(root, '/', draftsOf(start, ignore));
    const errors = problems.filter(({ level }) => level === 'error');
    const known = faulty.size;
    for (const problem of errors) {
      const path = pathOf.get(problem.file);
      if (path === undefined || faulty.has(path)) continue;
      // Paths are to be read from the repository, wherever the command runs.
      const message = problem.message.replaceAll(`${shownPath(root, '')}/`, '');
      faulty.set(path, { path, glob: globOf(path), problem: { ...problem, message } });
    }
    if (faulty.size === known || round === mostRounds) return { content, faulty: [...faulty.values()] };
  }
}

/** A hub of notes alone, as it is about to be written. */
function draftsOf(start: string, ignore: readonly string[]) {
  return {
    'hub.yml': JSON.stringify({ ...(start === 'calls' ? {} : { folders: { calls: start } }), ignore }),
    'people.yml': '[]',
  };
}

/** The text of a file, empty where it cannot be read. */
function textOf(root: string, path: string): string {
  try {
    return readContentFile(root, path).file?.text ?? readFileSync(join(root, path), 'utf8').slice(0, 6000);
  } catch {
    return '';
  }
}
