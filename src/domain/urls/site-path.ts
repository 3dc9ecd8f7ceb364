import { filesFolder, fixedPages, pagePatterns, seriesFiles } from './site-map.ts';

/** The site paths of pages of which there is one for each thing, without the base path; a page adds that with `withBase`. */
export const sitePath = {
  call: (id: string) => filled(pagePatterns.call, id),
  callsOfYear: (year: string) => filled(pagePatterns.callsOfYear, year),
  actionsOfYear: (year: string) => filled(pagePatterns.actionsOfYear, year),
  actionsOfSeries: (id: string) => filled(pagePatterns.actionsOfSeries, id),
  decisionsOfYear: (year: string) => filled(pagePatterns.decisionsOfYear, year),
  decisionsOfSeries: (id: string) => filled(pagePatterns.decisionsOfSeries, id),
  topicsBy: (order: string) => filled(pagePatterns.topicsInOrder, order),
  topic: (id: string) => filled(pagePatterns.topic, id),
  series: (id: string) => filled(pagePatterns.series, id),
  seriesCalendar: (id: string) => filled(seriesFiles.calendar, id),
  seriesFeed: (id: string) => filled(seriesFiles.feed, id),
  project: (id: string) => filled(pagePatterns.project, id),
  roadmapEntry: (id: string) => filled(pagePatterns.roadmapEntry, id),
  release: (id: string) => filled(pagePatterns.release, id),
  guide: (id: string) => filled(pagePatterns.guide, id),
  page: (id: string) => filled(pagePatterns.page, id),
  person: (id: string) => filled(pagePatterns.person, id),
  file: (path: string) => `${filesFolder}${path.split('/').map(encodeURIComponent).join('/')}`,
  difficulty: (stars: number) => filled(pagePatterns.difficulty, String(stars)),
  domain: (id: string) => filled(pagePatterns.domain, id),
  domainDifficulty: (id: string, stars: number) => filled(pagePatterns.domainDifficulty, id, String(stars)),
  suggestion: (anchor: string) => `${fixedPages.suggested}#${anchor}`,
  suggestedIn: (facet: string, value: string) => filled(pagePatterns.suggestedIn, facet, value),
} as const;

/** A pattern with its parts in brackets replaced in order, each percent-encoded; one with dots may hold slashes. */
function filled(pattern: string, ...parts: readonly string[]): string {
  let at = 0;
  return pattern.replace(/\[(\.{3})?[^\]]+\]/g, (_all, several?: string) => {
    const part = parts[at++] ?? '';
    return several === undefined
      ? encodeURIComponent(part)
      : part.split('/').map(encodeURIComponent).join('/');
  });
}

/** A site path under the base path of the build: `withBase('/hub/', '/calls/')` is `/hub/calls/`. */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
