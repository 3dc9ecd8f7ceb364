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

const kindLabels: Readonly<Record<string, string>> = {
  call: 'Calls',
  decision: 'Decisions',
  promise: 'Promises',
  topic: 'Topics',
  project: 'Projects',
  roadmap: 'Roadmap',
  guide: 'Guides',
  person: 'People',
  suggestion: 'Suggestions',
};

/** The filters and choices that lead to at least one page. */
export function searchFilters(site: Site): SearchFilter[] {
  const { content } = site;
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
    offer('kind', 'Kind', (value) => kindLabels[value] ?? value),
    offer('difficulty', 'Difficulty', (value) => starsText(Number(value))),
    offer('domain', 'Area', (value) => areaName(content.hub, value)),
    offer('series', 'Series', (value) => series.get(value) ?? value),
    offer('year', 'Year', (value) => value, true),
    offer('person', 'Person', (value) => people.get(value) ?? value),
    offer('status', 'Status', capital),
  ].filter((filter) => filter.options.length > 1);
}
