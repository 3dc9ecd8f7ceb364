import type { Block } from '../../domain/model/blocks.ts';
import type { KnownPeople } from '../names/known-people.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { isNearMiss, nearMiss, type NearMiss, type NoteRule } from '../rule.ts';
import { mailedOwner } from './mailed-owner.ts';
import { isOnlyLinks } from '../topic-content.ts';
import { workVerbs } from '../verbs.ts';
import { isOwnerName, readTask, withoutMarks, type TaskState, type WrittenTask } from './task-line.ts';

type ReadTask = WrittenTask | NearMiss | null;
const nothingToDo = nearMiss('it says that there is nothing, or holds no words');

const asks = /^\W*(?:what|who|how|where|when|why|which|should|do|does|is|are|can)\b/i;

/** The task of a line; a question without an owner is only a question. */
function taskNotAsked(line: string, people: KnownPeople): WrittenTask | NearMiss {
  const task = readTask(line, people) ?? nothingToDo;
  return !isNearMiss(task) && task.owner === null && asks.test(line) && /\?\W*$/.test(line.slice(-12))
    ? nearMiss('it is a question')
    : task;
}

/** An item of a list of tasks. */
export const listedTask: NoteRule & { readonly read: (item: Block, people: KnownPeople) => ReadTask } = {
  id: 'task-in-list',
  reads: 'action',
  means: 'It is an outer item of the list below a heading or label such as Actions, TODO or Next steps.',
  examples: [
    '## Action items\n\n- Priya: tag the release\n- Order cake',
    '- Actions:\n  - Otto to ask the board',
  ],
  counterExamples: [
    '## Action items\n\n- None',
    '## Action items\n\n- [last list](https://example.org)',
    '## Next steps\n\n- What is left to do?',
  ],
  read: (item, people) => {
    if (isOnlyLinks(item)) return nearMiss('it is nothing but links');
    const task = taskNotAsked(item.text, people);
    const owner = isNearMiss(task) ? null : mailedOwner(item);
    return owner === null ? task : { ...task, owner };
  },
};

/** A line of a paragraph that opens with a label. */
export const listedLine: NoteRule & { readonly read: (line: string, people: KnownPeople) => ReadTask } = {
  id: 'task-in-lines',
  reads: 'action',
  means: 'It is a line of a paragraph whose first line is a label such as "Action items:".',
  examples: ['Action items:\nPriya and Otto sync\nwren42: order cake'],
  counterExamples: ['Colours:\nPriya likes green', 'Action items:\nNone'],
  read: taskNotAsked,
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
  means:
    'It is a row of a table with a column "Action" or "Task" and one for who, or of any table in a list of tasks.',
  examples: ['## Actions\n\n| Action | Owner |\n|--|--|\n| Tag the release | Priya |'],
  counterExamples: ['## Versions\n\n| Release | Owner |\n|--|--|\n| Tag the release | Priya |'],
  read: (row, header) => {
    const column = (named: RegExp): number => header.cells.findIndex((cell) => named.test(cell));
    const text = row.cells[column(/action|task|item|description|what/i)] ?? '';
    const owner = row.cells[column(/owner|who|assign|responsible|person|name/i)]?.trim() ?? '';
    if (row.header || !/\p{L}{2}/u.test(text)) return null;
    const state = stateInWords(row.cells[column(/^\W*(?:status|state|done|completed?|progress)\W*$/i)] ?? '');
    return {
      owner: isOwnerName(owner) ? owner.replace(/^@/, '') || null : null,
      text,
      ...(state !== null && { state }),
    };
  },
};

