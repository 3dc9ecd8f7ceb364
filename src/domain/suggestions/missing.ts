import { type Day, daysBetween, longDay } from '../model/day.ts';
import type { IssueFeatures } from '../model/snapshot.ts';

/** Something an issue lacks to be a good 1-star project. */
export interface Missing {
  readonly id: 'description' | 'place' | 'done' | 'wanted' | 'mentor';
  /** What to add: one sentence to the maintainers. */
  readonly text: string;
}

// Shorter than this there is a sentence at most: nobody new can know what is meant.
const fewCharacters = 80;
/** After so many days without a word an issue may no longer be wanted. Age itself has no points: easy issues are not the newer ones. */
const silentDays = 365;
const namesPlace = new Set(['code-link', 'names-file', 'code-in-title']);
const saysDone = new Set(['expected', 'says-should', 'checklist', 'instead']);

/**
 * What is missing to make an issue a good 1-star project. After Kubernetes's guide to good first issues, which asks for context, for
 * the relevant code and for a solution explained, and after this hub's own projects, which name a mentor and what "done" means.
 * `lastChange` is the day of the last word or change.
 */
export function missingParts(features: IssueFeatures, lastChange: Day, today: Day): Missing[] {
  const has = (rules: ReadonlySet<string>): boolean => features.signals.some(({ rule }) => rules.has(rule));
  const missing: Missing[] = [];
  if (features.bodyLength < fewCharacters) {
    missing.push({ id: 'description', text: 'A few sentences on what is wanted and why.' });
  }
  if (!has(namesPlace)) missing.push({ id: 'place', text: 'A pointer to the file or function to change.' });
  if (!has(saysDone)) missing.push({ id: 'done', text: 'What "done" means: a result that can be checked.' });
  if (daysBetween(lastChange, today) > silentDays) {
    const text = `A word that it is still wanted: there is none since ${longDay(lastChange)}.`;
    missing.push({ id: 'wanted', text });
  }
  missing.push({ id: 'mentor', text: 'A mentor: somebody who answers questions and reviews.' });
  return missing;
}
