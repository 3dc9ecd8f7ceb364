import { assignedItemRule, assignmentRule } from './actions/assignments.ts';
import { promiseRules } from './actions/promise-rules.ts';
import { taskRules } from './actions/task-rules.ts';
import { agendaRules } from './agenda-items.ts';
import { attendeeRules } from './attendance/rules.ts';
import { dayRules } from './call-day.ts';
import { decisionRules } from './decisions/read-decisions.ts';
import { nextRules } from './next-meeting.ts';
import { outcomeRules } from './outcomes/outcome-rules.ts';
import { pathRules } from './path-date.ts';
import type { NoteRule } from './rule.ts';
import { sectionRules } from './section-headings.ts';
import { topicRules } from './topics.ts';

/** Every rule of the reader, in the order in which a note is read. */
export const noteRules: readonly NoteRule[] = [
  ...[...pathRules, ...sectionRules, ...dayRules, ...attendeeRules, ...topicRules, ...agendaRules],
  ...[...taskRules, assignmentRule, assignedItemRule, ...promiseRules, ...decisionRules, ...outcomeRules],
  ...nextRules,
];

/** The rule of an id; undefined for what no rule read, such as a promise that a chair added. */
export function ruleOf(id: string): NoteRule | undefined {
  return noteRules.find((rule) => rule.id === id);
}
