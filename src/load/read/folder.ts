import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Guide, Page, Project, RoadmapEntry } from '../../domain/model/content.ts';
import { contentParts, type ContentPart } from '../../domain/model/folders.ts';
import { hubSchema, type Hub } from '../../domain/model/hub.ts';
import type { Person } from '../../domain/model/person.ts';
import { hasErrors, type Problem } from '../../domain/model/problem.ts';
import type { Series } from '../../domain/model/series.ts';
import type { Snapshot } from '../../domain/model/snapshot.ts';
import { joinAgendaFiles } from './agenda-files.ts';
import {
  duplicateIds,
  readEntry,
  unreadEntry,
  type Kind,
  type LoadOptions,
  type ReadEntry,
} from './entry.ts';
import { readContentFile, readLive, shownPath, type ContentFile } from './files.ts';
import { findFiles, type Search } from './find-files.ts';
import { readHub, readPeople, type Drafts, type ReadYaml } from './hub.ts';
import { introductionOf } from './introduce.ts';
import * as kinds from './kinds.ts';
import { callsOfFile } from './several-calls.ts';
import { sortIntoSeries } from './series.ts';
import type { LiveValues } from '../../files/live-values.ts';
import type { TextMemory } from '../../files/text-memory.ts';
import { pathDates } from './path-dates.ts';
import { readSnapshot } from './snapshot.ts';
import { publishedEmails } from './strip-emails.ts';
import { isTableOfContents } from './table-of-contents.ts';
import { FilesBeside } from '../links/beside.ts';
import type { Layout } from '../links/links.ts';
import { movedPages } from '../links/moved-pages.ts';
import { oldPages } from '../links/old-pages.ts';
import { pageFiles, writtenAddresses, type WrittenAddress } from '../links/written-addresses.ts';
import { problemIn, unknownPosition } from '../problems.ts';
import { baseOfAddress } from '../../domain/urls/base-path.ts';
import { words } from '../../words/words.ts';
import { starsOfLevels } from '../../domain/model/level.ts';

/** Everything in a content folder as it was read, what has faults too, so that the checks across files can tell. */
export interface ReadFolder {
  readonly hub: ReadYaml<Hub>;
  readonly people: ReadYaml<Person[]>;
  readonly calls: readonly ReadEntry<Call>[];
  readonly series: readonly Series[];
  readonly projects: readonly ReadEntry<Project>[];
  readonly roadmap: readonly ReadEntry<RoadmapEntry>[];
  readonly guides: readonly ReadEntry<Guide>[];
  readonly pages: readonly ReadEntry<Page>[];
  /** Null where there is none, or a broken one. */
  readonly snapshot: Snapshot | null;
  /** The levels of difficulty a project can have, in stars. */
  readonly levels: readonly number[];
  readonly layout: Layout;
  /** The addresses that files say their pages had. */
  readonly addresses: readonly WrittenAddress[];
  readonly beside: FilesBeside;
  /** The base path that links are written for. */
  readonly base: string;
  /** What is wrong with each file by itself. */
  readonly problems: readonly Problem[];
}

/** Hears what is read while the rest is still to be. */
export interface Listener {
  /** Is told what hub.yml says, and the base path that the site is served under, unless that file is faulty. */
  readonly hub?: (hub: Hub, base: string) => void;
  /** Is told of each call of which nothing was remembered; what other files say of it may still be added. */
  readonly newCall?: (call: Call) => void;
}

/**
 * Reads a content folder, each file once. `givenBase` is the base path the site is served under; null where hub.yml says it.
 */
