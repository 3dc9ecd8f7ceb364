import { isAdded } from '../../domain/calls/corrections.ts';
import { joinThreads, minutedTopics } from '../../domain/calls/threads.ts';
import type { Call, Content } from '../../domain/model/content.ts';
import { yearOf } from '../../domain/model/day.ts';
import { peopleOfNotes } from '../../domain/people/names-in-notes.ts';
import { releaseId, releaseNames } from '../../domain/roadmap/releases.ts';
import {
  calendarFile,
  feedFiles,
  fixedPages,
  pagePatterns,
  type PagePattern,
} from '../../domain/urls/site-map.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { ReadFolder } from '../read/folder.ts';
import { decode } from './authored-url.ts';

/** The sections of a page that a link can lead to; null where they come from data and are not known here. */
export type Anchors = {
  readonly own: ReadonlySet<string>;
  /** What other generators call them. */
  readonly older: ReadonlySet<string>;
} | null;

/** Pages that can be linked to, by site path, not percent-encoded and with a slash at the end. */
export type Pages = ReadonlyMap<string, Anchors>;

type Page = readonly [path: string, anchors: Anchors];

/** The pages of each pattern; null where only a build knows them, because they depend on answers or scores. */
const generated: Readonly<
  Record<PagePattern, ((read: ReadFolder, content: Content) => readonly Page[]) | null>
> = {
  startAnswers: null,
  call: ({ calls }) => calls.map((read) => [sitePath.call(read.id), callAnchors(read)]),
  callsOfYear: null,
  // Threads are joined only where something links to one.
  topic: (_read, content) =>
    isLinked(content, fixedPages.topics)
      ? joinThreads(minutedTopics(content.calls), content.hub.topics ?? { join: [], split: [] }).map(
          ({ id }) => [sitePath.topic(id), null],
        )
      : [],
  topicsInOrder: null,
  actionsOfYear: (_read, content) => years(content).map((year) => [sitePath.actionsOfYear(year), null]),
  actionsOfSeries: ({ series }) => series.map(({ id }) => [sitePath.actionsOfSeries(id), null]),
  decisionsOfYear: (_read, content) => years(content).map((year) => [sitePath.decisionsOfYear(year), null]),
  decisionsOfSeries: ({ series }) => series.map(({ id }) => [sitePath.decisionsOfSeries(id), null]),
  series: ({ series }) => series.map(({ id }) => [sitePath.series(id), null]),
  person: (_read, content) => peopleLinked(content).map(({ id }) => [sitePath.person(id), null]),
  // Pages of projects and roadmap entries also have sections that come from front matter.
  project: ({ projects }) =>
    projects.map((read) => [sitePath.project(read.id), read.entry ? null : anchorsOf(read)]),
  roadmapEntry: ({ roadmap }) =>
    roadmap.map((read) => [sitePath.roadmapEntry(read.id), read.entry ? null : anchorsOf(read)]),
  guide: ({ guides }) => guides.map((read) => [sitePath.guide(read.id), anchorsOf(read)]),
  page: ({ pages }) => pages.map((read) => [sitePath.page(read.id), anchorsOf(read)]),
  difficulty: (_read, content) =>
    content.projects.map(({ front }) => [sitePath.difficulty(front.stars), null]),
  domain: (_read, content) =>
    content.projects.flatMap(({ front }) => front.domains.map((id): Page => [sitePath.domain(id), null])),
  domainDifficulty: (_read, content) =>
    content.projects.flatMap(({ front }) =>
      front.domains.map((id): Page => [sitePath.domainDifficulty(id, front.stars), null]),
    ),
  suggestedList: null,
  suggestedIn: null,
  release: (_read, content) =>
    releaseNames(content.hub.releases, content.roadmap).map((name) => [
      sitePath.release(releaseId(name)),
      null,
    ]),
};

/** Every page of the site that a link can lead to. */
export function pagesOf(read: ReadFolder, content: Content): Pages {
  // Feeds are files, but the check compares paths with a slash at the end.
  const files = [...Object.values(feedFiles), calendarFile].map((path) => `${path}/`);
  const ofSeries = read.series.flatMap(({ id }) => [
    `${sitePath.seriesFeed(id)}/`,
    `${sitePath.seriesCalendar(id)}/`,
  ]);
  const fixed = [...Object.values(fixedPages), ...files, ...ofSeries].map((path): Page => [path, null]);
  const others = Object.values(generated).flatMap((pages) => pages?.(read, content) ?? []);
  return new Map([...fixed, ...others].map(([path, anchors]) => [decode(path), anchors]));
}

/** Starts of paths below which pages may be that are not known: a link there is no fault of its own. */
export function unsureStarts({ hub, people, calls, projects, roadmap }: ReadFolder): string[] {
  const noHub = hub.value === null;
  // What is made from a file with faults may be there once they are mended.
  const unsure: Readonly<Partial<Record<PagePattern, boolean>>> = {
    person: people.value === null || calls.some(isFaulty),
    topic: noHub || calls.some(isFaulty),
    difficulty: projects.some(isFaulty),
    domain: projects.some(isFaulty),
    release: noHub || roadmap.some(isFaulty),
  };
  return Object.entries(pagePatterns)
    .filter(([name]) => generated[name as PagePattern] === null || unsure[name as PagePattern])
    .map(([, path]) => path.replace(/\[.*$/, ''));
}

/** The years that calls have; a build makes the pages of those in which something was said. */
function years({ calls }: Content): string[] {
  return [...new Set(calls.flatMap(({ date }) => (date === null ? [] : yearOf(date))))];
}

function isFaulty(read: ReadEntry<unknown>): boolean {
  return read.entry === null;
}

/** The sections of a text, and more that its page has; null where it could not be read. */
export function anchorsOf({ document }: ReadEntry<unknown>, added: readonly string[] = []): Anchors {
  return document && { own: new Set([...document.anchors, ...added]), older: new Set(document.olderIds) };
}

/** The anchors of the notes, and those of promises a chair added. */
function callAnchors(read: ReadEntry<Call>): Anchors {
  const added = read.entry?.facts.actions.filter(isAdded).map(({ anchor }) => anchor) ?? [];
  return anchorsOf(read, added);
}

/** Those of `people.yml`, or, where nobody is in it and something links to a person, those of the notes. */
function peopleLinked(content: Content): readonly { readonly id: string }[] {
  if (content.people.length > 0) return content.people;
  if (!isLinked(content, fixedPages.people)) return [];
  return peopleOfNotes(content.calls.map((call) => call.facts.attendees));
}

function isLinked({ calls, projects, roadmap, guides, pages }: Content, start: string): boolean {
  return [...calls, ...projects, ...roadmap, ...guides, ...pages].some(({ links }) =>
    links.some((link) => link.startsWith(start)),
  );
}
