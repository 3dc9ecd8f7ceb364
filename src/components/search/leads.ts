import { fixedPages } from '../../domain/urls/site-map.ts';

/** The lists that lead on where a search gives nothing, or there is none. */
export const leadPlaces = [
  { title: 'Calls by year', path: fixedPages.calls },
  { title: 'Topics of the calls', path: fixedPages.topics },
  { title: 'Decisions', path: fixedPages.decisions },
  { title: 'Promises', path: fixedPages.actions },
  { title: 'Projects', path: fixedPages.projects },
  { title: 'The roadmap', path: fixedPages.roadmap },
  { title: 'People', path: fixedPages.people },
] as const;
