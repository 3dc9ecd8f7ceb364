import type { Site } from '../../domain/model/site.ts';
import { speak } from '../../words/current.ts';
import { words } from '../../words/words.ts';

// The command line reads the site and Astro's pages show it. `npm run dev` has them loaded by two module systems, Node's and
// Vite's, each with its own instance of this file; the one place both see is globalThis.
const key = Symbol.for('cairn.site');
const holder = globalThis as { [key]?: Site };

/** Decides what pages, feeds and search show from now on. */
export function showSite(site: Site): void {
  const { lang, strings } = site.content.hub;
  speak(words(lang, strings));
  holder[key] = site;
}

/** What pages, feeds and search show: the same object for all of them. */
export function currentSite(): Site {
  const site = holder[key];
  if (!site)
    throw new Error(
      'There is nothing to show: no content was read, or it has errors, which the terminal lists.',
    );
  return site;
}
