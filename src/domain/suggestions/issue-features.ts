import { z } from 'zod';
import { prepareIssue } from './issue-text.ts';
import type { IssueText } from './issue-text.ts';
import { scoreRules } from './score/rules.ts';

/** One rule that held for an issue, with the words it matched. */
const signalSchema = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .describe('Id of the rule; one this version does not know is ignored.'),
  evidence: z
    .string()
    .max(60)
    .describe('The words that matched, shortened; no addresses, no control characters.'),
});

/** What is kept of an issue's text: enough to score it, nothing to read it again. */
export const issueFeaturesSchema = z.strictObject({
  signals: z.array(signalSchema).max(100).describe('The rules that held, in the order of the rules.'),
  bodyLength: z.int().min(0).describe('Characters of the body, white space at its ends left out.'),
});

/** One rule that held for an issue, with the words it matched. */
export type Signal = z.infer<typeof signalSchema>;
/** What is kept of an issue's text: enough to score it, nothing to read it again. */
export type IssueFeatures = z.infer<typeof issueFeaturesSchema>;

/**
 * Raised whenever a rule's matching changes. A snapshot taken with another number holds features of other rules:
 * `sync` must then read every issue again, since features cannot be computed without the text.
 */
export const featuresVersion = 1;

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
