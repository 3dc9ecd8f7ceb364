import { feedFiles, fixedPages } from '../domain/urls/site-map.ts';
import { sitePath } from '../domain/urls/site-path.ts';
import type { SeriesGroup } from '../views/series/of-series.ts';
import type { Published } from './feed-urls.ts';
import { atomFeed } from './atom.ts';
import {
  callEntries,
  decisionEntries,
  projectEntries,
  roadmapEntries,
  suggestionEntries,
} from './entries.ts';

/** `/feed.xml`: everything that is dated. */
export function hubFeed(published: Published): string {
  const { name, tagline } = published.site.content.hub;
  const head = {
    title: name,
    subtitle: tagline ?? 'Calls, projects and the roadmap.',
    path: feedFiles.everything,
    page: fixedPages.home,
  };
  return atomFeed(published, head, [
    ...callEntries(published),
    ...projectEntries(published),
    ...roadmapEntries(published),
  ]);
}

/** `/calls/feed.xml` */
export function callsFeed(published: Published): string {
  const title = `Calls · ${published.site.content.hub.name}`;
  const head = { title, subtitle: 'Notes of the calls.', path: feedFiles.calls, page: fixedPages.calls };
  return atomFeed(published, head, callEntries(published));
}

/** `/calls/decisions/feed.xml` */
export function decisionsFeed(published: Published): string {
  const title = `Decisions · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: 'What the calls agreed.',
    path: feedFiles.decisions,
    page: fixedPages.decisions,
  };
  return atomFeed(published, head, decisionEntries(published));
}

/** The feed of one series: the notes of its calls. */
export function seriesFeed(published: Published, { series, site }: SeriesGroup): string {
  const title = `${series.title} · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: series.about ?? 'Notes of its calls.',
    path: sitePath.seriesFeed(series.id),
    page: sitePath.series(series.id),
  };
  return atomFeed(published, head, callEntries({ ...published, site }));
}

/** `/projects/feed.xml` */
export function projectsFeed(published: Published): string {
  const title = `Pioneer Projects · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: 'Projects to begin with: new ones, and what became of the others.',
    path: feedFiles.projects,
    page: fixedPages.projects,
  };
  return atomFeed(published, head, projectEntries(published));
}

/** `/projects/suggested/feed.xml` */
export function suggestionsFeed(published: Published): string {
  const title = `Suggestions · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: 'Open issues that could become projects.',
    path: feedFiles.suggestions,
    page: fixedPages.suggested,
  };
  return atomFeed(published, head, suggestionEntries(published));
}

/** `/roadmap/feed.xml` */
export function roadmapFeed(published: Published): string {
  const title = `Roadmap · ${published.site.content.hub.name}`;
  const head = { title, subtitle: 'Ideas and decisions.', path: feedFiles.roadmap, page: fixedPages.roadmap };
  return atomFeed(published, head, roadmapEntries(published));
}
