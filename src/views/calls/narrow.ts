import { currentWords } from '../../words/current.ts';
import type { Call } from '../../domain/model/content.ts';
import { yearOf } from '../../domain/model/day.ts';
import { longDate } from '../../words/dates.ts';
import type { Site } from '../../domain/model/site.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import { oncePerSite } from '../once-per-site.ts';
import { actionBoard } from './actions.ts';
import { callHistory, type TrackedDecision } from './history.ts';
import { decisionsNaming } from './named-in-decisions.ts';

/** A way to narrow a list. */
export interface NarrowLink {
  readonly text: string;
  readonly href: string;
  readonly count: number | null;
}

/** Ways of one kind, under a title. */
export interface NarrowGroup {
  readonly title: string;
  readonly links: readonly NarrowLink[];
}

type OfCall = { readonly call: Call };

/** What calls of each year said, newest year first; what undated calls said has no year. */
function byYear<T extends OfCall>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(
    all.filter(({ call }) => call.date !== null),
    ({ call }) => yearOf(call.date ?? ''),
  );
}

/** What a page of a year, or of a month of it, shows. */
export interface Period<T> {
  /** As its address ends: `2024` or `2024-03`. */
  readonly id: string;
  /** `2024` or `March 2024`. */
  readonly title: string;
  /** Empty for a year whose months have pages of their own. */
  readonly of: readonly T[];
  readonly months: readonly { readonly id: string; readonly title: string; readonly count: number }[];
}

/** So many promises or decisions make a page of some 50 KB on the wire; a year with more is told month by month. */
const mostOnYearPage = 400;

/** The pages of the years, newest first, and after a year that is too long for one those of its months. */
export function periodsOf<T extends OfCall>(all: readonly T[]): Period<T>[] {
  return [...byYear(all)].flatMap(([year, of]): Period<T>[] => {
    if (of.length <= mostOnYearPage) return [{ id: year, title: year, of, months: [] }];
    const months = [...Map.groupBy(of, ({ call }) => (call.date ?? '').slice(0, 7))].map(
      ([id, own]): Period<T> => ({ id, title: longDate(id), of: own, months: [] }),
    );
    const links = months.map(({ id, title, of: own }) => ({ id, title, count: own.length }));
    return [{ id: year, title: year, of: [], months: links }, ...months];
  });
}

/** The ways to narrow all promises: by who made them, by series, year and topic. */
export const actionNarrowing = oncePerSite((site): readonly NarrowGroup[] => {
  const { actions } = callHistory(site);
  const people = actionBoard(actions).owners.flatMap(({ person, actions: own }): NarrowLink[] =>
    person
      ? [
          {
            text: person.name,
            href: `${withBase(site.base, sitePath.person(person.id))}#open`,
            count: own.length,
          },
        ]
      : [],
  );
  return [
    { title: currentWords().narrow.whose, links: people },
    ...narrowing(site, actions, { series: sitePath.actionsOfSeries, year: sitePath.actionsOfYear }),
  ];
});

/** The ways to narrow all decisions: by whom they name, by series, year and topic. */
export const decisionNarrowing = oncePerSite((site): readonly NarrowGroup[] => {
  const people = [...decisionsNaming(site)].map(([person, of]): NarrowLink => {
    const href = `${withBase(site.base, sitePath.person(person.id))}#decided`;
    return { text: person.name, href, count: of.length };
  });
  const often = people.toSorted(
    (a, b) => (b.count ?? 0) - (a.count ?? 0) || compareAlphabetically(a.text, b.text),
  );
  return [
    { title: currentWords().narrow.named, links: often },
    ...narrowing(site, callHistory(site).decisions, {
      series: sitePath.decisionsOfSeries,
      year: sitePath.decisionsOfYear,
    }),
  ];
});

/** Where what was said is narrowed to a series or a year, by their ids. */
interface NarrowPaths {
  readonly series: (id: string) => string;
  readonly year: (id: string) => string;
}

function narrowing(site: Site, all: readonly OfCall[], paths: NarrowPaths): NarrowGroup[] {
  const { base } = site;
  const link = (text: string, path: string, of: readonly OfCall[]): NarrowLink => ({
    text,
    href: withBase(base, path),
    count: of.length,
  });
  return [
    {
      title: currentWords().narrow.bySeries,
      links: bySeries(site, all).map(({ id, title, of }) => link(title, paths.series(id), of)),
    },
    {
      title: currentWords().narrow.byYear,
      links: [...byYear(all)].map(([year, of]) => link(year, paths.year(year), of)),
    },
    { title: currentWords().narrow.byTopic, links: hasTopics(site) ? [topics(base)] : [] },
  ];
}

function hasTopics({ content }: Site): boolean {
  return content.calls.some(({ facts }) => facts.topics.length > 0);
}

/** Every topic has a page that tells what was decided and promised on it. */
function topics(base: string): NarrowLink {
  return {
    text: currentWords().narrow.allTopics,
    href: withBase(base, fixedPages.topics),
    count: null,
  };
}

/** What the calls of each series said, where they said anything. */
export function bySeries<T extends OfCall>({ content }: Site, all: readonly T[]) {
  return content.series
    .map(({ id, title }) => ({ id, title, of: all.filter(({ call }) => call.series === id) }))
    .filter(({ of }) => of.length > 0);
}

/** What one call decided. */
export interface DecisionsOfCall {
  readonly call: Call;
  readonly decisions: readonly TrackedDecision[];
}

/** Decisions by the call that took them, in their order. */
export function byCall(decisions: readonly TrackedDecision[]): DecisionsOfCall[] {
  return [...Map.groupBy(decisions, ({ call }) => call)].map(([call, own]) => ({ call, decisions: own }));
}

/** So many decisions make a page that is quick on a phone. */
const mostOnFirstPage = 150;

/** The latest calls, as many as one page takes; all where it takes all. */
export function latestCalls(calls: readonly DecisionsOfCall[]): readonly DecisionsOfCall[] {
  let count = 0;
  return calls.filter(
    ({ decisions }) => (count += decisions.length) <= Math.max(mostOnFirstPage, decisions.length),
  );
}
