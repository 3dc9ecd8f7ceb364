import type { Block } from '../../domain/model/blocks.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { listEnd, ownBlocks, type Note } from '../note.ts';
import { isNearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { sectionKind } from '../section-headings.ts';
import { taskIn, type FoundAction } from './found-action.ts';
import { workVerbs } from '../verbs.ts';
import { onlyName } from './speakers.ts';
import { namesAtEnd, withoutMarks, type WrittenTask } from './task-line.ts';
import { tokensOf } from '../tokens.ts';
import { promisesIn } from './promises.ts';
import {
  boxedTask,
  listedLine,
  listedTask,
  markedTask,
  openBoxTask,
  tabledTask,
  taskBelowName,
} from './task-rules.ts';

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
    tasks.push(taskIn(block, withOwner(task, people), rule));
    listed.add(block.index);
  };
  for (const section of note.sections) {
    if (section.kind === 'actions')
      readList(note.blocks, note.blocks.slice(section.head + 1, listEnd(note, section)), null, people, add);
  }
  for (const section of note.sections) {
    if (!/^\W*(?:follow[- ]?ups?|homework)\W*$/i.test(section.title)) continue;
    for (const item of ownBlocks(note, section)) {
      const above = item.kind === 'item' && item.parent !== null ? note.blocks[item.parent] : undefined;
      const name = above?.kind === 'item' && above.depth === 1 ? onlyName(above, people) : null;
      if (name !== null && startsWithWork(item)) add(taskBelowName, item, taskBelowName.read(item, name));
    }
  }
  for (const table of tablesOfTasks(note.blocks))
    for (const row of table.rows) add(tabledTask, row, tabledTask.read(row, table.header));
  for (const block of note.blocks) {
    if (block.quoted || block.kind === 'heading' || block.kind === 'code') continue;
    if (isListLabel(block)) {
      const parent = block.kind === 'item' ? block.index : null;
      readList(note.blocks, note.blocks.slice(block.index + 1, endOfList(note, block)), parent, people, add);
    } else if (block.kind === 'paragraph' && !listed.has(block.index) && linesBelowLabel(block).length > 0) {
      for (const line of linesBelowLabel(block)) {
        const task = listedLine.read(line, people);
        if (task && !isNearMiss(task)) tasks.push(taskIn(block, withOwner(task, people), listedLine));
      }
      listed.add(block.index);
    } else if (block.kind !== 'row' && !listed.has(block.index)) {
      const marked = markedTasks(note, block, people);
      for (const task of marked) tasks.push(taskIn(block, withOwner(task, people), markedTask));
      if (marked.length > 0 || block.checked === null) continue;
      add(boxedTask, block, boxedTask.read(block, people));
      if (isDiscussed(note, block)) add(openBoxTask, block, openBoxTask.read(block, people));
    }
  }
  return { tasks, listed };
}

/** Whether an item begins with a verb of work in its base form, as what is to be done does. */
function startsWithWork({ text }: Block): boolean {
  return workVerbs.has(/^\p{L}[\p{Ll}-]+/u.exec(withoutMarks(text))?.[0].toLowerCase() ?? '');
}

const toDo = anyOf(
  part`(?:still |some |more |other |remaining |outstanding |the ){0,3}(?:work|things|tasks|items|points)(?: that)?(?: is| are)?(?: still)? (?:to (?:be )?(?:do|done)|left(?: to do)?|remaining|outstanding)`,
  part`(?:still |yet ){0,2}to be done(?: (?:next|by .{1,20}))?`,
  part`follow[- ]?ups?(?: (?:items|tasks|actions|work))?`,
  part`(?:to do |homework )?(?:before|until|by|for) the next (?:call|meeting)`,
);
/** "Still some work to be done:", "Follow-ups:", "Before the next call:". */
const toDoLabel = pattern('i')`^\W*${toDo}\s*:\W*$`;

/** "Actions:" as an item, over a list of tasks; of a paragraph only what the sections do not know ("Still to be done:"). */
function isListLabel(block: Block): boolean {
  if (block.text.length > longestLabel) return false;
  if (block.kind === 'item' && sectionKind(block.text) === 'actions') return true;
  return (block.kind === 'item' || block.kind === 'paragraph') && toDoLabel.test(block.text);
}

/** A task whose line names nobody at its start may still say who does it: "a proposal is needed - Jo will draft it". */
function withOwner(task: WrittenTask, people: KnownPeople): WrittenTask {
  if (task.owner !== null) return task;
  const reading = { tokens: tokensOf(task.text), sentence: task.text, people, context: nobody };
  return { ...task, owner: promisesIn(reading)[0]?.owner ?? null };
}

