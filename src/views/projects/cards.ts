import type { Content, Project } from '../../domain/model/content.ts';
import { firstDayOf, type Day } from '../../domain/model/day.ts';
import { medianReport, type ReportedDifficulty } from '../../domain/projects/difficulty-reports.ts';
import { facetsOf, type FacetValues } from '../../domain/projects/facet.ts';
import { freshnessOf, lastUpdate, type Freshness } from '../../domain/projects/freshness.ts';
import type { Candidate } from '../../domain/projects/matcher.ts';
import { linkName, type LinkedName } from '../people/linked-name.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { areaName } from '../../domain/model/hub.ts';
import { oncePerSite } from '../once-per-site.ts';
import { directoryOf } from '../people/directory.ts';

/** A project with all that lists show of it. */
export interface ProjectCard extends Candidate {
  readonly project: Project;
  readonly title: string;
  readonly path: string;
  readonly areas: readonly (LinkedName & { readonly id: string })[];
  readonly mentors: readonly (LinkedName & { readonly person: string | null })[];
  readonly freshness: Freshness;
  readonly reported: ReportedDifficulty | null;
  readonly facets: FacetValues;
  readonly updated: Day | null;
}

/** Every project as a card: free ones first, then taken, paused and done; fresh before stale, easy before hard. */
export const projectCards = oncePerSite((site): readonly ProjectCard[] => {
  const { content, today } = site;
  const directory = directoryOf(site);
  const spoken = callDays(content);
  return content.projects
    .map((project) => cardOf(project, content, directory, today, spoken.get(project.id) ?? []))
    .sort(
      (a, b) =>
        order[a.project.front.status] - order[b.project.front.status] ||
        Number(a.stale) - Number(b.stale) ||
        a.stars - b.stars ||
        compareAlphabetically(a.title, b.title),
    );
});

const order = { open: 0, taken: 1, paused: 2, done: 3 } as const;

function cardOf(
  project: Project,
  content: Content,
  directory: Directory,
  today: Day,
  news: readonly Day[],
): ProjectCard {
  const { front } = project;
  const freshness = freshnessOf(front, today, content.hub.freshness, news);
  return {
    project,
    id: project.id,
    title: front.title,
    path: sitePath.project(project.id),
    stars: front.stars,
    language: front.language,
    domains: front.domains,
    domainKnowledge: front.domainKnowledge,
    free: front.status === 'open',
    stale: freshness.kind === 'stale',
    areas: front.domains.map((id) => ({ id, name: areaName(content.hub, id), path: sitePath.domain(id) })),
    mentors: front.mentors.map((written) => linkName(directory, written)),
    freshness,
    reported: medianReport(front.reports),
    facets: facetsOf(front),
    updated: lastUpdate(front),
  };
}

/** The days of the calls that spoke of each project: those it names, and those whose notes link to it. */
function callDays(content: Content): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  const add = (id: string, day: Day) => days.set(id, [...(days.get(id) ?? []), day]);
  const dates = new Map(content.calls.map((call) => [call.id, firstDayOf(call.date)]));
  for (const project of content.projects) {
    for (const id of project.front.calls) {
      const day = dates.get(id);
      if (day) add(project.id, day);
    }
  }
  for (const call of content.calls) {
    const day = firstDayOf(call.date);
    if (day === null) continue;
    for (const link of call.links) {
      const id = projectOfLink(link);
      if (id !== null) add(id, day);
    }
  }
  return days;
}

/** The id of the project a site path leads to; null for any other path. */
export function projectOfLink(link: string): string | null {
  return /^\/projects\/([^/#?]+)\/(?:#.*)?$/.exec(link)?.[1] ?? null;
}

/** One free project for those who do not mind which: another each day, fresh ones only while there are any. */
export function oneOfTheDay(cards: readonly ProjectCard[], today: Day): ProjectCard | null {
  const free = cards.filter((card) => card.free);
  const pool = free.some((card) => !card.stale) ? free.filter((card) => !card.stale) : free;
  const easiest = pool.filter((card) => card.stars === Math.min(...pool.map((other) => other.stars)));
  const number = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);
  return easiest[number % Math.max(1, easiest.length)] ?? null;
}
