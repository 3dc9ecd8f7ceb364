import type { Site } from '../domain/model/site.ts';
import { calendarFile } from '../domain/urls/site-map.ts';
import { withBase } from '../domain/urls/site-path.ts';

/** What feeds and calendars are made from. */
export interface Published {
  readonly site: Site;
  /** Its address, as Astro knows it; undefined where neither `--site` nor `hub.yml` gives one. */
  readonly address: URL | undefined;
}

/**
 * Feeds need absolute addresses even where nobody has said what the site's is. Then they are those of `npm start`: they
 * work for whoever tries the site at home, and as ids they stay the same from build to build. A hub that is published
 * sets `site`, because readers take an entry whose id changes for a new one.
 */
const unpublished = new URL('http://localhost:4321');

/** The absolute address of a site path. */
export function absolute({ site, address }: Published, path: string): string {
  return new URL(withBase(site.base, path), address ?? unpublished).href;
}

/**
 * Where calendars subscribe to the calls, or to those of the calendar at `path`; null where the site's address is not known. `webcal:` is what calendar
 * programs register for: a click subscribes, while a click on the https address downloads a copy that grows old.
 */
export function subscription(published: Published, path: string = calendarFile): string | null {
  if (!published.address) return null;
  return absolute(published, path).replace(/^https?:/, 'webcal:');
}
