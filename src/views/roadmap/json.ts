import type { Site } from '../../domain/model/site.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import { roadmapRecords } from './record.ts';

/** `/api/roadmap.json` of the contract; where nothing is known, null. */
export function roadmapJson(site: Site) {
  const { content, base } = site;
  const days = new Map(content.calls.map((call) => [call.id, call.date]));
  return {
    roadmap: [...roadmapRecords(site).values()].map(({ entry: { id, front }, history }) => ({
      id,
      url: withBase(base, sitePath.roadmapEntry(id)),
      title: front.title,
      stage: front.stage,
      area: front.area,
      release: front.release ?? null,
      scenario: front.scenario ?? null,
      decision: front.decision
        ? { call: front.decision.call, date: days.get(front.decision.call) ?? null }
        : null,
      history: history.map(({ stage, day, call }) => ({ stage, date: day, call })),
    })),
  };
}
