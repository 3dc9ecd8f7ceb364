import type { Day } from '../src/domain/model/day.ts';
import { hasErrors } from '../src/domain/model/problem.ts';
import { readSite } from '../src/load/site/read.ts';
import { nextCall } from '../src/views/next-call/next-call.ts';
import { callGroups } from '../src/views/series/of-series.ts';

/**
 * The day of the next call that has no notes yet, of a series or, with null, of the calls of none; null where neither a
 * schedule nor notes tell it, or the content has errors.
 */
export function nextDay(folder: string, series: string | null, today: Day): Day | null {
  const { site, problems } = readSite({ folder, base: '/', today });
  if (hasErrors(problems)) return null;
  const group = callGroups(site).find((each) => (each.series?.id ?? null) === series);
  const next = group ? nextCall(group.site) : null;
  if (next?.kind === 'day') return next.notes ? null : next.day;
  if (next?.kind !== 'timed') return null;
  const free = [next.call, ...next.later].find((call) => call.notes === null && call.state !== 'cancelled');
  return free?.day ?? null;
}
