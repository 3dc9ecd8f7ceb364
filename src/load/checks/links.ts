import { posix } from 'node:path';
import { didYouMean } from '../../domain/text/spelling.ts';
import { otherFiles, readerPaths } from '../../domain/urls/site-map.ts';
import { placeInParts } from '../../domain/model/folders.ts';
import type { ProblemLevel } from '../../domain/model/problem-codes.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { FilesBeside } from '../links/beside.ts';
import type { ReadFolder } from '../read/folder.ts';
import { decode, isRelative } from '../links/authored-url.ts';
import { siteLink, type Layout } from '../links/links.ts';
import { anchorsOf, type Anchors, type Pages } from '../links/pages.ts';
import { suggestSpellings } from './references.ts';
import { webAddressOf } from '../links/picture-copies.ts';
import { problemIn, unknownPosition, type MakeProblem } from '../problems.ts';
import { shorten } from '../../domain/text/shorten.ts';

/** The first parts of the paths that Cairn itself builds: a link there must lead somewhere. */
const own = new Set(readerPaths().map((path) => path.split('/')[1] ?? ''));
/** Files that every site has besides; what lies in api/ and pagefind/ is not for readers, but it is there. */
const besides = /^\/(?:api|pagefind)\/|^\/(?:sitemap-[\w-]+\.xml|favicon\.\w+)$/;

/** What a link can lead to: the pages that are known, and where more of them may be. */
export interface LinkTargets {
  readonly pages: Pages;
  /** Starts of paths whose pages come from files with faults: nobody can say that one is missing there. */
  readonly unsure: readonly string[];
  readonly layout: Layout;
  readonly beside: FilesBeside;
  /** The page most likely meant by a path that is none. */
  readonly suggestSpelling: (path: string) => string;
}

/** Prepares the pages for checking many files against them. */
export function linkTargets(
  pages: Pages,
  unsure: readonly string[],
  { layout, beside }: Pick<ReadFolder, 'layout' | 'beside'>,
): LinkTargets {
  return { pages, unsure, layout, beside, suggestSpelling: suggestSpellings([...pages.keys()]) };
}

/** Every link of one file that leads to a page or section that does not exist. */
export function deadLinks(
  read: ReadEntry<unknown>,
  { pages, unsure, layout, beside, suggestSpelling }: LinkTargets,
): Problem[] {
  const problem = problemIn(read.file.shown);
  const part = placeInParts(read.file.path, layout.folders)?.part;
  // People link in notes as it was on that day, and nobody mends a note of years ago.
  const level = part === 'calls' || part === 'guides' || part === 'pages' ? 'warning' : 'error';
  const here = anchorsOf(read);
  const suggestHere = suggestSpellings([...(here?.own ?? [])]);
  return (read.document?.links ?? []).flatMap((link) => {
    const spot = { line: link.place.line, column: link.place.column };
    const url = siteLink(link.url, read.file.path, layout);
    if (url.startsWith('#')) {
      const anchor = decode(url.slice(1));
      // Browsers take #top for the top of any page.
      if (anchor === '' || anchor.toLowerCase() === 'top' || hasSection(here, anchor)) return [];
      return [deadSection(problem, spot, anchor, suggestHere, level)];
    }
    if (!url.startsWith('/') || url.startsWith('//')) {
      if (!isRelative(url) || beside.find(url, read.file.path, false).kind !== 'nothing') return [];
      const fix =
        'Link to a file of this content folder, such as ../projects/name.md, write the whole web address, or, where it lies in your repository, name that in hub.yml.';
      return [problem('relative-link', spot, `"${shorten(url, 80)}" leads to no file of this hub.`, fix)];
    }
    const [path = '', fragment = ''] = url.split('#', 2);
    const page = (path.split('?')[0] ?? '').replace(/\/?$/, '/');
    const inside = pages.get(decode(page));
    // A link to a file of the content means a page, wherever that would be.
    if (inside === undefined && url === link.url && !own.has(page.split('/')[1] ?? '')) {
      if (beside.find(url, read.file.path, false).kind === 'public') return [];
      if (besides.test(path) || Object.values<string>(otherFiles).includes(path)) return [];
      const fix = `${suggestSpelling(decode(page))}If it is meant to lead to another site, write the whole web address, with https://.`;
      return [problem('foreign-link', spot, `"${shorten(url, 80)}" is not a page that Cairn builds.`, fix)];
    }
    if (inside === undefined) {
      if (unsure.some((start) => page.startsWith(start))) return [];
      const fix = `${suggestSpelling(decode(page))}Pages come from the files in calls/, projects/, roadmap/, guides/ and pages/.`;
      return [
        problem('dead-link', spot, `"${shorten(link.url, 80)}" leads to no page of this hub.`, fix, level),
      ];
    }
    if (fragment === '' || inside === null || hasSection(inside, decode(fragment))) return [];
    return [
      deadSection(problem, spot, decode(fragment), (anchor) => didYouMean(anchor, [...inside.own]), level),
    ];
  });
}

