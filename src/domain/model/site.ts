import type { Content } from './content.ts';
import type { Day } from './day.ts';

/** What a site is made from. In a build pages, feeds and search all hold the same one. */
export interface Site {
  readonly content: Content;
  /** The day the build takes for today. */
  readonly today: Day;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
}
