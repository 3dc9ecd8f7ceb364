import type { CallDate } from '../domain/model/day.ts';

/** What a hit shows beside its title and its day: its call and series, who, its state, the number of calls. */
export const shownOfHits = ['call', 'calls', 'series', 'state', 'who'] as const;

/** What search knows of one thing. Filters are those of the contract: kind, difficulty, domain, year, person, status, series. */
export interface SearchDocument {
  /** The site path, without the base path; with an anchor where the thing is a part of a page. */
  readonly path: string;
  readonly title: string;
  /** HTML from `searchableHtml` or `paragraphs`; headings with ids are sections. */
  readonly html: string;
  /** When it was said, or said last; null for what has no day. */
  readonly date: CallDate;
  /** Empty values are left out. */
  readonly meta: Readonly<Partial<Record<(typeof shownOfHits)[number], string>>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
