import { byGroup } from './score-set.ts';
import type { JudgedIssue } from './score-set.ts';

/** Points by rule. */
export type Weights = ReadonlyMap<string, number>;

/** How well an order of issues finds the easy ones. */
export interface Quality {
  /** Of all pairs of an easy and another issue of one repository: the share in the right order. */
  readonly auc: number;
  /** The mean of the repositories' own shares, where five or more are easy. */
  readonly macro: number;
  /** The share of easy issues among a repository's first ten, where five or more are easy. */
  readonly atTen: number;
}

/** The sum of an issue's points. */
export function pointsOf(issue: JudgedIssue, weights: Weights): number {
  let sum = 0;
  for (const rule of issue.rules) sum += weights.get(rule) ?? 0;
  return sum;
}

/** Measures an order of issues, repository by repository. */
export function measure(issues: readonly JudgedIssue[], score: (issue: JudgedIssue) => number): Quality {
  let right = 0;
  let pairs = 0;
  const shares: number[] = [];
  const tens: number[] = [];
  for (const group of byGroup(issues)) {
    const scored = group.map((issue) => ({ score: score(issue), easy: issue.easy, tie: hash(issue.title) }));
    const easy = scored.filter((each) => each.easy);
    const others = scored.filter((each) => !each.easy);
    const all = easy.length * others.length;
    if (all === 0) continue;
    let won = 0;
    for (const a of easy)
      for (const b of others) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
    right += won;
    pairs += all;
    if (easy.length < 5) continue;
    shares.push(won / all);
    const first = scored.sort((a, b) => b.score - a.score || a.tie - b.tie).slice(0, 10);
    tens.push(first.filter((each) => each.easy).length / first.length);
  }
  return { auc: right / pairs, macro: mean(shares), atTen: mean(tens) };
}

/**
 * How many times likelier a rule holds for an easy issue than for another of the same repository
 * (the odds ratio of Mantel and Haenszel, which compares inside repositories only); null where it holds for fewer than ten.
 */
export function oddsOf(issues: readonly JudgedIssue[], rule: string): number | null {
  let forIt = 0;
  let against = 0;
  let held = 0;
  for (const group of byGroup(issues)) {
    const count = (has: boolean, easy: boolean): number =>
      group.filter((issue) => issue.rules.has(rule) === has && issue.easy === easy).length;
    forIt += (count(true, true) * count(false, false)) / group.length;
    against += (count(true, false) * count(false, true)) / group.length;
    held += count(true, true) + count(true, false);
  }
  return held < 10 ? null : (forIt + 0.5) / (against + 0.5);
}

/** A number from a text, evenly spread from 0 to 1: breaks ties without favour (FNV-1a). */
export function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
  return (value >>> 0) / 2 ** 32;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
