import { cutText } from '../../domain/text/shorten.ts';

/** The filters of the search index, in the order they are offered. */
export const filterNames = ['kind', 'difficulty', 'domain', 'year', 'person', 'status', 'series'] as const;
/** A filter of the search index. */
export type FilterName = (typeof filterNames)[number];
/** A value for each filter; one that is not set is empty. */
export type FilterValues = Readonly<Record<FilterName, string>>;

/** What somebody searches for. */
export interface Query {
  readonly words: string;
  readonly filters: FilterValues;
  readonly sort: 'relevance' | 'date';
}

/** Reads a query from the part of an address after `?`. */
export function readQuery(search: string): Query {
  const given = new URLSearchParams(search);
  const filter = (name: FilterName) => cutText(given.get(name) ?? '', 100);
  return {
    words: cutText(given.get('q') ?? '', 300),
    filters: {
      kind: filter('kind'),
      difficulty: filter('difficulty'),
      domain: filter('domain'),
      year: filter('year'),
      person: filter('person'),
      status: filter('status'),
      series: filter('series'),
    },
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The part of an address after the path that gives the query back: empty, or starting with `?`. */
export function writeQuery({ words, filters, sort }: Query): string {
  const given = new URLSearchParams();
  if (words.trim() !== '') given.set('q', words.trim());
  for (const name of filterNames) if (filters[name] !== '') given.set(name, filters[name]);
  if (sort === 'date') given.set('sort', sort);
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether nothing is asked. */
export function isEmpty({ words, filters }: Query): boolean {
  return words.trim() === '' && filterNames.every((name) => filters[name] === '');
}
