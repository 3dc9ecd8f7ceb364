import { Feed } from 'feed';
import type { Day } from '../domain/model/day.ts';
import { absolute, type Published } from './feed-urls.ts';
import { htmlInXml, allowedInXml } from './text.ts';
import { compareText } from '../domain/text/compare.ts';

/** One thing a feed tells of. Everything is plain text but what `html` gives. */
export interface FeedEntry {
  /** The site path of its page, which is its id as well. */
  readonly path: string;
  readonly title: string;
  /** The day it last changed; null where nothing about it is dated. */
  readonly day: Day | null;
  /** The day it came up, where that is known and not the same. */
  readonly published: Day | null;
  readonly summary: string;
  /** More than the summary, as HTML made of escaped text; null where there is no more. It is asked for what the feed holds, and no other. */
  readonly html: () => string | null;
  readonly kind: 'Call' | 'Decision' | 'Project' | 'Roadmap' | 'Suggestion';
  /** Its id where that is not its path: several entries can lead to one place. */
  readonly id?: string;
}

/** A feed as a whole. */
export interface FeedHead {
  readonly title: string;
  readonly subtitle: string;
  /** The site paths of the feed and of the page it belongs to. */
  readonly path: string;
  readonly page: string;
}

/** So many entries are enough for a reader that looks in once a month; the page has them all. */
const longest = 100;

/**
 * An Atom feed (RFC 4287), newest entries first, entries of one day by address. Its dates are those of the content, so
 * the same content gives the same bytes. What has no date at all comes last, dated 1970: a changing date would make
 * readers show it as news after every build.
 */
export function atomFeed(published: Published, head: FeedHead, entries: readonly FeedEntry[]): string {
  const newest = [...entries]
    .sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.path, b.path))
    .slice(0, longest);
  const feed = new Feed({
    id: absolute(published, head.path),
    title: allowedInXml(head.title),
    description: allowedInXml(head.subtitle),
    link: absolute(published, head.page),
    feedLinks: { atom: absolute(published, head.path) },
    updated: moment(newest[0]?.day ?? null),
    author: { name: allowedInXml(published.site.content.hub.name) },
    generator: 'Cairn',
  });
  for (const entry of newest) {
    const html = entry.html();
    feed.addItem({
      // The library writes titles and summaries as HTML, so that text must be escaped to stay text.
      title: htmlInXml(entry.title),
      link: absolute(published, entry.path),
      ...(entry.id === undefined ? {} : { id: absolute(published, entry.id) }),
      date: moment(entry.day),
      ...(entry.published ? { published: moment(entry.published) } : {}),
      description: htmlInXml(entry.summary),
      ...(html ? { content: html } : {}),
      category: [{ name: entry.kind, term: entry.kind.toLowerCase(), scheme: absolute(published, '/') }],
    });
  }
  return `${feed.atom1()}\n`;
}

function moment(day: Day | null): Date {
  return new Date(`${day ?? '1970-01-01'}T00:00:00Z`);
}
