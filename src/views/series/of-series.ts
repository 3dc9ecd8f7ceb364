import type { Call } from '../../domain/model/content.ts';
import type { Series } from '../../domain/model/series.ts';
import type { Site } from '../../domain/model/site.ts';
import { oncePerSite } from '../once-per-site.ts';

/** One kind of calls with the site narrowed to it: its calls alone, and its schedule as that of the hub. */
export interface CallGroup {
  /** Null for the calls that are of no series; a hub without series has that one group. */
  readonly series: Series | null;
  /** Ask it for what concerns the calls of the group among themselves; people and promises are those of the whole site. */
  readonly site: Site;
}

/** The group of a series. */
export type SeriesGroup = CallGroup & { readonly series: Series };

/** The kinds of calls of a site, in the order of `hub.yml`; calls of no series last, where there are any or they have a schedule. */
export const callGroups = oncePerSite((site): readonly CallGroup[] => {
  const { content } = site;
  if (content.series.length === 0) return [{ series: null, site }];
  const groups = content.series.map((series) => narrowed(site, series));
  const rest = narrowed(site, null);
  const isUsed =
    content.hub.calls !== undefined || rest.site.content.calls.length > 0 || rest.site.callsToCome.length > 0;
  return isUsed ? [...groups, rest] : groups;
});

/** The groups that are series. */
export function seriesGroups(site: Site): SeriesGroup[] {
  return callGroups(site).flatMap(({ series, ...group }) => (series === null ? [] : { series, ...group }));
}

/** The series of a call; null where it is of none. */
export function seriesOf({ content }: Site, call: Call): Series | null {
  return call.series === null ? null : (content.series.find(({ id }) => id === call.series) ?? null);
}

function narrowed(site: Site, series: Series | null): CallGroup {
  const { content, callsToCome } = site;
  const isOwn = (call: Call) => call.series === (series?.id ?? null);
  const schedule = series === null ? content.hub.calls : (series.schedule ?? undefined);
  return {
    series,
    site: {
      ...site,
      content: {
        ...content,
        hub: {
          ...content.hub,
          calls: schedule,
          agenda: content.hub.agenda.filter((source) => (source.series ?? null) === (series?.id ?? null)),
        },
        calls: content.calls.filter(isOwn),
        series: [],
      },
      callsToCome: callsToCome.filter(isOwn),
    },
  };
}
