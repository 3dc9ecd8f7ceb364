import type { Content, Guide, Page } from '../domain/model/content.ts';
import { compareDates } from '../domain/model/day.ts';
import { hubSchema } from '../domain/model/hub.ts';
import { hasErrors, inReadingOrder, type Problem } from '../domain/model/problem.ts';
import { agendaProblems } from './checks/agenda.ts';
import { notesAfterAsOf } from './checks/as-of.ts';
import { finishCalls } from './checks/calls.ts';
import { draftGaps } from './checks/drafts.ts';
import { folderProblems } from './checks/folders.ts';
import { deadLinks, linkTargets, missingPictures, remotePictures } from './checks/links.ts';
import { judgementProblems } from './checks/judgements.ts';
import { fontProblems } from './checks/fonts.ts';
import { menuProblems } from './checks/menu.ts';
import { languageProblems, stringProblems } from './checks/strings.ts';
import { namedFolderProblems } from './checks/named-folders.ts';
import { projectChecks } from './checks/projects.ts';
import { hubReferences, knownOf, projectReferences } from './checks/references.ts';
import { redirectsOf } from './checks/redirects.ts';
import { renameProblems } from './checks/renames.ts';
import { roadmapProblems } from './checks/roadmap.ts';
import { scheduleProblems } from './checks/schedule.ts';
import { topicProblems } from './checks/topics.ts';
import { closedUpstream } from './checks/upstream.ts';
import { outsideLinks, type OutsideLink } from './links/outside-links.ts';
import type { PictureOfOtherSite } from './links/beside.ts';
import { pagesOf, unsureStarts, type Pages } from './links/pages.ts';
import type { ReadEntry } from './read/entry.ts';
import type { Drafts } from './read/hub.ts';
import type { TextMemory } from '../files/text-memory.ts';
import { readFolder, type Listener, type ReadFolder } from './read/folder.ts';
import type { Rename } from './repository/renames.ts';
import { compareText } from '../domain/text/compare.ts';

/** A content folder read whole: what it holds, and everything that is wrong with it, in reading order. */
export interface Loaded {
  /** What could be read. Entries with errors are missing from it, so build from it only when no problem is an error. */
  readonly content: Content;
  /** The base path that its links were written for. */
  readonly base: string;
  readonly problems: readonly Problem[];
  /** What the texts show of other sites. */
  readonly pictures: PicturesOfOtherSites;
  /** The links to other sites; they are looked for only when somebody asks. */
  readonly outsideLinks: () => OutsideLink[];
  /** What is lost by renames that git knows of; a build does not ask, because it needs no history. */
  readonly lostBy: (renames: readonly Rename[]) => Problem[];
}

/** The pictures of other sites that texts show, and the copies of such that none shows, as paths inside the content folder. */
interface PicturesOfOtherSites {
  readonly shown: readonly PictureOfOtherSite[];
  readonly unusedCopies: readonly string[];
}

const nothing: Content = {
  hub: hubSchema.parse({}),
  people: [],
  calls: [],
  series: [],
  projects: [],
  roadmap: [],
  guides: [],
  pages: [],
  snapshot: null,
  files: [],
  redirects: [],
};

/**
 * Reads and checks a whole content folder. Each file is read and parsed once, and a note that `memory` knows is not parsed at
 * all. A `base` of null leaves the base path to the address in hub.yml; `listener` hears of it while it
 * is read. Never throws for bad content.
 */
export function loadContent(
  folder: string,
  base: string | null,
  drafts: Drafts = {},
  memory: TextMemory | null = null,
  listener?: Listener,
): Loaded {
  const missing = folderProblems(folder);
  // Nothing below a folder that is none can be read: one line says it.
  if (hasErrors(missing)) {
    const pictures = { shown: [], unusedCopies: [] };
    return {
      content: nothing,
      base: base ?? '/',
      problems: missing,
      pictures,
      outsideLinks: () => [],
      lostBy: () => [],
    };
  }
  const files = readFolder(folder, base, drafts, memory, listener);
  const calls = finishCalls(files.calls, files.people.value);
  const read = { ...files, calls: calls.reads };
  const found = contentOf(read);
  const pages = pagesOf(read, found);
  const old = redirectsOf(read, found, pages);
  const content = { ...found, redirects: old.redirects };
  const named = [...namedFolderProblems(folder, files.hub), ...fontProblems(folder, files.hub)];
  const problems = [
    ...besideParts(missing, files),
    ...named,
    ...read.problems,
    ...calls.problems,
    ...old.problems,
    ...problemsAcross(read, content, pages),
  ];
  const { elsewhere: shown, unusedCopies } = files.beside;
  return {
    content,
    base: files.base,
    problems: inReadingOrder(problems),
    pictures: { shown, unusedCopies },
    outsideLinks: () => outsideLinks(read),
    lostBy: (renames) => renameProblems(renames, read, pages),
  };
}

/** A repository that is laid out in its own way holds much besides: what is not read there is not worth a line. */
function besideParts(problems: readonly Problem[], { hub }: ReadFolder): Problem[] {
  const said = hub.yaml?.value;
  const isOwn = typeof said === 'object' && said !== null && 'folders' in said;
  return problems.filter(({ code }) => !isOwn || code !== 'unknown-name');
}

/** What could be read without a fault: calls newest first, guides and pages in their own order. */
function contentOf({
  hub,
  people,
  calls,
  series,
  projects,
  roadmap,
  guides,
  pages,
  snapshot,
  beside,
}: ReadFolder): Content {
  return {
    hub: hub.value ?? nothing.hub,
    people: people.value ?? [],
    calls: entriesOf(calls).sort((a, b) => compareDates(b.date, a.date) || compareText(a.id, b.id)),
    series,
    projects: entriesOf(projects),
    roadmap: entriesOf(roadmap),
    guides: entriesOf(guides).sort(inTheirOrder),
    pages: entriesOf(pages).sort(inTheirOrder),
    snapshot,
    files: beside.paths,
    redirects: [],
  };
}

function inTheirOrder(a: Guide | Page, b: Guide | Page): number {
  return a.front.order - b.front.order || compareText(a.id, b.id);
}

function entriesOf<T>(reads: readonly ReadEntry<T>[]): T[] {
  return reads.flatMap((read) => (read.entry === null ? [] : [read.entry]));
}

/** What is wrong beyond the form of single files: what they say of themselves, of each other, and where they link to. */
function problemsAcross(read: ReadFolder, content: Content, pages: Pages): Problem[] {
  const { hub, calls, projects, roadmap, guides, snapshot, levels } = read;
  const known = knownOf(read);
  const texts = [...calls, ...projects, ...roadmap, ...guides, ...read.pages];
  const targets = linkTargets(pages, unsureStarts(read), read);
  return [
    ...projects.flatMap((project) => projectChecks(project, levels)),
    ...projects.flatMap(draftGaps),
    ...closedUpstream(projects, snapshot),
    ...projects.flatMap((project) => projectReferences(project, known)),
    ...roadmapProblems(roadmap, calls, hub.value?.releases ?? null, known),
    ...hubReferences(hub, known),
    ...topicProblems(hub, content.calls),
    ...scheduleProblems(hub),
    ...notesAfterAsOf(hub.value, calls),
    ...judgementProblems(hub, snapshot),
    ...languageProblems(hub),
    ...stringProblems(hub),
    ...menuProblems(hub, read.pages),
    ...agendaProblems(hub, content.series),
    ...texts.flatMap((file) => deadLinks(file, targets)),
    ...missingPictures(texts, read.beside),
    ...remotePictures(texts, read),
  ];
}
