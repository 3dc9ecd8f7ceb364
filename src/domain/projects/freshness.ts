import { daysBetween, type Day } from '../model/day.ts';
import type { ProjectFrontMatter } from '../model/project.ts';

/** How long projects stay fresh, as `hub.yml` says. */
export interface FreshnessLimits {
  readonly projectDays: number;
  readonly takenDays: number;
}

/**
 * Whether what a project says can be trusted today. `since` is the last day anybody said so, null where nobody did.
 * `stale`: it is offered, but nobody confirmed it lately. `quiet`: somebody took it and there has been no news.
 */
export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'stale'; readonly since: Day | null }
  | { readonly kind: 'quiet'; readonly since: Day | null };

type Dated = Pick<ProjectFrontMatter, 'status' | 'confirmed' | 'proposed' | 'taken' | 'finished'> & {
  readonly reports: readonly { readonly date: Day }[];
};

/** Judges a project by the day given as today. `news` are days of calls that spoke of it; they count as news of one that is taken, not as a confirmation. */
export function freshnessOf(
  project: Dated,
  today: Day,
  limits: FreshnessLimits,
  news: readonly Day[] = [],
): Freshness {
  if (project.status === 'done') return { kind: 'fresh' };
  if (project.status === 'taken') {
    const since = latest(today, [project.taken, project.confirmed, ...reportDays(project), ...news]);
    return isOver(since, today, limits.takenDays) ? { kind: 'quiet', since } : { kind: 'fresh' };
  }
  const since = latest(today, [project.confirmed, project.proposed]);
  return isOver(since, today, limits.projectDays) ? { kind: 'stale', since } : { kind: 'fresh' };
}

/** Whether nobody has confirmed an offered project for longer than the limit. */
export function isStale(project: Dated, today: Day, limits: FreshnessLimits): boolean {
  return freshnessOf(project, today, limits).kind === 'stale';
}

/** The last day anything happened to a project according to its front matter; null where it gives no day. */
export function lastUpdate(project: Dated): Day | null {
  const days = [project.confirmed, project.proposed, project.taken, project.finished, ...reportDays(project)];
  return latest(null, days);
}

function reportDays(project: Dated): Day[] {
  return project.reports.map((report) => report.date);
}

/** A day in the future is a slip or a plan, never news. */
function latest(today: Day | null, days: readonly (Day | undefined)[]): Day | null {
  return days.reduce<Day | null>(
    (last, day) =>
      day !== undefined && (today === null || day <= today) && (last === null || day > last) ? day : last,
    null,
  );
}

function isOver(since: Day | null, today: Day, limit: number): boolean {
  return since === null || daysBetween(since, today) > limit;
}
