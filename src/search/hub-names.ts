import type { Site } from '../domain/model/site.ts';
import { normalizeForComparison } from '../domain/text/normalize.ts';
import { directoryOf } from '../views/people/directory.ts';

/** What the search in the browser knows of a hub besides the index: who is called what, and its series. */
export interface HubNames {
  /** A person: id, name, and the other ways they are written, ready to be compared; the plain first name last where it is theirs alone. */
  readonly people: readonly (readonly [id: string, name: string, ...also: string[]])[];
  readonly series: readonly (readonly [id: string, title: string])[];
}

/** The names of a hub. */
export function hubNames(site: Site): HubNames {
  const { people } = directoryOf(site);
  const firstNames = new Map<string, number>();
  const firstOf = (name: string) => normalizeForComparison(name).split(' ')[0] ?? '';
  for (const { name } of people) firstNames.set(firstOf(name), (firstNames.get(firstOf(name)) ?? 0) + 1);
  return {
    people: people.map(({ id, name, aliases, handles }) => {
      const first = firstOf(name);
      const also = [...aliases, ...handles].map(normalizeForComparison);
      if (first.length > 2 && firstNames.get(first) === 1) also.push(first);
      const own = normalizeForComparison(name);
      return [id, name, ...new Set(also.filter((other) => other !== '' && other !== own))];
    }),
    series: site.content.series.map(({ id, title }) => [id, title]),
  };
}
