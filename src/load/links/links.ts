import { posix } from 'node:path';
import { placeInParts, type Folders } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import type { FilesBeside } from './beside.ts';
import { decode, isRelative } from './authored-url.ts';
import { isIntroduction } from '../read/introduction.ts';
import { withBase } from '../../domain/urls/site-path.ts';
import type { PlacedLink, LinkSection } from '../../domain/model/content.ts';
import type { OldPages } from './old-pages.ts';
import { pageOf } from './written-addresses.ts';
import type { PageText } from '../../markdown/document.ts';

/**
 * Where links to a call lead whose page is not the one that its file's path says, by the id that the path gives: to one of
 * several calls in one file, by the anchor behind `#`, or to the minutes that an agenda belongs to.
 */
export type MovedPages = ReadonlyMap<string, (anchor: string) => string>;

/** Where the parts of the content lie, and which files in them have no page. */
export interface Layout {
  readonly folders: Folders;
  /** Paths inside the content folder of files that are there but not read. */
  readonly leftOut: ReadonlySet<string>;
  readonly moved: MovedPages;
  readonly oldPages: OldPages;
  /** Whether the content folder has a file at this path. */
  readonly hasFile: (path: string) => boolean;
}

/**
 * A link as authored, as the site path it means: `../projects/imap-cli.md#first` inside `calls/` is `/projects/imap-cli/#first`,
 * so that links work both where the content is browsed as files and on the site. One that leads to no file or page of the hub is taken
 * for an address of the site that the text was on before. Anything else comes back as it is.
 */
export function siteLink(url: string, fromFile: string, layout: Layout): string {
  const { folders, leftOut, moved, oldPages, hasFile } = layout;
  const [, writtenId, anchor = ''] = /^\/calls\/([^#?]+?)\/?(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const movedTo = writtenId === undefined ? undefined : moved.get(decode(writtenId));
  if (movedTo) return movedTo(decode(anchor));
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[#?]|^$/i.test(url)) return url;
  const [, path = '', fragment = ''] = /^([^#?]*)[^#]*(#.*)?$/s.exec(url) ?? [];
  const before = (old: string): string => {
    const page = oldPages(old);
    return page === null ? url : `${page}${fragment}`;
  };
  if (path.startsWith('/')) return hasFile(`public${decode(path)}`) ? url : before(path);
  const target = posix.join(posix.dirname(fromFile), decode(path)).normalize('NFC');
  const place = /\.(?:md|markdown)$/i.test(target) ? placeInParts(target, folders) : null;
  const id = fileId(place?.below ?? '');
  const isPage = place !== null && !leftOut.has(target) && !isIntroduction(place.part, target);
  if (!isPage || id === '' || (place.part !== 'calls' && id.includes('/')))
    return hasFile(target) ? url : before(`/${target.replace(/^(?:\.\.\/)+/, '')}`);
  const elsewhere = place.part === 'calls' ? moved.get(id) : undefined;
  if (elsewhere) return elsewhere(decode(fragment.slice(1)));
  const page = pageOf[place.part](id);
  return `${oldPages(page) ?? page}${fragment}`;
}

/** The address a rendered page links to: the site path, under the base path the site is served from. */
export function renderedLink(
  url: string,
  fromFile: string,
  {
    layout,
    base,
    beside,
  }: { readonly layout: Layout; readonly base: string; readonly beside: Pick<FilesBeside, 'link'> },
): string {
  const link = siteLink(url, fromFile, layout);
  if (isRelative(link)) return beside.link(link, fromFile) ?? link;
  return link.startsWith('/') && !link.startsWith('//') ? withBase(base, link) : link;
}

/** Every link of a text that stays inside the site, with the section it stands in: in reading order, once a section. */
export function placedLinks(document: PageText, file: string, layout: Layout): PlacedLink[] {
  // The heading that titles the whole text is not on the page: a link below it stands in no section.
  const shown = new Map(document.headings.map((heading): [string, LinkSection] => [heading.id, heading]));
  const found = new Map<string, PlacedLink>();
  for (const link of document.links) {
    const path = siteLink(link.url, file, layout);
    if (!path.startsWith('/') || path.startsWith('//')) continue;
    const heading = shown.get(link.heading ?? '');
    const section = heading ? { id: heading.id, text: heading.text } : null;
    const key = `${section?.id ?? ''} ${path}`;
    if (!found.has(key)) found.set(key, { path, section });
  }
  return [...found.values()];
}
