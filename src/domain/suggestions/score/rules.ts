import type { ScoreRule } from './rule.ts';
import { bodyRules } from './rules-body.ts';
import { tagRules } from './rules-labels.ts';
import { taskRules } from './rules-task.ts';
import { troubleRules } from './rules-trouble.ts';

/** Every rule of the score, in the order reasons are shown. */
export const scoreRules: readonly ScoreRule[] = [...taskRules, ...tagRules, ...bodyRules, ...troubleRules];
