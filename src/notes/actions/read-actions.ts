import { readAssignments } from './assignments.ts';
import type { Action, Attendee, Topic } from '../../domain/model/call-facts.ts';
import { KnownPeople } from '../names/known-people.ts';
import type { Block, Outline } from '../../domain/model/blocks.ts';
import { promisesIn } from './promises.ts';
import type { Context } from './promise-owner.ts';
import type { Section } from '../sections.ts';
import type { Sentences } from '../sentences.ts';
import { lastNamed, subjectAtStart } from './sentence-subject.ts';
import { markedTask, readTasks, type FoundAction } from './task-lists.ts';
import { taskState } from './task-line.ts';
import { tokensOf } from '../tokens.ts';

const silent = new Set(['attendance', 'absence', 'links', 'routine']);

/** What was taken on: tasks written as such, and promises spotted in prose, in reading order. */
export function readActions(
  outline: Outline,
  sections: readonly Section[],
  attendees: readonly Attendee[],
  topics: readonly Topic[],
  sentences: Sentences,
): Action[] {
  const people = new KnownPeople(outline, attendees);
  const { tasks, listed } = readTasks(outline, sections, people, sentences);
  const assignments = readAssignments(outline, sections, people);
  for (const task of tasks) if (task.owner !== null) people.add(task.owner);
  const taken = new Set([...listed, ...assignments.map((task) => task.block)]);
  const skipped = silentBlocks(sections, outline.blocks.length);
  const prose = outline.blocks.flatMap((block) =>
    taken.has(block.index) || skipped[block.index] ? [] : readProse(block, outline, people, sentences),
  );
  const all = [...tasks, ...assignments, ...prose].sort((a, b) => a.block - b.block);
  return all.map(({ block, ...action }) => ({ ...action, topic: topicAt(topics, block) }));
}

/** Blocks of sections that report or list and promise nothing, such as stand-ups and attendance. */
function silentBlocks(sections: readonly Section[], count: number): boolean[] {
  const skipped = new Array<boolean>(count).fill(false);
  for (const section of sections) {
    if (section.isTitle || !silent.has(section.kind) || /action|decision/i.test(section.title)) continue;
    skipped.fill(true, section.head, section.ownEnd);
  }
  return skipped;
}

/** The innermost topic that spans a block, null outside any. */
export function topicAt(topics: readonly Topic[], block: number): number | null {
  let low = 0;
  let high = topics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topics[middle]?.firstBlock ?? 0) <= block) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && low - at < 20; at -= 1) {
    if ((topics[at]?.endBlock ?? 0) > block) return at;
  }
  return null;
}

const speakerLabel = /^[*_\s]*(?:\([\d:]+\))?(?::|[-–>]+ |\([\d:]+\)[*_\s]*[-–:])/;

function readProse(block: Block, outline: Outline, people: KnownPeople, sentences: Sentences): FoundAction[] {
  if (block.quoted || (block.kind !== 'paragraph' && block.kind !== 'item')) return [];
  const found: FoundAction[] = [];
  // Only "he" and "she" ask who was named before: without them nobody looks.
  const refersBack = /\bs?he\b/i.test(block.text);
  let context: Context = { named: null, subject: null, speaker: parentSpeaker(block, outline, people) };
  for (const text of sentences.of(block.text)) {
    if (markedTask(text, people)) continue;
    const tokens = tokensOf(text);
    const start = subjectAtStart(tokens, people);
    const startText = start ? text.slice(tokens[start.from]?.start, tokens[start.to - 1]?.end) : null;
    if (start && startText && speakerLabel.test(text.slice(tokens[start.to - 1]?.end))) {
      context = { named: null, subject: null, speaker: startText };
    }
    for (const promise of promisesIn({ tokens, sentence: text, people, context })) {
      found.push({
        text: text.slice(promise.start, promise.end),
        owner: promise.owner,
        kind: 'prose',
        // A tick or a strike tells of a list item; in a paragraph "(done)" may be about anything.
        state: block.kind === 'item' ? taskState(block) : 'open',
        anchor: block.anchor,
        place: block.start,
        block: block.index,
      });
    }
    const last = refersBack ? lastNamed(tokens, tokens.length, people) : null;
    context = {
      speaker: context.speaker,
      subject: startText ?? (/^(will|also|would|has|is|was)\b/i.test(text) ? context.subject : null),
      named: last ? text.slice(tokens[last.from]?.start, tokens[last.to - 1]?.end) : context.named,
    };
  }
  return found;
}

/** An item inside one that is only a name ("Niko:") is that person's. */
function parentSpeaker(block: Block, outline: Outline, people: KnownPeople): string | null {
  const parent = block.parent === null ? undefined : outline.blocks[block.parent];
  const name = parent?.kind === 'item' ? parent.text.trim().replace(/[:,]$/, '') : '';
  return name.length > 0 && name.length < 30 && !name.includes(' ') && people.has(name) ? name : null;
}
