import type { Site } from '../domain/model/site.ts';

/**
 * Makes a view that is worked out once for a site, however many pages, feeds and other views ask for it. All of them get the
 * same value, so nobody may change it. Ask with the site itself: a copy of it is another site.
 *
 * @example
 * export const projectCards = oncePerSite((site): readonly ProjectCard[] => …);
 */
export function oncePerSite<T>(view: (site: Site) => T): (site: Site) => T {
  const known = new WeakMap<Site, { readonly value: T }>();
  return (site) => {
    let found = known.get(site);
    if (!found) known.set(site, (found = { value: view(site) }));
    return found.value;
  };
}
