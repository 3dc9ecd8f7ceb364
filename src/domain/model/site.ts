import type { Call, Content } from './content.ts';
import type { Day } from './day.ts';

/** What a site is made from. In a build pages, feeds and search all hold the same one. */
export interface Site {
  /** Of its calls only those that have been. */
  readonly content: Content;
  /** Calls of a later day, which have notes already: the soonest first. */
  readonly callsToCome: readonly Call[];
  /** The day the build takes for today. */
  readonly today: Day;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
}
