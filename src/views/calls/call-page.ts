import type { Call } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import { projectLinks, projectsOfCall } from '../projects/of-call.ts';
import { roadmapLinks, roadmapOfCall } from '../roadmap/of-call.ts';
import { nextCalls } from '../series/next-calls.ts';
import { seriesOf } from '../series/of-series.ts';
import { callHistory } from './history.ts';
import { neighboursOf } from './list.ts';
import { recurringSections } from './thread-links.ts';

/** All that the page of a call shows, besides what every page does. */
export function callPage(site: Site, call: Call) {
  const history = callHistory(site);
  const { earlier, later } = neighboursOf(site).get(call) ?? { earlier: null, later: null };
  const series = seriesOf(site, call);
  const isToCome = site.callsToCome.includes(call);
  const next = nextCalls(site).find((each) => each.series?.id === series?.id);
  return {
    call,
    isToCome,
    series,
    present: history.directory.present(call),
    sections: recurringSections(call, history.threads),
    actions: history.actionsOf(call),
    decisions: history.decisionsOf(call),
    projects: projectLinks(projectsOfCall(site, call)),
    roadmap: roadmapLinks(roadmapOfCall(site, call.id)),
    earlier,
    later,
    /** The day of the next call of its kind, where no notes come after these; null where nobody knows it. */
    comingDay: later === null && !isToCome ? (next?.day ?? null) : null,
  };
}
