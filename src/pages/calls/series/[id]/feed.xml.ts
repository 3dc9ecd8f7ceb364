import type { APIRoute, GetStaticPaths } from 'astro';
import { seriesFeed } from '../../../../feeds/feeds.ts';
import { seriesGroups } from '../../../../views/series/of-series.ts';
import { currentSite } from '../../../../load/site/current.ts';

export const getStaticPaths = (() =>
  seriesGroups(currentSite()).map(({ series: { id } }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site: address, params }) => {
  const site = currentSite();
  const group = seriesGroups(site).find(({ series }) => series.id === params['id']);
  return new Response(group && seriesFeed({ site, address }, group), {
    status: group ? 200 : 404,
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
