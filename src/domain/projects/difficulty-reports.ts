import { nearestLevel } from '../model/level.ts';

/** How hard a project felt to those who tried it. */
export interface ReportedDifficulty {
  /** The middle of their ratings; halves happen. */
  readonly stars: number;
  /** How many said so. */
  readonly count: number;
}

/**
 * How hard it felt: the median, so that one very easy or very hard afternoon does not decide. Null where nobody said.
 */
export function medianReport(reports: readonly { readonly stars: number }[]): ReportedDifficulty | null {
  const stars = reports.map((report) => report.stars).sort((a, b) => a - b);
  const [low, high] = [stars[(stars.length - 1) >> 1], stars[stars.length >> 1]];
  return low === undefined || high === undefined ? null : { stars: (low + high) / 2, count: stars.length };
}

/**
 * The rating that reports propose instead of the present one; null where they agree to within less than a star.
 * A half goes up: a project that is harder than advertised discourages, one that is easier does not.
 */
export function proposedStars(
  rated: number,
  reports: readonly { readonly stars: number }[],
  levels: readonly number[],
): number | null {
  const reported = medianReport(reports);
  if (reported === null || Math.abs(reported.stars - rated) < 1) return null;
  const wanted = Math.floor(reported.stars + 0.5);
  const nearest = nearestLevel(levels, wanted);
  return nearest === rated ? null : nearest;
}
