import type { Words } from '../../words/words.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The lists that lead on where a search gives nothing, or there is none. */
export function leadPlaces({ search: t }: Pick<Words, 'search'>) {
  return [
    { title: t.callsByYear, path: fixedPages.calls },
    { title: t.topicsOfCalls, path: fixedPages.topics },
    { title: t.listDecisions, path: fixedPages.decisions },
    { title: t.listPromises, path: fixedPages.actions },
    { title: t.listProjects, path: fixedPages.projects },
    { title: t.listRoadmap, path: fixedPages.roadmap },
    { title: t.listPeople, path: fixedPages.people },
  ] as const;
}
