import type { Block } from '../../domain/model/blocks.ts';
import type { Action } from '../../domain/model/call-facts.ts';
import { evidenceFor, type NoteRule } from '../rule.ts';
import { taskState, type WrittenTask } from './task-line.ts';

/** An action without the topic it belongs to, and the block it stands in. */
export type FoundAction = Omit<Action, 'topic'> & { readonly block: number };

/** A task as an action of its block. */
export function taskIn(block: Block, task: WrittenTask, rule: NoteRule): FoundAction {
  return {
    owner: task.owner,
    text: task.text,
    kind: 'task',
    state: task.state ?? taskState(block),
    anchor: block.anchor,
    position: block.start,
    block: block.index,
    evidence: evidenceFor(rule, block.text),
  };
}
