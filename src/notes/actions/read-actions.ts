import type { Block } from '../../domain/model/blocks.ts';
import type { Action, Topic } from '../../domain/model/call-facts.ts';
import type { KnownPeople } from '../names/known-people.ts';
import type { Note } from '../note.ts';
import { isNearMiss } from '../rule.ts';
import type { SectionKind } from '../section-headings.ts';
import { withoutStruck } from '../struck.ts';
import type { Section } from '../sections.ts';
import { tokensOf, type Token } from '../tokens.ts';
import { actionKey, actionWords } from '../../domain/calls/action-key.ts';
import { topicAt } from '../topics.ts';
import { readAssignments } from './assignments.ts';
import type { FoundAction } from './found-action.ts';
import { promisesIn } from './promises.ts';
import type { Context, Reading } from './reading.ts';
import { lastNamed, subjectAtStart, type Subject } from './sentence-subject.ts';
import { speakersOf, spokenBefore } from './speakers.ts';
import { taskState } from './task-line.ts';
import { readTasks } from './task-lists.ts';
import { listedLine, listedTask, markedTask, taskBelowName } from './task-rules.ts';

/** What was read of a note's actions, and what prose was read with: `explain` asks for both. */
export interface ReadActions {
  readonly actions: readonly Action[];
  readonly people: KnownPeople;
  /** Blocks that are tasks as a whole: they are not read as prose. */
  readonly taken: ReadonlySet<number>;
}

/** What was taken on: tasks written as such, and promises spotted in prose, in reading order. */
export function readActions(note: Note, named: KnownPeople, topics: readonly Topic[]): ReadActions {
  const { tasks, listed } = readTasks(note, named);
  const assignments = readAssignments(note, named);
  const people = named.with(tasks.flatMap(({ owner }) => owner ?? []));
  const taken = new Set([...listed, ...assignments.map((task) => task.block)]);
  const silent = silentBlocks(note);
  const prose = note.blocks.flatMap((block) =>
    taken.has(block.index) || silent.has(block.index) ? [] : readProse(block, note, people),
  );
  const all = withoutRepeats([...tasks, ...assignments, ...prose].sort((a, b) => a.block - b.block));
  return {
    actions: all.map(({ block, ...action }) => ({ ...action, topic: topicAt(topics, block) })),
    people,
    taken,
  };
}

/**
 * Actions without those that say the same of the same person again, as a summary at the end of minutes does. The first
 * stays, where it was talked of; that it is a task, or done, may be said by another.
 */
function withoutRepeats(actions: readonly FoundAction[]): FoundAction[] {
  const found = new Map<string, FoundAction>();
  for (const action of actions) {
    const key = actionKey(action);
    const first = found.get(key);
    if (!first) found.set(key, action);
    else if (![first, action].some(saysEnough)) found.set(`${key} ${String(found.size)}`, action);
    else
      found.set(key, {
        ...first,
        kind: action.kind === 'task' ? 'task' : first.kind,
        state: first.state === 'open' ? action.state : first.state,
      });
  }
  return [...found.values()];
}

/** So many words of a promise tell it from others: "Jo to file a bug" may be said of five matters. */
const fewestTelling = 4;

/** Whether an action can be known again: by its words, or because it stands in a list of all tasks. */
function saysEnough(action: FoundAction): boolean {
  const isListed = [listedTask, listedLine, taskBelowName].some(({ id }) => id === action.evidence.rule);
  return isListed || actionWords(action).split(' ').length >= fewestTelling;
}

const silentKinds: readonly SectionKind[] = ['absence', 'repeated'];

/** Whether nothing is promised in a section's prose: it reports or lists, as stand-ups and attendance do. */
export function promisesNothing(section: Section): boolean {
  return !section.isTitle && silentKinds.includes(section.kind) && !/action|decision/i.test(section.title);
}

/** The blocks of sections in which nothing is promised, by index. */
function silentBlocks(note: Note): ReadonlySet<number> {
  const silent = new Set<number>();
  for (const section of note.sections) {
    if (!promisesNothing(section)) continue;
    for (let at = section.head; at < section.ownEnd; at += 1) silent.add(at);
  }
  return silent;
}

/** Whether a block's prose is read for promises. */
export function isProse(block: Block): boolean {
  return !block.quoted && (block.kind === 'paragraph' || block.kind === 'item');
}

function readProse(block: Block, note: Note, people: KnownPeople): FoundAction[] {
  if (!isProse(block)) return [];
  const found: FoundAction[] = [];
  for (const reading of readingsOf(block, note, people)) {
    for (const { owner, start, end, evidence } of promisesIn(reading)) {
      found.push({
        text: reading.sentence.slice(start, end),
        // "Jo's working on it. Will also look at the rest.": the owner is Jo.
        owner: owner?.replace(/['’]s$/u, '') ?? null,
        kind: 'prose',
        // A tick or a strike tells of a list item; in a paragraph "(done)" may be about anything.
        state: block.kind === 'item' ? taskState(block) : 'open',
        anchor: block.anchor,
        position: block.start,
        block: block.index,
        evidence,
      });
    }
  }
  return found;
}

/** What is read of a block: what is struck through counts only where all of an item is, which makes it a task of the past. */
function proseOf(block: Block): string {
  return block.kind === 'item' && taskState(block) !== 'open' ? block.text : withoutStruck(block);
}

/** Words with which a sentence goes on about whom the one before was about. */
const goesOn = /^(will|also|would|has|is|was)\b/i;

/** The sentences of a block that are no marked tasks, each with what went before it. */
export function* readingsOf(block: Block, note: Note, people: KnownPeople): Generator<Reading> {
  // Only "he" and "she" ask who was named before: without them nobody looks.
  const refersBack = /\bs?he\b/i.test(block.text);
  let context: Context = { named: null, subject: null, ...spokenBefore(block, note, people) };
  for (const sentence of note.sentences.of(proseOf(block))) {
    const marked = markedTask.read(sentence, people);
    if (marked && !isNearMiss(marked)) continue;
    const tokens = tokensOf(sentence);
    const start = subjectAtStart(tokens, people);
    const startText = start ? sentence.slice(tokens[start.from]?.start, tokens[start.to - 1]?.end) : null;
    const label = speakersOf(sentence, start && { text: startText ?? '', end: endOf(start, tokens) }, people);
    if (label !== null) context = { named: null, subject: null, ...label };
    yield { tokens, sentence, people, context };
    const last = refersBack ? lastNamed(tokens, tokens.length, people) : null;
    context = {
      speaker: context.speaker,
      voice: context.voice,
      subject: startText ?? (goesOn.test(sentence) ? context.subject : null),
      named: last ? sentence.slice(tokens[last.from]?.start, tokens[last.to - 1]?.end) : context.named,
    };
  }
}

function endOf(subject: Subject, tokens: readonly Token[]): number {
  return tokens[subject.to - 1]?.end ?? 0;
}
