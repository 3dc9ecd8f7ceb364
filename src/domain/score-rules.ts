import type { ScoreRule } from './score-rule.ts';
import { bodyRules } from './score-rules-body.ts';
import { tagRules } from './score-rules-tags.ts';
import { taskRules } from './score-rules-task.ts';
import { troubleRules } from './score-rules-trouble.ts';

/** Every rule of the score, in the order reasons are shown. */
export const scoreRules: readonly ScoreRule[] = [...taskRules, ...tagRules, ...bodyRules, ...troubleRules];
