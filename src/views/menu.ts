import type { Page } from '../domain/model/content.ts';
import type { Hub } from '../domain/model/hub.ts';
import type { MenuPart } from '../domain/model/look.ts';
import { feedFiles, fixedPages } from '../domain/urls/site-map.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import type { Site } from '../domain/model/site.ts';
import { currentWords } from '../words/current.ts';
import { oncePerSite } from './once-per-site.ts';
import { directoryOf } from './people/directory.ts';

/** A link of the menu: to a part of the hub, by its site path, or to another site, by its address. */
export type MenuLink =
  { readonly title: string; readonly path: string } | { readonly title: string; readonly url: string };

const parts: readonly MenuPart[] = ['start', 'calls', 'projects', 'roadmap', 'people', 'search'];

/** Which parts of a hub hold anything. */
export const filledParts = oncePerSite((site): Readonly<Record<MenuPart, boolean>> => {
  const { content, callsToCome } = site;
  const { hub } = content;
  const planned = hub.calls !== undefined || content.series.length > 0;
  const projects = content.projects.length > 0 || (content.snapshot?.issues.length ?? 0) > 0;
  return {
    start: projects || content.guides.length > 0,
    calls: content.calls.length + callsToCome.length > 0 || planned,
    projects,
    roadmap: content.roadmap.length > 0,
    people: directoryOf(site).people.length > 0,
    search: true,
  };
});

/**
 * What the menu leads to: what `menu:` names, in its order, else every part that holds anything; and pages that say of themselves
 * that they belong there, before the search.
 */
export function menuOf(site: Site): MenuLink[] {
  const { hub, pages } = site.content;
  const filled = filledParts(site);
  const items = hub.menu ?? parts.filter((part) => filled[part]);
  const named = new Set(items.map((item) => (typeof item === 'object' && 'page' in item ? item.page : null)));
  const more = pages.filter(({ id, front }) => front.menu && !named.has(id)).map(({ id }) => ({ page: id }));
  const before = items.at(-1) === 'search' ? items.length - 1 : items.length;
  return [...items.slice(0, before), ...more, ...items.slice(before)].flatMap((item) => linkOf(item, site));
}

function linkOf(item: NonNullable<Hub['menu']>[number], { content }: Site): MenuLink[] {
  if (typeof item === 'string') return [{ title: currentWords().menu[item], path: fixedPages[item] }];
  if ('url' in item) return [item];
  return content.pages.filter(({ id }) => id === item.page).map(pageLink);
}

function pageLink({ id, front }: Page): { readonly title: string; readonly path: string } {
  return { title: front.title, path: sitePath.page(id) };
}

/** The pages of the hub's own that the menu does not lead to. */
export function pagesBesideMenu(site: Site): { readonly title: string; readonly path: string }[] {
  const inMenu = new Set(menuOf(site).map((link) => ('path' in link ? link.path : '')));
  return site.content.pages.map(pageLink).filter(({ path }) => !inMenu.has(path));
}

/** The feeds that say anything, and the one of everything. */
export function feedsOf(site: Site): { readonly title: string; readonly path: string }[] {
  const titles = currentWords().menu;
  const filled = filledParts(site);
  const ofParts = (['calls', 'projects', 'roadmap'] as const).filter((part) => filled[part]);
  return [
    { title: titles.everything, path: feedFiles.everything },
    ...ofParts.map((part) => ({ title: titles[part], path: feedFiles[part] })),
  ];
}
