import type { IssueFeatures } from './issue-features.ts';
import { scoreRules } from './score-rules.ts';

/** A rule that counted, its points, and the words it matched. */
export interface Reason {
  readonly rule: string;
  readonly points: number;
  readonly evidence: string;
}

/** How fit an issue seems for a newcomer, and why. */
export interface IssueScore {
  readonly score: number;
  readonly stars: number;
  readonly reasons: readonly Reason[];
}

const rules = new Map(scoreRules.map((rule) => [rule.id, rule]));

/** Adds up the points of the rules that held. The score is always the sum of its reasons. */
export function scoreIssue(features: IssueFeatures): IssueScore {
  const reasons: Reason[] = [];
  for (const signal of features.signals) {
    const rule = rules.get(signal.rule);
    if (rule !== undefined && rule.points !== 0) reasons.push({ ...signal, points: rule.points });
  }
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { score, stars: score >= 3 ? 1 : score >= 0 ? 2 : 3, reasons };
}
