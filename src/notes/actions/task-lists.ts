import type { Block } from '../../domain/model/blocks.ts';
import type { KnownPeople } from '../names/known-people.ts';
import type { Note } from '../note.ts';
import { isNearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { sectionKind } from '../section-headings.ts';
import { taskIn, type FoundAction } from './found-action.ts';
import type { WrittenTask } from './task-line.ts';
import { boxedTask, listedLine, listedTask, markedTask, tabledTask, taskBelowName } from './task-rules.ts';

/** A longer item is no label of a list. */
const longestLabel = 40;
/** More of a paragraph holds no list of tasks. */
const longestParagraph = 4000;

/** The tasks written as such: under a heading for actions, behind a marker, in a box to tick; `listed` blocks are tasks as a whole. */
export function readTasks(
  note: Note,
  people: KnownPeople,
): { readonly tasks: readonly FoundAction[]; readonly listed: ReadonlySet<number> } {
  const tasks: FoundAction[] = [];
  const listed = new Set<number>();
  const add = (rule: NoteRule, block: Block, task: WrittenTask | NearMiss | null): void => {
    if (!task || isNearMiss(task) || listed.has(block.index)) return;
    tasks.push(taskIn(block, task, rule));
    listed.add(block.index);
  };
  for (const section of note.sections) {
    if (section.kind === 'actions')
      readList(note.blocks.slice(section.head + 1, section.ownEnd), null, people, add);
  }
  for (const block of note.blocks) {
    if (block.quoted || block.kind === 'heading' || block.kind === 'code') continue;
    if (isListLabel(block)) {
      readList(note.blocks.slice(block.index + 1, endOfItem(note, block)), block.index, people, add);
    } else if (block.kind === 'paragraph' && !listed.has(block.index) && linesBelowLabel(block).length > 0) {
      for (const line of linesBelowLabel(block)) {
        const task = listedLine.read(line, people);
        if (task && !isNearMiss(task)) tasks.push(taskIn(block, task, listedLine));
      }
      listed.add(block.index);
    } else if (block.kind !== 'row' && !listed.has(block.index)) {
      const marked = markedTasks(note, block, people);
      for (const task of marked) tasks.push(taskIn(block, task, markedTask));
      if (marked.length === 0 && block.checked !== null) add(boxedTask, block, boxedTask.read(block, people));
    }
  }
  return { tasks, listed };
}

/** "Actions:" as an item, over a list of tasks. */
function isListLabel(block: Block): boolean {
  return block.kind === 'item' && block.text.length < longestLabel && sectionKind(block.text) === 'actions';
}

/** The lines of a paragraph whose first line is "Action items:" alone; a line in small letters goes on with the one before. */
function linesBelowLabel(block: Block): string[] {
  const [label = '', ...lines] = block.text.slice(0, longestParagraph).split('\n');
  if (label.length > longestLabel || !/:\W*$/.test(label) || sectionKind(label) !== 'actions') return [];
  const tasks: string[] = [];
  for (const line of lines) {
    const last = tasks.length - 1;
    if (last >= 0 && /^\s*\p{Ll}/u.test(line)) tasks[last] = `${tasks[last] ?? ''} ${line}`;
    else tasks.push(line);
  }
  return tasks;
}

function markedTasks(note: Note, block: Block, people: KnownPeople): WrittenTask[] {
  if (!markedTask.mayHold(block.text)) return [];
  return note.sentences.of(block.text).flatMap((sentence) => {
    const task = markedTask.read(sentence, people);
    return task && !isNearMiss(task) ? [task] : [];
  });
}

function endOfItem({ blocks }: Note, item: Block): number {
  let end = item.index + 1;
  while ((blocks[end]?.depth ?? 0) > item.depth && blocks[end]?.kind === 'item') end += 1;
  return end;
}

/** A name has at most so many words. */
const longestName = 3;

/** The outer items of a list of tasks; an item that is only a name owns those inside it. Tables by their columns. */
function readList(
  blocks: readonly Block[],
  parent: number | null,
  people: KnownPeople,
  add: (rule: NoteRule, block: Block, task: WrittenTask | NearMiss | null) => void,
): void {
  const own = blocks.filter((block) => !block.quoted);
  const inside = new Map<number, Block[]>();
  for (const block of own) {
    if (block.kind !== 'item' || block.parent === null) continue;
    const siblings = inside.get(block.parent);
    if (siblings) siblings.push(block);
    else inside.set(block.parent, [block]);
  }
  const outer = own.filter(
    (block) => block.kind === 'item' && (parent === null ? block.depth === 1 : block.parent === parent),
  );
  for (const item of outer) {
    const inner = inside.get(item.index) ?? [];
    const [first = '', ...rest] = item.text.trim().replace(/:$/, '').split(' ');
    if (inner.length > 0 && rest.length < longestName && people.has(first)) {
      for (const task of inner)
        add(taskBelowName, task, taskBelowName.read(task, [first, ...rest].join(' ')));
    } else add(listedTask, item, listedTask.read(item, people));
  }
  const rows = own.filter((block) => block.kind === 'row');
  const header = rows.find((row) => row.header);
  if (header) for (const row of rows) add(tabledTask, row, tabledTask.read(row, header));
}
