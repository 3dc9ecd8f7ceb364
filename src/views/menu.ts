import type { MenuPart } from '../domain/model/look.ts';
import { feedFiles, fixedPages } from '../domain/urls/site-map.ts';
import type { Site } from '../domain/model/site.ts';
import { currentWords } from '../words/current.ts';
import { oncePerSite } from './once-per-site.ts';
import { directoryOf } from './people/directory.ts';

/** A link of the menu: to a part of the hub, by its site path, or to another site, by its address. */
export type MenuLink =
  { readonly title: string; readonly path: string } | { readonly title: string; readonly url: string };

const parts: readonly MenuPart[] = ['start', 'calls', 'projects', 'roadmap', 'people', 'search'];

/** Which parts of a hub hold anything. */
const filledParts = oncePerSite((site): Readonly<Record<MenuPart, boolean>> => {
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

/** What the menu leads to: what `menu:` names, in its order, else every part that holds anything. */
export function menuOf(site: Site): MenuLink[] {
  const { menu } = site.content.hub;
  const filled = filledParts(site);
  const titles = currentWords().menu;

  return (menu ?? parts.filter((part) => filled[part])).map((item) =>
    typeof item === 'string' ? { title: titles[item], path: fixedPages[item] } : item,
  );
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
