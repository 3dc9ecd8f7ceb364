import type { CallFrontMatter } from './call.ts';
import type { CallFacts } from './call-facts.ts';
import type { CallDate } from './day.ts';
import type { GuideFrontMatter } from './guide.ts';
import type { Hub } from './hub.ts';
import type { PageFrontMatter } from './page.ts';
import type { Person } from './person.ts';
import type { ProjectFrontMatter } from './project.ts';
import type { RoadmapFrontMatter } from './roadmap-entry.ts';
import type { Series } from './series.ts';
import type { Snapshot } from './snapshot.ts';

/** A heading of a rendered text. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** Its anchor in the page, without #. */
  readonly id: string;
}

/** A section that a link stands in or points to. */
export type LinkSection = Pick<Heading, 'id' | 'text'>;

/** A link inside the site together with the section of the text it stands in. */
export interface PlacedLink {
  /** The site path, with anchor, for example `/roadmap/tls/`. */
  readonly path: string;
  /** Null before the first heading that the page shows. */
  readonly section: LinkSection | null;
}

/**
 * A place in the HTML of a note where its page puts something of its own: around the words of an item of the agenda that
 * a section took up, or right below a heading. Offsets are UTF-16 units of `html`, `end` exclusive.
 */
export interface HtmlSlot {
  readonly kind: 'agenda-item' | 'below-heading';
  readonly start: number;
  readonly end: number;
  /** The id of the section that the item leads to, or of the heading. */
  readonly anchor: string;
}

/** What every Markdown file becomes: validated front matter and sanitized HTML. */
export interface Entry<FrontMatter> {
  /** The file's name without its ending, lower case. */
  readonly id: string;
  /** The path inside the content folder, for example `calls/2015-02-25.md`. */
  readonly file: string;
  readonly front: FrontMatter;
  /** Sanitized HTML of the body; safe to put into a page as it is. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Site paths (with anchor) the body links to, for example `/roadmap/tls/`; in order, without repeats. */
  readonly links: readonly string[];
  /** The same links with the section each stands in; in order, once a section. */
  readonly placedLinks: readonly PlacedLink[];
}

/** An issue or pull request that a block with a promise, a decision or an outcome names, or that it stands below. */
export interface IssueMention {
  /** The block it stands in. */
  readonly anchor: string;
  /** The words that name it, on one line: those of the link, or `#12`; null where only the item or topic above does. */
  readonly words: string | null;
  /** `owner/name`, a name alone where no owner is written, or null where neither the line nor the headings above it say. */
  readonly repo: string | null;
  readonly number: number;
}

/** The notes of one call. */
export interface Call extends Entry<CallFrontMatter> {
  /** Its day; only the month where no more is known, null where nothing is. */
  readonly date: CallDate;
  readonly title: string;
  /** What was read from the text, the chair's corrections applied. */
  readonly facts: CallFacts;
  /** What its text says of earlier calls by linking to them; missing where it says nothing. */
  readonly linksToEarlierCalls?: LinksToEarlierCalls;
  /** The issues its promises, decisions and outcomes name; missing where they name none. */
  readonly issueMentions?: readonly IssueMention[];
  /** Where its page links the agenda and the other calls on a topic; in reading order. */
  readonly slots: readonly HtmlSlot[];
  /** Ids of the squads of `hub.yml` that its text names. */
  readonly squads: readonly string[];
  /** The id of its series; null where the hub has one kind of calls only, or it is of none. */
  readonly series: string | null;
}
/** A Pioneer Project. */
export type Project = Entry<ProjectFrontMatter>;
/** A roadmap entry. */
export type RoadmapEntry = Entry<RoadmapFrontMatter>;
/** A guide. */
export type Guide = Entry<GuideFrontMatter>;
/** A page of the hub's own, such as /about/. */
export type Page = Entry<PageFrontMatter>;

/** Everything a content folder holds, validated. Calls newest first, undated ones last; the rest by id, guides and pages by their order. */
export interface Content {
  readonly hub: Hub;
  readonly people: readonly Person[];
  readonly calls: readonly Call[];
  /** The kinds of calls, in the order of `hub.yml`, else by their folders; empty where there is only one. */
  readonly series: readonly Series[];
  readonly projects: readonly Project[];
  readonly roadmap: readonly RoadmapEntry[];
  readonly guides: readonly Guide[];
  readonly pages: readonly Page[];
  /** Open issues as `sync` wrote them; null where there is no snapshot. */
  readonly snapshot: Snapshot | null;
  /** The pictures and files that texts show or link to, as paths inside the content folder; the site holds copies of them. */
  readonly files: readonly string[];
  /** The addresses that pages had, by address. */
  readonly redirects: readonly Redirect[];
}

/** An address that the site answers by leading on to a page. */
export interface Redirect {
  /** The path that the page had, below the base path: decoded, without a slash at its end. */
  readonly from: string;
  /** The site path of the page. */
  readonly to: string;
  /** What the page is called. */
  readonly title: string;
}

/** What the text of a note says of earlier calls by linking to them. */
export interface LinksToEarlierCalls {
  /** Promises said to be done, as `<call id>#<anchor>` with the words of the link. */
  readonly done: readonly string[];
  /** Decisions said to be replaced, as `<call id>#<anchor>` with the words of the link. */
  readonly superseded: readonly string[];
}
