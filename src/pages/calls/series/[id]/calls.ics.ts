import type { APIRoute, GetStaticPaths } from 'astro';
import { seriesCalendar } from '../../../../feeds/calendar.ts';
import { seriesGroups, type SeriesGroup } from '../../../../views/series/of-series.ts';
import { currentSite } from '../../../../load/site/current.ts';

export const getStaticPaths = (() =>
  seriesGroups(currentSite()).map((group) => ({
    params: { id: group.series.id },
    props: { group },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ group: SeriesGroup }> = ({ site: address, props }) =>
  new Response(seriesCalendar({ site: currentSite(), address }, props.group), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
