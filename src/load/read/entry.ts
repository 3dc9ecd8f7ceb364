import type { z } from 'zod';
import type { Entry } from '../../domain/model/content.ts';
import { hasErrors, type Problem } from '../../domain/model/problem.ts';
import type { ProblemLevel } from '../../domain/model/problem-codes.ts';
import { isReservedId } from '../../domain/urls/site-map.ts';
import { placeInParts, type ContentPart, type Folders } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { KnownBefore } from '../../notes/read.ts';
import type { TaskStates } from '../../markdown/finish-html.ts';
import { readDocument, type PageText } from '../../markdown/document.ts';
import type { TextMemory } from '../../files/text-memory.ts';
import { remembered } from './memory.ts';
import { readNote, type ReadNote } from './note.ts';
import type { ContentFile } from './files.ts';
import { lateFrontMatter, splitFrontMatter, type Parts } from './front-matter.ts';
import type { FilesBeside } from '../links/beside.ts';
import { decode } from '../links/authored-url.ts';
import { pageOf, renamedSections } from '../links/written-addresses.ts';
import { placedLinks, renderedLink, type Layout } from '../links/links.ts';
import { repeatsTitle } from './repeats-title.ts';
import { stripEmails } from './strip-emails.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { foreignKeys, validate } from './validate.ts';

/** What loading needs to know besides the files. */
export interface LoadOptions {
  /** The base path the site is served under, `/` for none. */
  readonly base: string;
  /** The repository a bare `#20` means, owner/name. */
  readonly repository: string | null;
  /** E-mail addresses that may be published: those of the hub's contacts. */
  readonly emails: ReadonlySet<string>;
  readonly squads: Hub['squads'];
  /** In the words of the hub; missing says them in English. */
  readonly taskStates?: TaskStates;
  readonly layout: Layout;
  readonly beside: FilesBeside;
  /** What earlier runs remember of the texts; missing or null where all are read. */
  readonly memory?: TextMemory | null;
}

/** A Markdown file read, with all that the checks across files need; `entry` is null where it has errors. */
export interface ReadEntry<T> {
  readonly entry: T | null;
  readonly id: string;
  readonly file: ContentFile;
  readonly parts: Parts | null;
  readonly document: PageText | null;
  readonly problems: readonly Problem[];
}

/** How the files of one part are read. */
export interface Kind<Front, T> {
  readonly part: ContentPart;
  readonly schema: z.ZodType<Front>;
  readonly known: readonly string[];
  readonly foreignKeys: ProblemLevel;
  /** Is told of an entry whose text was read anew. */
  readonly tellNew?: (entry: T) => void;
  /** Brings front matter that other tools wrote into the form of ours; missing leaves it as it is. */
  readonly tidy?: (data: unknown) => unknown;
  /** Not null for the notes of calls, whose text states facts: what is known of the call before it is read. */
  readonly knownBefore: ((front: Front, file: ContentFile) => KnownBefore) | null;
  /** The entry, or the problem that stops it from being one. `note` is null for all but notes of calls. */
  readonly finish: (
    entry: Entry<Front>,
    note: ReadNote | null,
    file: ContentFile,
    options: LoadOptions,
  ) => { entry: T | null; problems: Problem[] };
}

const asItIs = (data: unknown) => data;

const splits = new WeakMap<ContentFile, ReturnType<typeof splitFrontMatter>>();

/** The parts of a file that stays while a site is worked on. */
function splitOnce(file: ContentFile): ReturnType<typeof splitFrontMatter> {
  const known = splits.get(file) ?? splitFrontMatter(file);
  splits.set(file, known);
  return known;
}

/** A file that is there but could not be read at all, and whose problem is told: what refers to it is no fault. */
export function unreadEntry(file: ContentFile, { folders }: Pick<Layout, 'folders'>): ReadEntry<never> {
  return { entry: null, id: idOf(file, folders), file, parts: null, document: null, problems: [] };
}

