import type { CallDate } from '../domain/model/day.ts';

/** What a hit shows beside its title and its day: its call and series, who, its state, the number of calls. */
export const shownOfHits = ['call', 'calls', 'series', 'state', 'who'] as const;

/** The text of a thing. */
export interface SearchText {
  /** HTML made for the search, by `paragraphs` and `searchableHtml`; with `sections` the sanitized HTML of a page. */
  readonly html: string;
  /** What of the anchors of a page are sections; missing where the HTML was made for the search. */
  readonly sections?: TextSections;
}

/** What of a text's anchors is a section, and what of its headings is no answer. */
export interface TextSections {
  /** Anchors of lines that stand for a heading; other ids outside of headings are no sections. */
  readonly lines: readonly string[];
  /** Anchors of headings below which nothing was discussed. */
  readonly asides: readonly string[];
}

/** A text whose headings alone are sections. */
export const headingsOnly: TextSections = { lines: [], asides: [] };

/** What search knows of one thing. Filters are those of the contract: kind, difficulty, domain, year, person, status, series. */
export interface SearchDocument extends SearchText {
  /** The site path, without the base path; with an anchor where the thing is a part of a page. */
  readonly path: string;
  readonly title: string;
  /** When it was said, or said last; null for what has no day. */
  readonly date: CallDate;
  /** Empty values are left out. */
  readonly meta: Readonly<Partial<Record<(typeof shownOfHits)[number], string>>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
