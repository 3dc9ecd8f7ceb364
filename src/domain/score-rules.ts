import { evidenceOf } from './issue-text.ts';
import type { ScoreRule } from './score-rule.ts';

/** Every rule of the score, in the order reasons are shown. */
export const scoreRules: readonly ScoreRule[] = [
  {
    id: 'documentation',
    points: 3,
    reason: 'Words can be improved without knowing how the program works inside.',
    match: (issue) => {
      const found = /\b(?:docs?|documentation|readme|typos?|tutorial|docstrings?)\b/i.exec(issue.title);
      return found === null ? null : evidenceOf(found[0]);
    },
  },
];
