/** The filters of the search index, in the order they are offered. */
export const filterNames = ['kind', 'difficulty', 'domain', 'year', 'person', 'status', 'series'] as const;
/** A filter of the search index. */
export type FilterName = (typeof filterNames)[number];

/** What somebody searches for; a filter that is not set is empty. */
export interface Query {
  readonly words: string;
  readonly filters: Readonly<Record<FilterName, string>>;
}

/** Reads a query from the part of an address after `?`. */
export function readQuery(search: string): Query {
  const given = new URLSearchParams(search);
  const filter = (name: FilterName) => (given.get(name) ?? '').slice(0, 100);
  return {
    words: (given.get('q') ?? '').slice(0, 300),
    filters: {
      kind: filter('kind'),
      difficulty: filter('difficulty'),
      domain: filter('domain'),
      year: filter('year'),
      person: filter('person'),
      status: filter('status'),
      series: filter('series'),
    },
  };
}

/** The part of an address after the path that gives the query back: empty, or starting with `?`. */
export function writeQuery({ words, filters }: Query): string {
  const given = new URLSearchParams();
  if (words.trim() !== '') given.set('q', words.trim());
  for (const name of filterNames) if (filters[name] !== '') given.set(name, filters[name]);
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

/** A stretch of an excerpt: plain text, marked where it matched. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/** Takes an excerpt of the index apart into plain text, so that nothing in it is ever read as HTML. */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/gs)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>.*<\/mark>$/s.test(part);
      const inner = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      return {
        text: inner.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (all, name: string) => entities[name] ?? all),
        marked,
      };
    });
}
