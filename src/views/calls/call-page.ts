import type { Call } from '../../domain/model/content.ts';
import type { Site } from '../../domain/model/site.ts';
import { projectLinks, projectsOfCall } from '../projects/of-call.ts';
import { roadmapLinks, roadmapOfCall } from '../roadmap/of-call.ts';
import { seriesOf } from '../series/of-series.ts';
import { callHistory } from './history.ts';
import { neighboursOf } from './list.ts';
import { recurringSections } from './thread-links.ts';

/** All that the page of a call shows, besides what every page does. */
export function callPage(site: Site, call: Call) {
  const history = callHistory(site);
  const { earlier, later } = neighboursOf(site).get(call) ?? { earlier: null, later: null };
  return {
    call,
    isToCome: site.callsToCome.includes(call),
    series: seriesOf(site, call),
    present: history.directory.present(call),
    sections: recurringSections(call, history.threads),
    actions: history.actionsOf(call),
    decisions: history.decisionsOf(call),
    projects: projectLinks(projectsOfCall(site, call)),
    roadmap: roadmapLinks(roadmapOfCall(site, call.id)),
    earlier,
    later,
  };
}
