import type { IssueFeatures, Signal } from '../model/snapshot.ts';
import { prepareIssue, type IssueText } from './issue-text.ts';
import { scoreRules } from './score/rules.ts';

/**
 * Raised whenever a rule's matching changes. A snapshot taken with another number holds features of other rules:
 * `sync` must then read every issue again, since features cannot be computed without the text.
 */
export const featuresVersion = 3;

/**
 * Reads an issue's text once, so that the snapshot needs none of it.
 * Linear in the size of the text, of which only the first part counts; the order of labels does not matter. Never throws.
 */
export function issueFeatures(issue: IssueText): IssueFeatures {
  const prepared = prepareIssue(issue);
  const signals: Signal[] = [];
  for (const rule of scoreRules) {
    const evidence = rule.match(prepared);
    if (evidence !== null) signals.push({ rule: rule.id, evidence: evidence });
  }
  return { signals, bodyLength: prepared.bodyLength };
}
