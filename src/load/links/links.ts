import { posix } from 'node:path';
import { placeInParts, type ContentPart, type Folders } from '../../domain/model/folders.ts';
import { fileId } from '../../domain/text/file-id.ts';
import type { FilesBeside } from './beside.ts';
import { decode, isRelative } from './authored-url.ts';
import { isIntroduction } from '../read/introduction.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import type { PlacedLink, LinkSection } from '../../domain/model/content.ts';
import type { MarkdownDocument } from '../../markdown/document.ts';

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
}

const pageOf: Readonly<Record<ContentPart, (id: string) => string>> = {
  calls: sitePath.call,
  projects: sitePath.project,
  roadmap: sitePath.roadmapEntry,
  guides: sitePath.guide,
};

/**
 * A link as authored, as the site path it means: `../projects/imap-cli.md#first` inside `calls/` is `/projects/imap-cli/#first`,
 * so that links work both where the content is browsed as files and on the site. Anything else comes back as it is.
 */
export function siteLink(url: string, fromFile: string, { folders, leftOut, moved }: Layout): string {
  const [, writtenId, anchor = ''] = /^\/calls\/([^#?]+?)\/?(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const movedTo = writtenId === undefined ? undefined : moved.get(decode(writtenId));
  if (movedTo) return movedTo(decode(anchor));
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#|^$/i.test(url)) return url;
  const [, path = '', fragment = ''] = /^([^#?]*)[^#]*(#.*)?$/s.exec(url) ?? [];
  const target = posix.join(posix.dirname(fromFile), decode(path)).normalize('NFC');
  if (!/\.(?:md|markdown)$/i.test(target) || leftOut.has(target)) return url;
  const place = placeInParts(target, folders);
  const id = fileId(place?.below ?? '');
  if (place !== null && isIntroduction(place.part, target)) return url;
  if (place === null || id === '' || (place.part !== 'calls' && id.includes('/'))) return url;
  const elsewhere = place.part === 'calls' ? moved.get(id) : undefined;
  return elsewhere ? elsewhere(decode(fragment.slice(1))) : `${pageOf[place.part](id)}${fragment}`;
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
export function placedLinks(document: MarkdownDocument, file: string, layout: Layout): PlacedLink[] {
  const headings = document.outline.blocks.filter((block) => block.kind === 'heading');
  // The heading that titles the whole text is not on the page: a link below it stands in no section.
  const shown = new Map(document.headings.map((heading): [string, LinkSection] => [heading.id, heading]));
  const found = new Map<string, PlacedLink>();
  let at = -1;
  for (const link of document.links) {
    const path = siteLink(link.url, file, layout);
    if (!path.startsWith('/') || path.startsWith('//')) continue;
    for (;;) {
      const next = headings[at + 1];
      if (!next || next.start.offset > link.place.offset) break;
      at += 1;
    }
    const heading = shown.get(headings[at]?.anchor ?? '');
    const section = heading ? { id: heading.id, text: heading.text } : null;
    const key = `${section?.id ?? ''} ${path}`;
    if (!found.has(key)) found.set(key, { path, section });
  }
  return [...found.values()];
}
