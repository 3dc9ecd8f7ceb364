import { withoutControls } from '../domain/text/controls.ts';
import { absolute, type Published } from './feed-urls.ts';

/** So much HTML of one entry is told whole, in UTF-16 units; a hundred longer ones would be more than a reader fetches. */
const longest = 200_000;

/**
 * The sanitized text of a page as a feed may hold it, where relative links would lead nowhere: every one is absolute, and the empty
 * elements for older ids are left out. `path` is the site path of the page. Null for a text that is too long.
 */
export function fullText(published: Published, path: string, html: string): string | null {
  if (html.length > longest) return null;
  const top = new URL(absolute(published, '/')).origin;
  const page = absolute(published, path);
  return withoutControls(html.toWellFormed())
    .replace(/<i id="[^"]*"><\/i>/g, '')
    .replace(/<(?:a|img)\s(?:[^"<>]|"[^"]*")*>/g, (tag) =>
      tag
        .replace(
          /(\s(?:href|src)=")(\/(?!\/)[^"]*)/g,
          (_all, start: string, to: string) => `${start}${top}${to}`,
        )
        .replace(/(\shref=")(#[^"]*)/, (_all, start: string, to: string) => `${start}${page}${to}`),
    );
}
