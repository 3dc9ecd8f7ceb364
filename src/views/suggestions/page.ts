import type { Content } from '../../domain/model/content.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { bestFirst } from '../../domain/suggestions/suggest.ts';
import { currentWords } from '../../words/current.ts';
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
/** So many more to look through; more would drown what is proposed. */
const mostLooks = 12;

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
  /** Found by the rules, and clearly. */
  readonly likely: readonly SuggestionItem[];
  /** Found by the rules, with less for them. */
  readonly perhaps: readonly SuggestionItem[];
  /** Not proposed: the best of the others, for somebody who knows the code. */
  readonly looks: readonly SuggestionItem[];
}

/** What could become a project, in the three parts of the page. */
export const suggestionsPage = oncePerSite((site): SuggestionsPage => {
  const items = suggestedItems(site);
  return {
    marked: items.filter(isMarked),
    likely: items.filter((item) => !isMarked(item) && item.confidence === 'likely'),
    perhaps: items.filter((item) => !isMarked(item) && item.confidence !== 'likely'),
    looks: suggestionItems(site.content, looksOf(suggestionsOf(site).excluded)),
  };
});

function isMarked({ suggestion, judgement }: SuggestionItem): boolean {
  return suggestion.newcomerLabel !== null || judgement?.kind === 'pin';
}

/**
 * The best of what only the rules, or a long silence, leave out: of real issues judged so about a seventh had been labelled as
 * easy (docs/suggestions.md). They are no suggestions; somebody who knows the code sees at a glance which of them is small.
 */
function looksOf(excluded: readonly ExcludedIssue[]): SuggestedIssue[] {
  const weighed = excluded.flatMap(({ issue, weighed: suggestion }) =>
    suggestion === null ? [] : { issue, suggestion, judgement: null },
  );
  return weighed.sort((a, b) => bestFirst(a.suggestion, b.suggestion)).slice(0, mostLooks);
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
  const items = [...page.marked, ...page.likely, ...page.perhaps, ...page.looks];
  const t = currentWords();
  const titles = {
    domain: t.projects.area,
    repository: t.suggested.repository,
    difficulty: t.suggested.starsProposed,
  };
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
    likely: page.likely.filter(has),
    perhaps: page.perhaps.filter(has),
    looks: page.looks.filter(has),
  };
}