function hasSection(anchors: Anchors, id: string): boolean {
  return anchors !== null && (anchors.own.has(id) || anchors.older.has(id));
}

function deadSection(
  problem: MakeProblem,
  spot: { line: number; column: number },
  anchor: string,
  suggestSpelling: (anchor: string) => string,
  level: ProblemLevel,
): Problem {
  const fix = `${suggestSpelling(anchor)}A section's anchor is its heading in lower case with hyphens for spaces.`;
  return problem(
    'dead-section',
    spot,
    `There is no section "#${shorten(anchor, 80)}" on that page.`,
    fix,
    level,
  );
}

/** Every picture that is to be found nowhere, once with the first of the files that show it. */
export function missingPictures(reads: readonly ReadEntry<unknown>[], beside: FilesBeside): Problem[] {
  const shown = reads.flatMap((read) =>
    (read.document?.pictures ?? []).map(({ url, place }) => ({ read, url, place })),
  );
  const missing = shown.filter(
    ({ read, url }) =>
      !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) && beside.find(url, read.file.path, true).kind === 'nothing',
  );
  const wanted = Map.groupBy(missing, ({ read, url }) =>
    posix.resolve('/', posix.dirname(read.file.path), url),
  );
  return [...wanted.values()].flatMap((places) => {
    const [first, ...others] = places;
    if (first === undefined) return [];
    const files = new Set(others.map(({ read }) => read.file.shown));
    files.delete(first.read.file.shown);
    const besides = files.size === 0 ? '' : ` ${filesText([...files])}`;
    const message = `There is no picture "${shorten(first.url, 80)}".${besides}`;
    const fix =
      'Put the picture there, or write its whole web address; an SVG that holds a script, an e-mail address or anything of another site counts as missing. The page shows its words instead.';
    return [problemIn(first.read.file.shown)('missing-picture', first.place, message, fix)];
  });
}

/**
 * One line for all pictures of other sites that have no copy, where `hub.yml` does not say what is to become of them: at the
 * first of them.
 */
export function remotePictures(
  reads: readonly ReadEntry<unknown>[],
  { hub, beside }: Pick<ReadFolder, 'hub' | 'beside'>,
): Problem[] {
  // Of a hub that cannot be read nobody knows what it says.
  if (hub.value === null || hub.value.images !== undefined) return [];
  const linked = beside.elsewhere.filter(({ hasCopy }) => !hasCopy);
  const [first, ...others] = linked;
  if (first === undefined) return [];
  const read = reads.find(({ file }) => file.path === first.file);
  const place = read?.document?.pictures.find(({ url }) => webAddressOf(url) === first.address)?.place;
  const count = others.length === 0 ? 'a picture' : `${String(linked.length)} pictures`;
  const whose = `${shorten(first.address, 80)}${others.length === 0 ? '' : ' and others'}`;
  const message = `The texts show ${count} of other sites, which the site links to, so that no reader's browser calls them: ${whose}.`;
  const fix =
    'Copy them with npm run pictures, or write "images: remote" into hub.yml to have them loaded from there, or "images: local" to keep the links.';
  const problem = problemIn(read?.file.shown ?? first.file);
  return [problem('remote-picture', place ?? unknownPosition, message, fix)];
}

const mostFiles = 3;

function filesText(files: readonly string[]): string {
  const more = files.length - mostFiles;
  const named = files.slice(0, mostFiles).join(', ');
  return files.length === 1
    ? `${named} shows it, too.`
    : `${named}${more > 0 ? ` and ${more} more` : ''} show it, too.`;
}
