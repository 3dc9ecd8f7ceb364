import { pointsOf } from './score-measure.ts';
import type { Weights } from './score-measure.ts';
import { byGroup } from './score-set.ts';
import type { JudgedIssue } from './score-set.ts';

/** So many easy issues of one repository count in full; more of them share that weight, lest one repository decide. */
const fullWeight = 60;
const pull = 20;
const steps = 300;

/**
 * Learns the weight of each rule from issues: logistic regression with a constant for each repository, each weight pulled towards
 * what was believed before. Deterministic.
 */
export function fit(issues: readonly JudgedIssue[], before: Weights): Weights {
  const weights = new Map(before);
  const groups = byGroup(issues).flatMap((group) => {
    const easy = group.filter((issue) => issue.easy).length;
    if (easy === 0 || easy === group.length) return [];
    const odds = easy / (group.length - easy);
    return [{ group, constant: Math.log(odds), share: Math.min(1, fullWeight / easy) }];
  });
  const rate = new Map([...before.keys()].map((rule) => [rule, 1 / (pull + curvature(groups, rule))]));
  for (let step = 0; step < steps; step += 1) {
    const slope = new Map(
      [...weights].map(([rule, weight]) => [rule, pull * (weight - (before.get(rule) ?? 0))]),
    );
    for (const each of groups) {
      let left = 0;
      for (const issue of each.group) {
        const expected = 1 / (1 + Math.exp(-each.constant - pointsOf(issue, weights)));
        const error = (expected - (issue.easy ? 1 : 0)) * each.share;
        left += error;
        for (const rule of issue.rules) {
          const known = slope.get(rule);
          if (known !== undefined) slope.set(rule, known + error);
        }
      }
      each.constant -= left / (each.share * each.group.length * 0.25);
    }
    for (const [rule, weight] of weights) {
      weights.set(rule, weight - 0.5 * (slope.get(rule) ?? 0) * (rate.get(rule) ?? 0));
    }
  }
  return weights;
}

interface Weighted {
  readonly group: readonly JudgedIssue[];
  readonly share: number;
}

/** A bound on how fast the slope of a rule changes: a step of its inverse cannot overshoot by much. */
function curvature(groups: readonly Weighted[], rule: string): number {
  let sum = 0;
  for (const { group, share } of groups) {
    for (const issue of group) if (issue.rules.has(rule)) sum += 0.25 * share * Math.min(4, issue.rules.size);
  }
  return sum;
}
