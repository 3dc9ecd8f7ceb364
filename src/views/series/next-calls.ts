import type { Series } from '../../domain/model/series.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Site } from '../../domain/model/site.ts';
import { compareText } from '../../domain/text/compare.ts';
import { nextCall, type NextCall } from '../next-call/next-call.ts';
import { oncePerSite } from '../once-per-site.ts';
import { callGroups, type CallGroup } from './of-series.ts';

/** The next call of one kind. */
export interface NextOfGroup extends CallGroup {
  readonly next: Exclude<NextCall, { kind: 'none' }>;
  readonly day: Day;
}

/** The next call of each kind of calls of which one is known, the soonest first. */
export const nextCalls = oncePerSite((site): readonly NextOfGroup[] =>
  callGroups(site)
    .flatMap((group): NextOfGroup[] => {
      const next = nextCall(group.site);
      if (next.kind === 'none') return [];
      return [{ ...group, next, day: next.kind === 'timed' ? next.call.day : next.day }];
    })
    .sort(
      (a, b) => compareText(momentOf(a), momentOf(b)) || compareText(titleOf(a.series), titleOf(b.series)),
    ),
);

/** The soonest of all; in a hub of one kind of calls its next one. */
export function soonestCall(site: Site): NextCall {
  return nextCalls(site)[0]?.next ?? { kind: 'none', schedule: site.content.hub.calls ?? null };
}

/** On a day, calls whose hour is not known come first. */
function momentOf({ next, day }: NextOfGroup): string {
  return next.kind === 'timed' ? next.call.start : day;
}

function titleOf(series: Series | null): string {
  return series?.title ?? '';
}
