import { didYouMean } from '../domain/near-miss.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReadEntry } from './entries.ts';
import { decode, siteLink } from './links.ts';
import { problemsOf } from './problems.ts';

/** Pages that can be linked to, each with the anchors inside it; null where the anchors come from data and are not known here. */
export type Pages = ReadonlyMap<string, ReadonlySet<string> | null>;

/** The first parts of the paths that Cairn itself builds: a link there must lead somewhere. */
const own = new Set(['calls', 'projects', 'roadmap', 'guides', 'people', 'start', 'search', 'feed.xml']);

/** Every link of one file that leads to a page or section that does not exist. */
export function deadLinks(read: ReadEntry<unknown>, pages: Pages): Problem[] {
  const { error, warning } = problemsOf(read.file.shown);
  const anchors = new Set(read.document?.anchors ?? []);
  return (read.document?.links ?? []).flatMap((link) => {
    const spot = { line: link.place.line, column: link.place.column };
    const url = siteLink(link.url, read.file.path);
    if (url.startsWith('#')) {
      const anchor = decode(url.slice(1));
      if (anchor === '' || anchors.has(anchor)) return [];
      return [deadSection(error, spot, anchor, [...anchors])];
    }
    if (!url.startsWith('/') || url.startsWith('//')) {
      if (!isRelative(url)) return [];
      const fix =
        'Link to a file of this content folder, such as ../projects/name.md, or write the whole web address.';
      return [warning('relative-link', spot, `"${shorten(url)}" leads to no file of this hub.`, fix)];
    }
    const [path = '', fragment = ''] = url.split('#', 2);
    const page = (path.split('?')[0] ?? '').replace(/\/?$/, '/');
    if (!own.has(page.split('/')[1] ?? '')) {
      if (page === '/') return [];
      const fix = 'If it is meant to lead to another site, write the whole web address, with https://.';
      return [warning('foreign-link', spot, `"${shorten(url)}" is not a page that Cairn builds.`, fix)];
    }
    const inside = pages.get(decode(page));
    if (inside === undefined) {
      const fix = `${didYouMean(page, [...pages.keys()])}Pages come from the files in calls/, projects/, roadmap/ and guides/.`;
      return [error('dead-link', spot, `There is no page "${shorten(page)}".`, fix)];
    }
    if (fragment === '' || inside === null || inside.has(decode(fragment))) return [];
    return [deadSection(error, spot, decode(fragment), [...inside])];
  });
}

type Make = ReturnType<typeof problemsOf>['error'];

function deadSection(
  error: Make,
  spot: { line: number; column: number },
  anchor: string,
  anchors: readonly string[],
): Problem {
  const fix = `${didYouMean(anchor, anchors)}A section's anchor is its heading in lower case with hyphens for spaces.`;
  return error('dead-section', spot, `There is no section "#${shorten(anchor)}" on that page.`, fix);
}

function isRelative(url: string): boolean {
  return url !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('//') && !url.startsWith('?');
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
