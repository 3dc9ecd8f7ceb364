import { workVerbs } from '../verbs.ts';
import type { Action } from '../../domain/model/call-facts.ts';
import type { KnownPeople } from '../names/known-people.ts';
import type { Block, Outline } from '../../domain/model/blocks.ts';
import { sectionKind } from '../section-headings.ts';
import type { Section } from '../sections.ts';
import type { Sentences } from '../sentences.ts';
import { isOnlyLinks } from '../topic-content.ts';
import { readTask, taskState, type WrittenTask } from './task-line.ts';

/** ACTION, Action item, AI or TODO before a task; "AI" only in capitals, since it is also a field. */
const marker =
  /^\W{0,8}(?:(?:new )?action(?: item)?s?\b\s*(?:\(([^)]{1,40})\))?\s*[:–—-]|AI\s*[:–—-]|to-?do\b\s*(?:\(([^)]{1,40})\))?\s*:?)\W{0,8}/i;
const mayBeMarked = /action|to-?do|\bAI\b/i;
const strictMarker = /^\W{0,8}(?:TODO|ACTION|AI)\b/;

/** The task that a sentence is marked as ("Action: …", "TODO …"); null where it carries no marker. */
export function markedTask(sentence: string, people: KnownPeople): WrittenTask | null {
  if (!mayBeMarked.test(sentence)) return null;
  const marked = marker.exec(sentence.slice(0, 200));
  // "todo" in a sentence is a word; the marker stands in capitals or before a colon.
  if (!marked || !(/[:–—-]\W*$/.test(marked[0]) || strictMarker.test(marked[0]))) return null;
  const task = readTask(sentence.slice(marked[0].replace(/[@[]+$/, '').length), people);
  return task && { owner: task.owner ?? marked[1] ?? marked[2] ?? null, text: task.text };
}

/** An action without the topic it belongs to, and the block it stands in. */
export type FoundAction = Omit<Action, 'topic'> & { readonly block: number };

/** The tasks written as such: under a heading for actions, behind a marker, in a box to tick; `listed` blocks are tasks as a whole. */
export function readTasks(
  outline: Outline,
  sections: readonly Section[],
  people: KnownPeople,
  sentences: Sentences,
): { readonly tasks: FoundAction[]; readonly listed: ReadonlySet<number> } {
  const found: FoundAction[] = [];
  const listed = new Set<number>();
  const push = (block: Block, task: WrittenTask): void => {
    found.push({
      ...task,
      kind: 'task',
      state: taskState(block),
      anchor: block.anchor,
      place: block.start,
      block: block.index,
    });
  };
  const add = (block: Block, task: WrittenTask | null): void => {
    if (!task || listed.has(block.index)) return;
    push(block, task);
    listed.add(block.index);
  };
  for (const section of sections) {
    if (section.kind === 'actions') readList(outline, section.head + 1, section.ownEnd, null, people, add);
  }
  for (const block of outline.blocks) {
    if (block.quoted || block.kind === 'heading' || block.kind === 'code') continue;
    if (block.kind === 'item' && block.text.length < 40 && sectionKind(block.text) === 'actions') {
      readList(outline, block.index + 1, endOf(outline, block), block.index, people, add);
    } else if (block.kind !== 'row' && !listed.has(block.index)) {
      const marked = mayBeMarked.test(block.text)
        ? sentences.of(block.text).flatMap((text) => markedTask(text, people) ?? [])
        : [];
      for (const task of marked) push(block, task);
      if (marked.length === 0 && block.checked !== null) add(block, boxed(block, people));
    }
  }
  return { tasks: found, listed };
}

function endOf(outline: Outline, item: Block): number {
  let end = item.index + 1;
  while ((outline.blocks[end]?.depth ?? 0) > item.depth && outline.blocks[end]?.kind === 'item') end += 1;
  return end;
}

/** The outer items of a list of tasks; an item that is only a name owns those inside it. Tables by their columns. */
function readList(
  outline: Outline,
  from: number,
  to: number,
  parent: number | null,
  people: KnownPeople,
  add: (block: Block, task: WrittenTask | null) => void,
): void {
  const own = outline.blocks.slice(from, to).filter((block) => !block.quoted);
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
    const name = item.text.trim().replace(/:$/, '');
    if (inner.length > 0 && name.split(' ').length <= 3 && people.has(name.split(' ')[0] ?? '')) {
      for (const task of inner)
        add(task, { owner: name.replace(/^@/, ''), text: task.text.replace(/\s+/g, ' ').trim() });
    } else if (!isOnlyLinks(item)) add(item, readTask(item.text, people));
  }
  readTable(own, add);
}

function readTable(blocks: readonly Block[], add: (block: Block, task: WrittenTask | null) => void): void {
  const rows = blocks.filter((block) => block.kind === 'row');
  const header = rows.find((row) => row.header);
  if (!header) return;
  const column = (pattern: RegExp): number => header.cells.findIndex((cell) => pattern.test(cell));
  const what = column(/action|task|item|description|what/i);
  const who = column(/owner|who|assign|responsible|person|name/i);
  for (const row of rows) {
    const text = row.cells[what] ?? '';
    if (!row.header && /\p{L}{2}/u.test(text))
      add(row, { owner: row.cells[who]?.replace(/^@/, '') || null, text });
  }
}

/** A box to tick outside a list of actions is a task only if it names its owner first; the rest are checklists. */
function boxed(block: Block, people: KnownPeople): WrittenTask | null {
  const task = readTask(block.text, people);
  if (!task || task.owner === null) return null;
  const start = block.text.trim().replace(/^[@[]/, '');
  if (!start.startsWith(task.owner)) return null;
  const rest = start.slice(task.owner.length);
  const verb = /^\W*(?:to |will )?([a-z]+)/.exec(rest)?.[1] ?? '';
  return /^\s*:/.test(rest) || /^\W*(?:to|will)\b/.test(rest) || workVerbs.has(verb) ? task : null;
}
