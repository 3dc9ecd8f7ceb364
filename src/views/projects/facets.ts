import { currentWords } from '../../words/current.ts';
import type { Hub } from '../../domain/model/hub.ts';
import {
  countWith,
  emptySelection,
  facetNames,
  type FacetName,
  type Selection,
} from '../../domain/projects/facet.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import { languageText, statusText } from './words.ts';
import { starsText } from '../../words/lists.ts';
import { oncePerSite } from '../once-per-site.ts';
import { projectCards, type ProjectCard } from './cards.ts';

/** A value of a facet that at least one project has. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  /** How many projects have it among those shown. */
  readonly count: number;
  /** The static page of the value; null for facets that have none. */
  readonly path: string | null;
}

/** A facet with the values that occur. */
export interface FacetGroup {
  readonly name: FacetName;
  readonly title: string;
  readonly choices: readonly FacetChoice[];
}

/** A page of its own for a facet value, or for a domain and a difficulty together. */
export interface FacetPage {
  readonly path: string;
  readonly domain: string | null;
  readonly stars: number | null;
  readonly cards: readonly ProjectCard[];
}

/** The facets of a list of projects; only values that occur, in the order of the hub. */
export function facetGroups(
  hub: Hub,
  cards: readonly ProjectCard[],
  selection: Selection = emptySelection,
): FacetGroup[] {
  const all = cards.map((card) => card.facets);
  const t = currentWords().projects;
  const titles = { difficulty: t.difficulty, domain: t.area, language: languageTitle(hub), status: t.status };
  return facetNames.map((name) => ({
    name,
    title: titles[name],
    choices: valuesOf(hub, name)
      .map(({ value, label, path }) => ({
        value,
        label,
        path,
        count: countWith(all, selection, name, value),
      }))
      .filter(({ count }) => count > 0),
  }));
}

function languageTitle(hub: Hub): string {
  return hub.language?.name ?? currentWords().projects.language;
}

function valuesOf(hub: Hub, name: FacetName): Omit<FacetChoice, 'count'>[] {
  if (name === 'difficulty') {
    return hub.levels.map(({ stars }) => ({
      value: String(stars),
      label: starsText(stars),
      path: sitePath.difficulty(stars),
    }));
  }
  if (name === 'domain')
    return hub.domains.map(({ id, name: label }) => ({ value: id, label, path: sitePath.domain(id) }));
  if (name === 'language') {
    return (['none', 'basics', 'comfortable'] as const).map((value) => ({
      value,
      label: languageText(hub, value),
      path: null,
    }));
  }
  return (['open', 'taken', 'paused', 'done'] as const).map((value) => ({
    value,
    label: statusText(value),
    path: null,
  }));
}

/** Every static facet page: each holds at least one project, so no link leads to an empty one. */
export const facetPages = oncePerSite((site): readonly FacetPage[] => {
  const pages = new Map<string, FacetPage>();
  const add = (path: string, domain: string | null, stars: number | null, card: ProjectCard) => {
    const page = pages.get(path);
    pages.set(path, { path, domain, stars, cards: [...(page?.cards ?? []), card] });
  };
  for (const card of projectCards(site)) {
    add(sitePath.difficulty(card.stars), null, card.stars, card);
    for (const domain of card.domains) {
      add(sitePath.domain(domain), domain, null, card);
      add(sitePath.domainDifficulty(domain, card.stars), domain, card.stars, card);
    }
  }
  return [...pages.values()];
});
