import { evidenceOf } from '../issue-text.ts';
import type { PreparedIssue } from '../issue-text.ts';

/** One reason to think an issue easier or harder for a newcomer. */
export interface ScoreRule {
  /** Stable: it is stored in snapshots and shown beside its points. */
  readonly id: string;
  /** Whole points; more than 0 speaks for the issue, less against it; 0 only informs. */
  readonly points: number;
  /** Where it is known from: a measurement, a publication, or judgement. */
  readonly source: string;
  /** Why the rule points where it does, for the page: one sentence. */
  readonly reason: string;
  /** The matched words, or null where the rule does not hold. */
  readonly match: (issue: PreparedIssue) => string | null;
}

/** Holds where the title, its tags left out, has such words. */
export function inTitle(pattern: RegExp): ScoreRule['match'] {
  return (issue) => firstMatch(issue.title, pattern);
}

/** Holds where the sentences of the body have such words. */
export function inProse(pattern: RegExp): ScoreRule['match'] {
  return (issue) => firstMatch(issue.prose, pattern);
}

/** Holds where the body as it was written, code included, has such words. */
export function inBody(pattern: RegExp): ScoreRule['match'] {
  return (issue) => firstMatch(issue.body, pattern);
}

/** Holds where a label, or a tag the title begins with, has such words; the label is the evidence. */
export function inTags(pattern: RegExp): ScoreRule['match'] {
  return (issue) => {
    const tag = issue.tags.find((candidate) => pattern.test(candidate.words));
    return tag === undefined ? null : evidenceOf(tag.name);
  };
}

function firstMatch(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text);
  return found === null ? null : evidenceOf(found[0]);
}
