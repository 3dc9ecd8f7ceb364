import type { PlacedLink, LinkSection } from '../../domain/model/content.ts';
import type { MarkdownDocument } from '../../markdown/document.ts';
import { siteLink } from './links.ts';

/** Every link of a text that stays inside the site, with the section it stands in: in reading order, once a section. */
export function placedLinks(document: MarkdownDocument, file: string): PlacedLink[] {
  const headings = document.outline.blocks.filter((block) => block.kind === 'heading');
  // The heading that titles the whole text is not on the page: a link below it stands in no section.
  const shown = new Map(document.headings.map((heading): [string, LinkSection] => [heading.id, heading]));
  const found = new Map<string, PlacedLink>();
  let at = -1;
  for (const link of document.links) {
    const path = siteLink(link.url, file);
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
