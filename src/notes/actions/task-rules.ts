import type { Block } from '../../domain/model/blocks.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { nearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { isOnlyLinks } from '../topic-content.ts';
import { workVerbs } from '../verbs.ts';
import { readTask, type WrittenTask } from './task-line.ts';

type ReadTask = WrittenTask | NearMiss | null;
const nothingToDo = nearMiss('it says that there is nothing, or holds no words');

/** An item of a list of tasks. */
export const listedTask: NoteRule & { readonly read: (item: Block, people: KnownPeople) => ReadTask } = {
  id: 'task-in-list',
  reads: 'action',
  means: 'It is an outer item of the list below a heading or label such as Actions, TODO or Next steps.',
  examples: [
    '## Action items\n\n- Priya: tag the release\n- Order cake',
    '- Actions:\n  - Otto to ask the board',
  ],
  counterExamples: ['## Action items\n\n- None', '## Action items\n\n- [last list](https://example.org)'],
  read: (item, people) =>
    isOnlyLinks(item) ? nearMiss('it is nothing but links') : (readTask(item.text, people) ?? nothingToDo),
};

/** An item inside one that is only a name. */
export const taskBelowName: NoteRule & { readonly read: (item: Block, name: string) => WrittenTask } = {
  id: 'task-below-name',
  reads: 'action',
  means: 'In a list of tasks it stands inside an item that is only a name: the owner.',
  examples: ['## Actions\n\n- Priya\n  - Tag the release'],
  counterExamples: ['## Actions\n\n- Release\n  - Tag it'],
  read: (item, name) => ({
    owner: name.replace(/^@/, ''),
    text: item.text.replace(/\s+/g, ' ').trim(),
  }),
};

/** A row of a table of tasks. */
export const tabledTask: NoteRule & { readonly read: (row: Block, header: Block) => ReadTask } = {
  id: 'task-in-table',
  reads: 'action',
  means: 'It is a row of a table of tasks, with a column for what and one for who.',
  examples: ['## Actions\n\n| Action | Owner |\n|--|--|\n| Tag the release | Priya |'],
  counterExamples: ['## Versions\n\n| Action | Owner |\n|--|--|\n| Tag the release | Priya |'],
  read: (row, header) => {
    const column = (named: RegExp): number => header.cells.findIndex((cell) => named.test(cell));
    const text = row.cells[column(/action|task|item|description|what/i)] ?? '';
    const owner = row.cells[column(/owner|who|assign|responsible|person|name/i)];
    if (row.header || !/\p{L}{2}/u.test(text)) return null;
    return { owner: owner?.replace(/^@/, '') || null, text };
  },
};

/** "AI" counts only in capitals and before a colon or dash, since it is also a field. */
const markerWord = anyOf(
  part`(?:new )?action(?: item)?s?\b\s*(?:\(([^)]{1,40})\))?\s*[:–—-]`,
  part`AI\s*[:–—-]`,
  part`to-?do\b\s*(?:\(([^)]{1,40})\))?\s*:?`,
);
const marker = pattern('i')`^\W{0,8}${markerWord}\W{0,8}`;
const capitalMarker = /^\W{0,8}(?:TODO|ACTION|AI)\b/;
const mayBeMarked = /action|to-?do|\bAI\b/i;
/** A marker stands within so many characters of the start of its sentence. */
const markerWithin = 200;

/** A sentence behind a marker. */
export const markedTask: NoteRule & {
  /** Whether a text may hold a marked task: a quick look before it is cut into sentences. */
  readonly mayHold: (text: string) => boolean;
  readonly read: (sentence: string, people: KnownPeople) => ReadTask;
} = {
  id: 'task-marked',
  reads: 'action',
  means: 'The sentence stands behind ACTION, Action item, AI or TODO.',
  examples: ['ACTION: Priya to tag the release', 'TODO (Otto): ask the board', 'AI: Priya tags the release'],
  counterExamples: ['We have a lot to do here.', 'The action buttons are blue.', 'AI is a field of its own.'],
  mayHold: (text) => mayBeMarked.test(text),
  read: (sentence, people) => {
    if (!mayBeMarked.test(sentence)) return null;
    const marked = marker.exec(sentence.slice(0, markerWithin));
    if (!marked) return null;
    if (!/[:–—-]\W*$/.test(marked[0]) && !capitalMarker.test(marked[0]))
      return nearMiss('the word stands neither in capitals nor before a colon');
    const task = readTask(sentence.slice(marked[0].replace(/[@[]+$/, '').length), people);
    if (!task) return nothingToDo;
    return { owner: task.owner ?? marked[1] ?? marked[2] ?? null, text: task.text };
  },
};

/** A box to tick outside a list of actions; most are checklists. */
export const boxedTask: NoteRule & { readonly read: (item: Block, people: KnownPeople) => ReadTask } = {
  id: 'task-in-box',
  reads: 'action',
  means: 'It is an item with a box to tick that starts with its owner.',
  examples: ['- [ ] @otto42: ask the board', '- [x] Priya to tag the release'],
  counterExamples: ['- [ ] tag the release', '- [ ] ask Priya for the tag'],
  read: (item, people) => {
    const task = readTask(item.text, people);
    if (!task || task.owner === null) return nearMiss('the box names no owner');
    const start = item.text.trim().replace(/^[@[]/, '');
    if (!start.startsWith(task.owner)) return nearMiss('it does not start with its owner');
    const rest = start.slice(task.owner.length);
    const verb = /^\W*(?:to |will )?([a-z]+)/.exec(rest)?.[1] ?? '';
    return /^\s*:/.test(rest) || /^\W*(?:to|will)\b/.test(rest) || workVerbs.has(verb)
      ? task
      : nearMiss('what follows the name is no work');
  },
};

/** How tasks that are written as such are read; a block that one rule took is left alone by those after it. */
export const taskRules: readonly NoteRule[] = [listedTask, taskBelowName, tabledTask, markedTask, boxedTask];
