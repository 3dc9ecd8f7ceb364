import { fixedPages } from '../domain/urls/site-map.ts';
import type { Site } from '../domain/model/site.ts';
import { yearOf } from '../domain/model/day.ts';
import { currentWords } from '../words/current.ts';
import { callHistory } from './calls/history.ts';
import { filledParts } from './menu.ts';
import { oncePerSite } from './once-per-site.ts';

/** Where a search leads on that finds nothing, and what a question may begin with: only what the hub can answer. */
export interface SearchLeads {
  /** Lists, by their site paths. */
  readonly places: readonly { readonly title: string; readonly path: string }[];
  /** Beginnings of questions, as typed. */
  readonly starts: readonly string[];
}

/** What leads on from the search of a hub. */
export const searchLeads = oncePerSite((site: Site): SearchLeads => {
  const { search: t, locale } = currentWords();
  // The search understands questions in English only; the names of its operators are the same in every language.
  const asks = locale.startsWith('en');
  const { calls } = site.content;
  const { actions, decisions } = callHistory(site);
  const filled = filledParts(site);
  const holdsTopics = calls.some(({ facts }) => facts.topics.length > 0);
  const newest = calls.find(({ date }) => date !== null)?.date ?? null;
  const year = newest === null ? null : yearOf(newest);
  return {
    places: [
      { title: t.callsByYear, path: fixedPages.calls, isThere: calls.length > 0 },
      { title: t.topicsOfCalls, path: fixedPages.topics, isThere: holdsTopics },
      { title: t.listDecisions, path: fixedPages.decisions, isThere: decisions.length > 0 },
      { title: t.listPromises, path: fixedPages.actions, isThere: actions.length > 0 },
      { title: t.listProjects, path: fixedPages.projects, isThere: filled.projects },
      { title: t.listRoadmap, path: fixedPages.roadmap, isThere: filled.roadmap },
      { title: t.listPeople, path: fixedPages.people, isThere: filled.people },
    ].flatMap(({ title, path, isThere }) => (isThere ? [{ title, path }] : [])),
    starts: [
      ...(asks && actions.length > 0 ? ['who promised '] : []),
      ...(asks && decisions.length > 0 ? ['what was decided on '] : []),
      ...(filled.people ? ['from:'] : []),
      ...(year === null ? [] : [`before:${year} `, `after:${year} `]),
    ],
  };
});
