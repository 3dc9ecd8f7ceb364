import { currentWords } from '../words/current.ts';
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
    subtitle: tagline ?? currentWords().feeds.everything,
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
  const { menu, feeds } = currentWords();
  const title = `${menu.calls} · ${published.site.content.hub.name}`;
  const head = { title, subtitle: feeds.calls, path: feedFiles.calls, page: fixedPages.calls };
  return atomFeed(published, head, callEntries(published));
}

/** `/calls/decisions/feed.xml` */
export function decisionsFeed(published: Published): string {
  const { menu, feeds } = currentWords();
  const title = `${menu.decisions} · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: feeds.decisions,
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
    subtitle: series.about ?? currentWords().feeds.series,
    path: sitePath.seriesFeed(series.id),
    page: sitePath.series(series.id),
  };
  return atomFeed(published, head, callEntries({ ...published, site }));
}

/** `/projects/feed.xml` */
export function projectsFeed(published: Published): string {
  const { projects, feeds } = currentWords();
  const title = `${projects.title} · ${published.site.content.hub.name}`;
  const head = {
    title,
    subtitle: feeds.projects,
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
  const { menu, feeds } = currentWords();
  const title = `${menu.roadmap} · ${published.site.content.hub.name}`;
  const head = { title, subtitle: feeds.roadmap, path: feedFiles.roadmap, page: fixedPages.roadmap };
  return atomFeed(published, head, roadmapEntries(published));
}
