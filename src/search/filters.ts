import { currentWords } from '../words/current.ts';
import type { Site } from '../domain/model/site.ts';
import { searchDocuments } from './documents.ts';
import { compareText } from '../domain/text/compare.ts';
import { starsText } from '../words/lists.ts';
import { areaName } from '../domain/model/hub.ts';

/** A filter as the search page offers it. */
export interface SearchFilter {
  readonly name: 'kind' | 'difficulty' | 'domain' | 'year' | 'person' | 'status' | 'series';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The filters and choices that lead to at least one page. */
export function searchFilters(site: Site): SearchFilter[] {
  const { content } = site;
  const { search: t, projects, kinds, states, stages } = currentWords();
  const kindLabels: Readonly<Record<string, string>> = {
    call: kinds.calls,
    decision: kinds.decisions,
    promise: kinds.promises,
    topic: kinds.topics,
    project: kinds.projects,
    roadmap: kinds.roadmaps,
    guide: kinds.guides,
    page: kinds.pages,
    person: kinds.persons,
    suggestion: kinds.suggestions,
  };
  const statusLabels: Readonly<Record<string, string>> = {
    ...states,
    ...stages,
    idea: kinds.idea,
    taken: projects.statusTaken,
    paused: projects.statusPaused,
  };
  const used = new Map<string, Set<string>>();
  for (const document of searchDocuments(site)) {
    for (const [name, values] of Object.entries(document.filters)) {
      const set = used.get(name) ?? new Set();
      for (const value of values) set.add(value);
      used.set(name, set);
    }
  }
  const series = new Map(content.series.map(({ id, title }) => [id, title]));
  const people = new Map(content.people.map((person) => [person.id, person.name]));
  const offer = (
    name: SearchFilter['name'],
    label: string,
    labelOf: (value: string) => string,
    newestFirst = false,
  ) => {
    const options = [...(used.get(name) ?? [])].map((value) => ({ value, label: labelOf(value) }));
    options.sort((a, b) => compareText(a.label, b.label) * (newestFirst ? -1 : 1));
    return { name, label, options };
  };
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [
    offer('kind', t.kind, (value) => kindLabels[value] ?? value),
    offer('difficulty', projects.difficulty, (value) => starsText(Number(value))),
    offer('domain', projects.area, (value) => areaName(content.hub, value)),
    offer('series', t.series, (value) => series.get(value) ?? value),
    offer('year', t.year, (value) => value, true),
    offer('person', kinds.person, (value) => people.get(value) ?? value),
    offer('status', projects.status, (value) => capital(statusLabels[value] ?? value)),
  ].filter((filter) => filter.options.length > 1);
}