export function readFolder(
  folder: string,
  givenBase: string | null,
  drafts: Drafts = {},
  memory: TextMemory | null = null,
  listener: Listener = {},
): ReadFolder {
  const hub = readHub(folder, drafts);
  // Of a hub that cannot be read nobody knows where the parts lie: the usual folders are read.
  const { folders, ignore } = hub.value ?? hubSchema.parse({});
  const base = givenBase ?? baseOfAddress(hub.value?.site);
  if (hub.value) listener.hub?.(hub.value, base);
  const files = readParts({ folder, folders, ignore }, memory?.live);
  const dates = pathDates(
    files.calls.map(({ path }) => path),
    folders.calls,
  );
  const callFiles = files.calls.flatMap((file) => callsOfFile(file, dates));
  const moved = movedPages(callFiles, dates, folders);
  const placed = contentParts.flatMap((part) =>
    pageFiles(part, part === 'calls' ? callFiles : files[part], folders, moved),
  );
  const addresses = writtenAddresses(placed, base);
  const layout: Layout = {
    folders,
    leftOut: files.leftOut,
    moved,
    oldPages: oldPages(placed, addresses, dates),
    hasFile: (path) => existsSync(join(folder, path)),
  };
  const emails = publishedEmails(hub.value);
  const { repository, images } = hub.value ?? {};
  const beside = new FilesBeside({ folder, base, repository, images, emails });
  const { states } = words(hub.value?.lang ?? 'en', hub.value?.strings ?? {});
  const options: LoadOptions = {
    layout,
    beside,
    base,
    repository: mainRepository(hub.value),
    emails,
    squads: hub.value?.squads ?? [],
    taskStates: { done: states.done, open: states.open },
    memory,
  };
  // Of a hub that cannot be read, no level is wrong.
  const levels = hub.value ? starsOfLevels(hub.value.levels) : [1, 2, 3, 4, 5];
  const people = readPeople(folder, options.emails, drafts);
  const unread = (part: ContentPart) => files.unread[part].map((file) => unreadEntry(file, layout));
  const calls = readKind(callFiles, kinds.calls(dates, listener.newCall), options);
  const sorted = sortIntoSeries(joinAgendaFiles(calls.reads, moved), hub, (of) =>
    introductionOf(of, { folder, leftOut: files.leftOut, options }),
  );
  const projects = readKind(files.projects, kinds.projects(levels), options);
  const roadmap = readKind(files.roadmap, kinds.roadmap, options);
  const guides = readKind(files.guides, kinds.guides, options);
  const pages = readKind(files.pages, kinds.pages, options);
  const { snapshot, problems } = readSnapshot(folder, emails);
  return {
    hub,
    people,
    calls: [...sorted.calls, ...unread('calls')],
    series: sorted.series,
    projects: [...projects.reads, ...unread('projects')],
    roadmap: [...roadmap.reads, ...unread('roadmap')],
    guides: [...guides.reads, ...unread('guides')],
    pages: [...pages.reads, ...unread('pages')],
    snapshot,
    levels,
    layout,
    addresses,
    beside,
    base,
    problems: [hub, people, files, calls, sorted, projects, roadmap, guides, pages, { problems }].flatMap(
      (part) => part.problems,
    ),
  };
}

/** The text files of each part, read but not yet understood. */
type PartFiles = Readonly<Record<ContentPart, readonly ContentFile[]>> & {
  /** Files with errors that keep their text from being read, such as a merge conflict; their texts are empty here. */
  readonly unread: Readonly<Record<ContentPart, readonly ContentFile[]>>;
  readonly leftOut: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

/** Reads the files of all parts, before any is parsed: a link can then be told from a link to what has no page. */
function readParts(search: Search, live?: LiveValues): PartFiles {
  const none = (): Record<ContentPart, ContentFile[]> => ({
    calls: [],
    projects: [],
    roadmap: [],
    guides: [],
    pages: [],
  });
  const [files, unread] = [none(), none()];
  const leftOut = new Set<string>();
  const problems: Problem[] = [];
  for (const [at, part] of contentParts.entries()) {
    if (contentParts.slice(0, at).some((other) => search.folders[other] === search.folders[part])) continue;
    const found = findFiles(part, search);
    problems.push(...found.problems);
    for (const path of found.leftOut) leftOut.add(path.normalize('NFC'));
    for (const path of found.paths) {
      const { file, problems: told } = live
        ? readLive(search.folder, path, live)
        : readContentFile(search.folder, path);
      const faults = part === 'calls' ? told.map(whereItIsNoNote) : told;
      problems.push(...faults);
      if (hasErrors(faults)) unread[part].push({ path, shown: shownPath(search.folder, path), text: '' });
      if (file && part === 'calls' && isTableOfContents(file.text, path, search.folders.calls)) {
        leftOut.add(path.normalize('NFC'));
        const message = 'This holds nothing but links to other notes, and is left out.';
        const fix = 'Nothing is to do; "ignore" in hub.yml silences this line.';
        problems.push(
          problemIn(shownPath(search.folder, path))('table-of-contents', unknownPosition, message, fix),
        );
      } else if (file) files[part].push(file);
    }
  }
  return { ...files, unread, leftOut, problems };
}

/** In a community's own repository a file that cannot be a note is only left out; a conflict hides one. */
function whereItIsNoNote(problem: Problem): Problem {
  return problem.code === 'merge-conflict' ? problem : { ...problem, level: 'warning' };
}

function readKind<Front, T>(files: readonly ContentFile[], kind: Kind<Front, T>, options: LoadOptions) {
  const reads = files.map((file) => readEntry(file, kind, options));
  return { reads, problems: [...reads.flatMap((read) => read.problems), ...duplicateIds(reads)] };
}

/** Notes speak of the community's main repository when they write a bare #20; with more than one that would be a guess. */
function mainRepository(hub: Hub | null): string | null {
  const listed = hub?.github?.repositories ?? [];
  return listed.length === 1 && !hub?.github?.organisation ? (listed[0] ?? null) : null;
}
