import type { Content } from '../domain/model/content.ts';
import type { Day } from '../domain/model/day.ts';
import { calendarFile } from '../domain/urls/site-map.ts';
import { withBase } from '../domain/urls/site-path.ts';

/** What feeds and calendars are made from. */
export interface Published {
  readonly content: Content;
  /** The day the build takes for today. */
  readonly today: Day;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
  /** The site's address, as Astro knows it; undefined where neither `--site` nor `hub.yml` gives one. */
  readonly site: URL | undefined;
}

/**
 * Feeds need absolute addresses even where nobody has said what the site's is. Then they are those of `npm start`: they
 * work for whoever tries the site at home, and as ids they stay the same from build to build. A hub that is published
 * sets `site`, because readers take an entry whose id changes for a new one.
 */
const unpublished = new URL('http://localhost:4321');

/** The absolute address of a site path. */
export function absolute({ site, base }: Pick<Published, 'site' | 'base'>, path: string): string {
  return new URL(withBase(base, path), site ?? unpublished).href;
}

/**
 * Where calendars subscribe to the calls; null where the site's address is not known. `webcal:` is what calendar
 * programs register for: a click subscribes, while a click on the https address downloads a copy that grows old.
 */
export function subscription(published: Pick<Published, 'site' | 'base'>): string | null {
  if (!published.site) return null;
  return absolute(published, calendarFile).replace(/^https?:/, 'webcal:');
}
