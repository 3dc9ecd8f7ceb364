import type { Content } from '../domain/model/content.ts';
import { hubSchema } from '../domain/model/hub.ts';
import { hasErrors, inReadingOrder, type Problem } from '../domain/model/problem.ts';
import { releaseId, releaseNames } from '../domain/roadmap/releases.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import { finishCalls } from './checks/calls.ts';
import { draftGaps } from './checks/drafts.ts';
import { duplicateIds, readEntry, type Kind, type LoadOptions, type ReadEntry } from './read/entry.ts';
import { readMarkdownFolder } from './read/files.ts';
import { folderProblems } from './checks/folders.ts';
import { readHub, readPeople } from './read/hub.ts';
import * as kinds from './read/kinds.ts';
import { deadLinks, linkTargets, type Pages } from './checks/links.ts';
import { decode } from './links/links.ts';
import { generatedPages } from './links/generated-pages.ts';
import { publishedEmails } from './read/strip-emails.ts';
import { projectChecks } from './checks/projects.ts';
import { hubReferences, knownOf, projectReferences } from './checks/references.ts';
import { roadmapProblems } from './checks/roadmap.ts';
import { scheduleProblems } from './checks/schedule.ts';
import { readSnapshot } from './read/snapshot.ts';
import { topicProblems } from './checks/topics.ts';
import { closedUpstream } from './checks/upstream.ts';

/** A content folder read whole: what it holds, and everything that is wrong with it, in reading order. */
export interface Loaded {
  /** What could be read. Entries with errors are missing from it, so build from it only when no problem is an error. */
  readonly content: Content;
  readonly problems: readonly Problem[];
}

const nothing: Content = {
  hub: hubSchema.parse({}),
  people: [],
  calls: [],
  projects: [],
  roadmap: [],
  guides: [],
  snapshot: null,
};

/** Reads and checks a whole content folder. Each file is read and parsed once. Never throws for bad content. */
export function loadContent(folder: string, base: string): Loaded {
  const missing = folderProblems(folder);
  // Nothing below a folder that is none can be read: one line says it.
  if (hasErrors(missing)) return { content: nothing, problems: missing };
  const hub = readHub(folder);
  const options: LoadOptions = {
    base,
    repository: mainRepository(hub.value),
    emails: publishedEmails(hub.value),
    squads: hub.value?.squads ?? [],
  };
  const people = readPeople(folder, options.emails);
  const calls = readKind(folder, 'calls', kinds.calls, options);
  // Of a hub that cannot be read, no level is wrong.
  const levels = hub.value?.levels.map((level) => level.stars) ?? [1, 2, 3, 4, 5];
  const projects = readKind(folder, 'projects', kinds.projects(levels), options);
  const roadmap = readKind(folder, 'roadmap', kinds.roadmap, options);
  const guides = readKind(folder, 'guides', kinds.guides, options);
  const finished = finishCalls(calls.reads, people.value);
  const snapshot = readSnapshot(folder);
  const known = knownOf(hub.value, people.value, {
    calls: calls.reads,
    projects: projects.reads,
    roadmap: roadmap.reads,
  });
  const content: Content = {
    hub: hub.value ?? nothing.hub,
    people: people.value ?? [],
    calls: finished.calls.toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id)),
    projects: entriesOf(projects.reads),
    roadmap: entriesOf(roadmap.reads),
    guides: entriesOf(guides.reads).sort((a, b) => a.front.order - b.front.order || compare(a.id, b.id)),
    snapshot: snapshot.snapshot,
  };
  const pages = pagesOf(calls.reads, projects.reads, roadmap.reads, guides.reads, content);
  const everything = [...calls.reads, ...projects.reads, ...roadmap.reads, ...guides.reads];
  const targets = linkTargets(
    pages,
    unsurePaths({
      hub: hub.value === null,
      people: people.value === null,
      calls: calls.reads.some(isFaulty),
      projects: projects.reads.some(isFaulty),
      roadmap: roadmap.reads.some(isFaulty),
    }),
  );
  const problems = [
    ...missing,
    ...hub.problems,
    ...people.problems,
    ...[calls, projects, roadmap, guides].flatMap((kind) => kind.problems),
    ...finished.problems,
    ...snapshot.problems,
    ...projects.reads.flatMap((read) => projectChecks(read, levels)),
    ...projects.reads.flatMap(draftGaps),
    ...closedUpstream(projects.reads, snapshot.snapshot),
    ...projects.reads.flatMap((read) => projectReferences(read, known)),
    ...roadmapProblems(roadmap.reads, calls.reads, hub.value?.releases ?? null, known),
    ...hubReferences(hub, known),
    ...topicProblems(hub, content.calls),
    ...scheduleProblems(hub),
    ...everything.flatMap((read) => deadLinks(read, targets)),
  ];
  return { content, problems: inReadingOrder(problems) };
}

