import type { APIRoute, GetStaticPaths } from 'astro';
import { seriesFeed } from '../../../../feeds/feeds.ts';
import { seriesGroups, type SeriesGroup } from '../../../../views/series/of-series.ts';
import { currentSite } from '../../../../load/site/current.ts';

export const getStaticPaths = (() =>
  seriesGroups(currentSite()).map((group) => ({
    params: { id: group.series.id },
    props: { group },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ group: SeriesGroup }> = ({ site: address, props }) =>
  new Response(seriesFeed({ site: currentSite(), address }, props.group), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
