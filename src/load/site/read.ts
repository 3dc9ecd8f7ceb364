import { siteOn } from '../../domain/calls/held.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Site } from '../../domain/model/site.ts';
import { loadContent } from '../content.ts';
import type { Listener } from '../read/folder.ts';
import type { TextMemory } from '../../files/text-memory.ts';

/** What a site is to be made from, as the command line says it. */
export interface SiteInput {
  readonly folder: string;
  /** The base path of the site, with a slash at both ends; null leaves it to the address in hub.yml. */
  readonly base: string | null;
  /** The day to take for today; null leaves it to hub.yml and then the clock. */
  readonly today: Day | null;
}

/** A content folder as a site, and everything that is wrong with it. */
export interface ReadSite {
  /** Show it only when no problem is an error. */
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder whole, each file once, notes that `memory` knows not at all. Today is the command line's, else the day hub.yml
 * names, else the clock's, in UTC. `listener` hears of what is read while the rest is still to be.
 */
export function readSite(
  { folder, base, today }: SiteInput,
  memory: TextMemory | null = null,
  listener?: Listener,
): ReadSite {
  const { content, base: settled, problems } = loadContent(folder, base, {}, memory, listener);
  const clock = new Date().toISOString().slice(0, 10);
  return { site: siteOn(content, { base: settled, today: today ?? content.hub.asOf ?? clock }), problems };
}
