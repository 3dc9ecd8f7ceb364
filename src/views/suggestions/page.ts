import type { Content } from '../../domain/model/content.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { bestFirst } from '../../domain/suggestions/suggest.ts';
import { starsText } from '../../words/lists.ts';
import {
  suggestionFacets,
  suggestionItems,
  type SuggestionFacet,
  type SuggestionItem,
  suggestedItems,
} from './items.ts';
import { oncePerSite } from '../once-per-site.ts';
import { suggestionsOf, type ExcludedIssue, type SuggestedIssue } from './list.ts';
import { compareText } from '../../domain/text/compare.ts';

/** So many of one repository are shown; one with a long tracker would push all others out of sight. */
export const perRepository = 3;
/** So many of a part are shown with all that is known of them: hundreds of repositories would make a page that no phone can hold. */
export const mostInFull = 100;
/** So many that only perhaps suit; more would drown what is proposed. */
const mostPerhaps = 12;

/** Suggestions of one sort: a few of each repository, best first, and the rest by repository. */
export interface SuggestionPart {
  readonly top: readonly SuggestionItem[];
  readonly more: readonly { readonly repository: string; readonly items: readonly SuggestionItem[] }[];
}

/** A value that at least one of the issues shown has. */
export interface SuggestionChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** The static page that shows only these. */
  readonly path: string;
}

/** A facet with more than one value to choose from. */
export interface SuggestionGroup {
  readonly name: SuggestionFacet;
  readonly title: string;
  readonly choices: readonly SuggestionChoice[];
}

/** What the page of suggestions shows above what was left out. */
export interface SuggestionsPage {
  /** Marked by their maintainers as meant for newcomers. */
  readonly marked: readonly SuggestionItem[];
  /** Found by the rules alone. */
  readonly found: readonly SuggestionItem[];
  /** Too little speaks for them to be suggestions, yet more than against them. */
  readonly perhaps: readonly SuggestionItem[];
}

/** What could become a project, in the three parts of the page. */
export const suggestionsPage = oncePerSite((site): SuggestionsPage => {
  const items = suggestedItems(site);
  return {
    marked: items.filter(({ suggestion }) => suggestion.newcomerLabel !== null),
    found: items.filter(({ suggestion }) => suggestion.newcomerLabel === null),
    perhaps: suggestionItems(site.content, perhapsOf(suggestionsOf(site).excluded)),
  };
});

/**
 * Left-out issues for which more speaks than against them, a few. They are no suggestions: of real issues with 1 or 2 points a
 * quarter had been labelled as easy, little more than of all (docs/suggestions.md). A small hub whose issues say little would
 * else show nothing to somebody who knows the code and needs no score to judge.
 */
function perhapsOf(excluded: readonly ExcludedIssue[]): SuggestedIssue[] {
  const likely = excluded.flatMap(({ issue, weighed }) =>
    weighed !== null && weighed.score > 0 ? { issue, suggestion: weighed } : [],
  );
  const best = likely.sort((a, b) => bestFirst(a.suggestion, b.suggestion));
  return fewOfEach(best).top.slice(0, mostPerhaps);
}

/** The items in order, at most a few of each repository, and the others by repository in the order of their best. */
export function suggestionPart(items: readonly SuggestionItem[]): SuggestionPart {
  const { top, rest } = fewOfEach(items);
  const more = new Map<string, SuggestionItem[]>();
  for (const item of rest) more.set(item.issue.repo, [...(more.get(item.issue.repo) ?? []), item]);
  return { top, more: [...more].map(([repository, others]) => ({ repository, items: others })) };
}

function fewOfEach<T extends SuggestedIssue>(items: readonly T[]): { top: T[]; rest: T[] } {
  const seen = new Map<string, number>();
  const top: T[] = [];
  const rest: T[] = [];
  for (const item of items) {
    const count = seen.get(item.issue.repo) ?? 0;
    seen.set(item.issue.repo, count + 1);
    (count < perRepository ? top : rest).push(item);
  }
  return { top, rest };
}

/** Every value of each facet that occurs; areas and levels in the order of the hub, repositories by name. */
export const suggestionGroups = oncePerSite((site): readonly SuggestionGroup[] => {
  const page = suggestionsPage(site);
  const items = [...page.marked, ...page.found, ...page.perhaps];
  const titles = { domain: 'Area', repository: 'Repository', difficulty: 'Stars proposed' };
  return suggestionFacets.map((name) => ({
    name,
    title: titles[name],
    choices: valuesOf(site.content, items, name).flatMap(({ value, label }) => {
      const count = items.filter((item) => item.facets[name] === value).length;
      return count === 0 ? [] : { value, label, count, path: sitePath.suggestedIn(name, value) };
    }),
  }));
});

function valuesOf(
  { hub }: Content,
  items: readonly SuggestionItem[],
  name: SuggestionFacet,
): { readonly value: string; readonly label: string }[] {
  if (name === 'domain') return hub.domains.map(({ id, name: label }) => ({ value: id, label }));
  const labels = new Map(
    items.map(({ issue, suggestion, facets }) => [
      facets[name] ?? '',
      name === 'repository' ? issue.repo : starsText(suggestion.stars),
    ]),
  );
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compareText(a.value, b.value));
}

/** The page with only those that have a value in a facet. */
export function narrowed(page: SuggestionsPage, name: SuggestionFacet, value: string): SuggestionsPage {
  const has = (item: SuggestionItem) => item.facets[name] === value;
  return {
    marked: page.marked.filter(has),
    found: page.found.filter(has),
    perhaps: page.perhaps.filter(has),
  };
}