/** What a cell of a column such as "Status" says of the task of its row; null where it is open, or says something else. */
function stateInWords(cell: string): TaskState | null {
  if (
    /^\W*(?:done|completed?|closed|finished|resolved|yes|100 ?%)\b(?!.*\bnot\b)|^\s*(?:x|✅|☑|✔|✓)/iu.test(
      cell,
    )
  )
    return 'done';
  return /^\W*(?:dropped|cancell?ed|abandoned|withdrawn|obsolete|won['’]t (?:do|fix))\b/i.test(cell)
    ? 'dropped'
    : null;
}

const markerNouns = anyOf('(?:new )?action(?: item)?s?', 'AI', 'to-?do');
/** "ACTION-17", "AI (Priya)": the number of a task, or its owner. */
const inBrackets = part`\s*\(([^)]{1,40})\)`;
const numbered = part`(?:\s?[-#]?\s?\d{1,5}(?:[.-]\d{1,4}){0,2})?`;
const markerWord = part`${markerNouns}\b${numbered}(?:${inBrackets})?`;
/** "Action:", "AI(Priya):", "ACTION-17 -". */
const labelled = pattern(
  'i',
)`^\W{0,8}${markerWord}(?:,\s(?:un)?related)?(?: (?:required|needed))?(?:\s*[:–—]|\s-|-\s)\W{0,8}`;
/** "AI to Priya - ask the board", "ACTION for Priya and Otto: …". */
const addressed = pattern(
  'u',
)`^\W{0,8}(?:AI|A[Cc][Tt][Ii][Oo][Nn](?: [Ii][Tt][Ee][Mm])?|TO-?DO) (?:to|for|on) (@?\p{Lu}[^:–—-]{1,40}?)\s*(?::|\s[-–—])\s*`;
/** "[AI: Priya]", "[ACTION]", "[TODO Priya, Otto]". */
const bracketed = pattern(
  'i',
)`^\W{0,8}(?:\[([^\][]{1,40})\]:?\s?)?\[${markerNouns}\b${numbered}[:\s–—-]*([^\]:]{0,40})(?:\]:?|:)\s*`;
/** "TODO ask the board", "AI Priya: …", "Action Priya to …". */
const bare = pattern('i')`^\W{0,8}${markerWord}\s+`;
const capitalMarker = /^\W{0,8}(?:TODO|TO-DO|ACTION|AI|Action)\b/;
/** "TODO list", "action items": the words are spoken of. */
const spokenOf = /^(?:lists?|items?|files?|page|board|comments?|apps?|required|needed)\b/i;
/** "… (ACTION ITEM)" behind a task. */
const trailing = /\s*[([](?:ACTION(?: ITEM)?|AI|TODO)[)\]]\W{0,3}$/;
/** "Next steps: Priya to ask", "Next steps: inform the board": only with an owner or a piece of work. */
const nextSteps = /^\W{0,8}next steps?\s*[:–—-]\W{0,8}/i;
const mayBeMarked = /action|to-?do|\bAI\b|next step/i;
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
  means:
    'The sentence stands behind ACTION, Action item, AI or TODO, numbered or in brackets or not, or before one.',
  examples: [
    'ACTION: Priya to tag the release',
    'TODO (Otto): ask the board',
    'AI: Priya tags the release',
    'ACTION-17: Priya - tag the release',
    'ACTION 41.2: Priya - tag the release',
    '[AI: Otto] ask the board',
    'AI(Otto): ask the board',
    '[Otto][ACTION] ask the board',
    '**AI** Priya: tag the release',
    "Priya: I'll tag the release (ACTION ITEM)",
    'AI to Priya - ask the board',
    'AI, related: ask the board',
    'Action required: all editors read the draft',
    'Next steps: Priya and Otto to sync',
    'Next steps: inform the board; draft a letter.',
  ],
  counterExamples: [
    'We have a lot to do here.',
    'The action buttons are blue.',
    'AI is a field of its own.',
    'AI-made texts may be wrong.',
    'Action item scribe: otto42',
    'TODO list moved to the wiki.',
    'Next steps: more tests',
    'Next step: set up the socket',
    'AI:',
    'TODO: Priya',
  ],
  mayHold: (text) => mayBeMarked.test(text),
  read: (sentence, people) => {
    if (!mayBeMarked.test(sentence)) return null;
    const start = sentence.slice(0, markerWithin);
    const inside = bracketed.exec(start);
    if (inside) return behind(sentence, inside[0], inside[2]?.trim() || (inside[1] ?? ''), people);
    const to = addressed.exec(start);
    if (to && people.mayBe(to[1]?.split(/[ ,/&+]/)[0] ?? ''))
      return behind(sentence, to[0], to[1] ?? '', people);
    const label = labelled.exec(start);
    if (label) return behind(sentence, label[0], label[1] ?? '', people);
    const end = trailing.exec(sentence.slice(-markerWithin));
    if (end) return readTask(sentence.slice(0, -end[0].length), people) ?? nothingToDo;
    const steps = nextSteps.exec(start);
    if (steps) {
      const task = readTask(sentence.slice(steps[0].length), people);
      const verb = /^\p{L}+/u.exec(task?.text ?? '')?.[0].toLowerCase() ?? '';
      const isPlan = /steps\W*$/i.test(steps[0]) && workVerbs.has(verb);
      return task && (task.owner !== null || isPlan) ? task : nearMiss("the next step is nobody's");
    }
    const word = bare.exec(start);
    if (!word) return null;
    if (!capitalMarker.test(word[0]))
      return nearMiss('the word stands neither in capitals nor before a colon');
    if (spokenOf.test(sentence.slice(word[0].length))) return nearMiss('the list itself is spoken of');
    const task = behind(sentence, word[0], word[1] ?? '', people);
    if (isNearMiss(task) || /^\W*TO-?DO/.test(word[0]) || word[1] !== undefined) return task;
    if (task.owner !== null && people.mayBe(task.owner.split(/[ ,/&+]/)[0] ?? '')) return task;
    return nearMiss('neither a colon nor an owner follows the word');
  },
};

/** The task behind a marker, and whose it is: the one named after it, else the one named in it. */
function behind(
  sentence: string,
  marker: string,
  inMarker: string,
  people: KnownPeople,
): WrittenTask | NearMiss {
  const task = readTask(sentence.slice(marker.replace(/[@[]+$/, '').length), people);
  if (!task) return nothingToDo;
  return { owner: task.owner ?? (inMarker.replace(/^@/, '') || null), text: task.text };
}

/** A box to tick outside a list of actions; most are checklists. */
export const boxedTask: NoteRule & { readonly read: (item: Block, people: KnownPeople) => ReadTask } = {
  id: 'task-in-box',
  reads: 'action',
  means: 'It is an item with a box to tick that starts with its owner.',
  examples: [
    '- [ ] @otto42: ask the board',
    '- [x] Priya to tag the release',
    '- [ ] :bell: Priya to tag the release',
    '- [ ] ➡️ Priya: tag the release',
  ],
  counterExamples: ['- [ ] tag the release', '- [ ] ask Priya for the tag'],
  read: (item, people) => {
    const task = readTask(item.text, people);
    if (!task || task.owner === null) return nearMiss('the box names no owner');
    const start = withoutMarks(item.text).replace(/^[@[]/, '');
    if (!start.startsWith(task.owner)) return nearMiss('it does not start with its owner');
    const rest = start.slice(task.owner.length);
    const verb = /^\W*(?:to |will )?([a-z]+)/.exec(rest)?.[1] ?? '';
    return /^\s*:/.test(rest) || /^\W*(?:to|will)\b/.test(rest) || workVerbs.has(verb)
      ? task
      : nearMiss('what follows the name is no work');
  },
};

/** "Still need to move the docs": what is needed is as good as asked for. */
const needed = /^(?:(?:still|we|also) )*(?:need(?:s|ed)? to|must) /i;

/** A box to tick that names nobody, in a discussion. */
export const openBoxTask: NoteRule & { readonly read: (item: Block, people: KnownPeople) => ReadTask } = {
  id: 'task-in-open-box',
  reads: 'action',
  means:
    'In a discussion, it is an item with an empty box that begins with a piece of work and names nobody.',
  examples: ['- [ ] Tag the release', '- [ ] Still need to move the docs'],
  counterExamples: [
    '- [x] Tag the release',
    '- [ ] Slow cache',
    '- [ ] Review the last action items',
    '- [ ] Tag it?',
  ],
  read: (item, people) => {
    if (item.checked !== false) return null;
    const text = withoutMarks(item.text).replace(needed, '');
    const verb = /^\p{L}[\p{Ll}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
    if (!workVerbs.has(verb) || /\?\W*$/.test(text.slice(-12)))
      return nearMiss('it does not begin with a piece of work');
    if (inCall.test(text)) return nearMiss('that is done in the call itself');
    return readTask(item.text, people);
  },
};
/** What an agenda asks for each time. */
const inCall =
  /^(?:discuss|present|introduce|show|talk|explain|share|run|chair|assign|(?:review|check|update|go over|triage)\b.{0,30}\b(?:action items?|agenda|board|minutes|notes|last (?:week|meeting)))\b/i;

/** How tasks that are written as such are read; a block that one rule took is left alone by those after it. */
export const taskRules: readonly NoteRule[] = [
  listedTask,
  listedLine,
  taskBelowName,
  tabledTask,
  markedTask,
  boxedTask,
  openBoxTask,
];