function idOf({ path }: ContentFile, folders: Folders): string {
  return fileId(placeInParts(path, folders)?.below ?? path.replace(/^.*\//, ''));
}

/** Reads one file: front matter, schema, body. Every fault becomes a problem; nothing is thrown for bad content. */
export function readEntry<Front, T>(
  file: ContentFile,
  kind: Kind<Front, T>,
  options: LoadOptions,
): ReadEntry<T> {
  const id = idOf(file, options.layout.folders);
  const problems: Problem[] = [...nameProblems(file, id, kind)];
  const failed = (parts: Parts | null, document: PageText | null) => ({
    entry: null,
    id,
    file,
    parts,
    document,
    problems,
  });
  // Nothing is read from a file that can have no page.
  if (problems.length > 0) return failed(null, null);
  if (file.text.trim() === '') {
    problems.push(emptyFile(file, noNote(kind)));
    return failed(null, null);
  }
  const { live } = options.memory ?? {};
  const split = live ? splitOnce(file) : splitFrontMatter(file);
  problems.push(...split.problems);
  if (!split.parts) return failed(null, null);
  const { parts } = split;
  if (Object.keys(parts.data).length === 0 && parts.body.trim() === '') {
    problems.push(emptyFile(file, noNote(kind)));
    return failed(null, null);
  }
  if (parts.yaml === null) {
    const missing = missingFrontMatter(file, kind);
    problems.push(...missing);
    if (hasErrors(missing)) return failed(parts, null);
  }
  const subject = { file: file.shown, yaml: parts.yaml, known: kind.known, foreignKeys: kind.foreignKeys };
  if (kind.foreignKeys === 'warning') problems.push(...foreignKeys(parts.data, subject));
  const { value: front, problems: faults } = validate(
    kind.schema,
    (kind.tidy ?? asItIs)(stripEmails(parts.data, options.emails)),
    subject,
  );
  problems.push(...faults);
  const reading = {
    firstLine: parts.firstLine,
    firstOffset: parts.firstOffset,
    repository: options.repository,
    emails: options.emails,
    olderIds: true,
    ...(options.taskStates && { taskStates: options.taskStates }),
    renamed: renamedSections(parts.data),
    link: (url: string) => renderedLink(url, file.path, options),
    picture: (url: string) => options.beside.picture(url, file.path),
  };
  if (front === null) return failed(parts, readDocument(parts.body, reading));
  // The page of a call shows the title itself.
  let isNew = false;
  const note = kind.knownBefore
    ? remembered(
        options.memory ?? null,
        'note',
        parts.body,
        { ...reading, dropTitle: true, squads: namesOf(options.squads), ...kind.knownBefore(front, file) },
        (asked) => {
          isNew = true;
          return readNote(parts.body, asked);
        },
      )
    : null;
  const document =
    note?.document ??
    readDocument(parts.body, { ...reading, ...(repeatsTitle(parts.body, front) && { dropTitle: 'first' }) });
  const placed = placedLinks(document, file.path, options.layout);
  const entry = {
    id,
    file: file.source ?? file.path,
    front,
    html: document.html,
    headings: document.headings,
    links: [...new Set(placed.map((link) => link.path))],
    placedLinks: placed,
  };
  const finished = kind.finish(entry, note, file, options);
  problems.push(...finished.problems);
  if (isNew && finished.entry !== null) kind.tellNew?.(finished.entry);
  return { entry: finished.entry, id, file, parts, document, problems };
}

/** What notes can say of squads; what else hub.yml says of them is none of theirs. */
function namesOf(squads: Hub['squads']): Pick<Hub['squads'][number], 'id' | 'name'>[] {
  return squads.map(({ id, name }) => ({ id, name }));
}

/** How much a file weighs that cannot be an entry: the folder of the calls may hold what is no note, and it is left out. */
function noNote({ part }: Pick<Kind<never, never>, 'part'>): ProblemLevel {
  return part === 'calls' ? 'warning' : 'error';
}

/** A file that says nothing. */
export function emptyFile(file: ContentFile, level: ProblemLevel = 'error'): Problem {
  const fix = 'Write it, or remove it.';
  return problemIn(file.shown)('empty-file', unknownPosition, 'The file is empty.', fix, level);
}

/** One line for front matter that is not there, instead of one for each of its keys. Notes of calls may do without. */
function missingFrontMatter(
  file: ContentFile,
  kind: Pick<Kind<never, never>, 'known' | 'foreignKeys'>,
): Problem[] {
  const problem = problemIn(file.shown);
  const late = lateFrontMatter(file.text);
  if (late !== null) {
    const message = 'This front matter is not read, because it does not begin on the first line.';
    const fix = 'Remove what is above it, spaces and empty lines too.';
    return [problem('front-matter-late', { line: late, column: 1 }, message, fix, kind.foreignKeys)];
  }
  if (kind.foreignKeys === 'warning') return [];
  const message = `The file has no front matter, which says what it is about: ${kind.known.slice(0, 2).join(', ')} and so on.`;
  const fix = 'Put it at the top, between two lines of ---; docs/content.md shows each key.';
  return [problem('missing-front-matter', { line: 1, column: 1 }, message, fix)];
}

function nameProblems(file: ContentFile, id: string, { part }: Pick<Kind<never, never>, 'part'>): Problem[] {
  const problem = problemIn(file.shown);
  const level = noNote({ part });
  if (isReservedId(part, id)) {
    const isFile = /\.\w+$/.test(id);
    const address = decode(pageOf[part](id)).replace(/\/$/, isFile ? '' : '/');
    const message = `It would have the address ${address}, which is one of the site itself.`;
    // Nobody names anything but a call like the feed of calls, or gives a day to what is none: it is not to be lost.
    const isCall = isFile || Object.hasOwn(splitFrontMatter(file).parts?.data ?? {}, 'date');
    const fix = 'Give the file another name.';
    return [problem('reserved-id', unknownPosition, message, fix, isCall ? 'error' : level)];
  }
  if (id === '') {
    const message = 'The name of the file becomes its address, and it holds no letter or digit.';
    return [problem('bad-file-name', unknownPosition, message, 'Rename the file.', level)];
  }
  return [];
}

/** Whether two names that differ are shown alike. */
function looksLike(name: string, other: string): boolean {
  return name !== other && name.normalize('NFC') === other.normalize('NFC');
}

/** Two files that would become one page. */
export function duplicateIds(
  entries: readonly { readonly id: string; readonly file: ContentFile }[],
): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file.shown);
      return [];
    }
    return [
      problemIn(file.shown)(
        'duplicate-id',
        unknownPosition,
        `It has the same id "${id}" as ${other}.${looksLike(file.shown, other) ? ' The two names look alike, but their letters with marks are written in two ways (Unicode NFC and NFD).' : ''}`,
        'Rename or remove one of the two files.',
      ),
    ];
  });
}