const nobody = { named: null, subject: null, speaker: null, voice: null };

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

/** Whether a block stands in a discussion: on an agenda and among greetings boxes are for the call itself. */
function isDiscussed({ sections }: Note, { index }: Block): boolean {
  const section = sections.findLast(({ head }) => head < index);
  return section !== undefined && ['topic', 'minutes', 'group'].includes(section.kind);
}

function markedTasks(note: Note, block: Block, people: KnownPeople): WrittenTask[] {
  if (!markedTask.mayHold(block.text)) return [];
  return note.sentences.of(block.text).flatMap((sentence) => {
    const task = markedTask.read(sentence, people);
    return task && !isNearMiss(task) ? [task] : [];
  });
}

const taskColumn = /^\W*(?:action(?: items?)?|tasks?|to-?dos?)\W*$/i;
const ownerColumn = /^\W*(?:owners?|assignees?|assigned(?: to)?|who|responsible)\W*$/i;

/** Tables with a column of tasks and one of owners: what they are is clear wherever they stand. */
function tablesOfTasks(
  blocks: readonly Block[],
): { readonly header: Block; readonly rows: readonly Block[] }[] {
  const tables: { header: Block; rows: Block[] }[] = [];
  let open: { header: Block; rows: Block[] } | null = null;
  for (const block of blocks) {
    if (block.kind !== 'row' || block.quoted) open = null;
    else if (block.header) {
      const isTasks = [taskColumn, ownerColumn].every((named) =>
        block.cells.some((cell) => named.test(cell)),
      );
      open = isTasks ? { header: block, rows: [] } : null;
      if (open) tables.push(open);
    } else open?.rows.push(block);
  }
  return tables;
}

const ownerLabel = /^\W*(?:owners?|assignees?|assigned to|responsible|lead)\s*[:–—]\s*(.{2,60})$/iu;

/** "Owner: Jo" in an item inside a task, or beside the label of a list of tasks. */
function labelledOwner(items: readonly Block[]): string | null {
  for (const { text } of items) {
    const owner = ownerLabel.exec(text.slice(0, longestOwner).trim())?.[1];
    if (owner !== undefined) return owner.trim().replace(/^@/, '');
  }
  return null;
}

/** A longer item names no owner. */
const longestOwner = 100;

/** The end of the items inside an item, or below a paragraph. */
function endOfList({ blocks }: Note, label: Block): number {
  const depth = label.kind === 'item' ? label.depth : 0;
  let end = label.index + 1;
  while ((blocks[end]?.depth ?? 0) > depth && blocks[end]?.kind === 'item') end += 1;
  return end;
}

/** "Owner: Jo" belongs to a list of tasks that stands at most so many blocks before it. */
const mostBlocksBetween = 40;

/** So many tasks of a list have to end with a name in brackets before strangers are believed to be owners. */
const fewestEnding = 2;

/** A name has at most so many words. */
const longestName = 3;

/** The outer items of a list of tasks; an item that is only a name owns those inside it. Tables by their columns. */
function readList(
  all: readonly Block[],
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
  const label = parent === null ? undefined : all[parent];
  const beside = label
    ? all
        .slice(label.index + 1, label.index + 1 + mostBlocksBetween)
        .filter((block) => block.kind === 'item' && block.parent === label.parent)
    : [];
  const shared = labelledOwner(beside);
  const outer = own.filter(
    (block) => block.kind === 'item' && (parent === null ? block.depth === 1 : block.parent === parent),
  );
  const ending = outer.map((item) => namesAtEnd(item.text));
  const endsInNames = ending.filter((names) => names !== null).length >= fewestEnding;
  for (const [at, item] of outer.entries()) {
    const inner = inside.get(item.index) ?? [];
    const [first = '', ...rest] = item.text.trim().replace(/:$/, '').split(' ');
    // "kim" over "kim to book a room" is a name, whoever it is.
    const isName = people.has(first) || inner.every(({ text }) => text.startsWith(`${first} `));
    if (inner.length > 0 && rest.length < longestName && isName) {
      for (const task of inner)
        add(taskBelowName, task, taskBelowName.read(task, [first, ...rest].join(' ')));
    } else if (!ownerLabel.test(item.text)) {
      const task = listedTask.read(item, people);
      const owner = labelledOwner(inner) ?? shared ?? (endsInNames ? (ending[at] ?? null) : null);
      add(
        listedTask,
        item,
        task && !isNearMiss(task) && owner !== null ? { ...task, owner: task.owner ?? owner } : task,
      );
    }
  }
  const rows = own.filter((block) => block.kind === 'row');
  const header = rows.find((row) => row.header);
  if (header) for (const row of rows) add(tabledTask, row, tabledTask.read(row, header));
}