function readKind<Front, T>(folder: string, name: string, kind: Kind<Front, T>, options: LoadOptions) {
  const { files, problems } = readMarkdownFolder(folder, name);
  const reads = files.map((file) => readEntry(file, kind, options));
  return {
    reads,
    problems: [...problems, ...reads.flatMap((read) => read.problems), ...duplicateIds(reads)],
  };
}

function entriesOf<T extends { readonly id: string }>(reads: readonly ReadEntry<T>[]): T[] {
  return reads.flatMap((read) => (read.entry ? [read.entry] : []));
}

/** Notes speak of the community's main repository when they write a bare #20; with more than one that would be a guess. */
function mainRepository(hub: Content['hub'] | null): string | null {
  const listed = hub?.github?.repositories ?? [];
  return listed.length === 1 && !hub?.github?.organisation ? (listed[0] ?? null) : null;
}

function isFaulty(read: ReadEntry<unknown>): boolean {
  return read.entry === null;
}

/** Starts of the paths of pages that are derived from what is faulty: a link there is no fault of its own. */
function unsurePaths(
  faulty: Readonly<Record<'hub' | 'people' | 'calls' | 'projects' | 'roadmap', boolean>>,
): string[] {
  return [
    ...(faulty.people || faulty.calls ? ['/people/'] : []),
    ...(faulty.calls || faulty.hub ? ['/calls/topics/'] : []),
    ...(faulty.projects ? ['/projects/difficulty/', '/projects/domain/'] : []),
    ...(faulty.roadmap || faulty.hub ? ['/roadmap/release/'] : []),
  ];
}

function pagesOf(
  calls: readonly ReadEntry<unknown>[],
  projects: readonly ReadEntry<unknown>[],
  roadmap: readonly ReadEntry<unknown>[],
  guides: readonly ReadEntry<unknown>[],
  content: Content,
): Pages {
  const pages = new Map<string, ReadonlySet<string> | null>();
  const fixed = [
    '/',
    '/start/',
    '/search/',
    '/calls/',
    '/calls/next/',
    '/calls/actions/',
    '/calls/decisions/',
    '/calls/topics/',
  ];
  for (const path of [
    ...fixed,
    '/people/',
    '/projects/',
    '/projects/levels/',
    '/projects/new/',
    '/projects/report/',
    '/projects/suggested/',
    '/roadmap/',
    '/roadmap/new/',
    // Files, but a note may link to them; the check compares paths with a slash at the end.
    '/feed.xml/',
    '/calls/feed.xml/',
    '/calls/calls.ics/',
    '/projects/feed.xml/',
    '/roadmap/feed.xml/',
  ]) {
    pages.set(path, null);
  }
  const add = (reads: readonly ReadEntry<unknown>[], path: (id: string) => string) => {
    for (const read of reads)
      pages.set(decodeURIComponent(path(read.id)), read.document ? new Set(read.document.anchors) : null);
  };
  add(calls, sitePath.call);
  add(projects, sitePath.project);
  add(roadmap, sitePath.roadmapEntry);
  add(guides, sitePath.guide);
  for (const person of content.people) pages.set(sitePath.person(person.id), null);
  for (const project of content.projects) {
    pages.set(sitePath.difficulty(project.front.stars), null);
    for (const domain of project.front.domains) {
      pages.set(sitePath.domain(domain), null);
      pages.set(sitePath.domainDifficulty(domain, project.front.stars), null);
    }
    // The sections of a project's and an entry's page that come from front matter have anchors of their own.
    pages.set(sitePath.project(project.id), null);
  }
  for (const entry of content.roadmap) pages.set(sitePath.roadmapEntry(entry.id), null);
  for (const [path, anchors] of generatedPages(content, pages)) pages.set(path, anchors);
  for (const name of releaseNames(content.hub.releases, content.roadmap))
    pages.set(decode(sitePath.release(releaseId(name))), null);
  return pages;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
