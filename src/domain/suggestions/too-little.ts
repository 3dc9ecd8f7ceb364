import type { SnapshotIssue } from '../model/snapshot.ts';

/** Fewer open issues than this say nothing about how a tracker is kept. */
const fewIssues = 5;
/** A text shorter than this is hardly more than the title said again. */
const fewCharacters = 40;
/** The share of issues with a label or a text below which a tracker has titles alone. */
const leastShare = 0.1;

/**
 * Whether a tracker holds hardly more than titles: no labels and no texts. Titles alone order issues of projects
 * left out clearly worse than titles with labels (docs/suggestions.md), so nothing is proposed from them.
 */
export function saysTooLittle(issues: readonly Pick<SnapshotIssue, 'labels' | 'features'>[]): boolean {
  if (issues.length < fewIssues) return false;
  const telling = issues.filter(
    ({ labels, features }) => labels.length > 0 || features.bodyLength >= fewCharacters,
  );
  return telling.length < issues.length * leastShare;
}
