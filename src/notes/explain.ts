import type { Block, Outline } from '../domain/model/blocks.ts';
import type { CallFacts, Evidence } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import type { Position } from '../domain/model/position.ts';
import { oneLine } from '../domain/text/words.ts';
import { readAttendance } from './attendance/read-attendance.ts';
import {
  isProse,
  promisesNothing,
  readActions,
  readingsOf,
  type ReadActions,
} from './actions/read-actions.ts';
import { isQuestion, promisesIn } from './actions/promises.ts';
import { boxedTask, markedTask } from './actions/task-rules.ts';
import {
  decidesNothing,
  mayDecide,
  readDecisions,
  readSentence,
  withoutLead,
  type ReadDecisions,
} from './decisions/read-decisions.ts';
import { inNextSentence, maySayNext } from './next-meeting.ts';
import { titleOf, type Note } from './note.ts';
import { openNote } from './open-note.ts';
import { peopleOf, readCallFacts } from './read.ts';
import { isNearMiss, type NearMiss, type NoteRule, type RuleSubject } from './rule.ts';
import { ruleOf } from './rules.ts';
import type { SectionKind } from './section-headings.ts';
import type { Section } from './sections.ts';
import { whyNoTopic, whyNoTopics } from './topics.ts';

/** A fact of a note with the rule that read it. */
export interface ExplainedFact {
  readonly reads: RuleSubject;
  /** The fact in words: a name, a title, the text of a promise … */
  readonly text: string;
  /** Whose promise or task it is; null for none and for other facts. */
  readonly owner: string | null;
  readonly line: number;
  readonly rule: string;
  /** What the rule means; null where no rule read it. */
  readonly means: string | null;
  readonly words: string;
}

/** A section of a note with what its heading announces. */
export interface ExplainedSection {
  readonly title: string;
  readonly line: number;
  readonly kind: SectionKind | 'title';
  /** Null for a topic and for the title, which no rule knows by its words. */
  readonly rule: string | null;
  readonly means: string | null;
}

/** A rule that came near, and why it did not hold. */
export interface ExplainedMiss {
  readonly rule: string;
  readonly reads: RuleSubject;
  readonly means: string;
  /** Goes on from "not, because …". */
  readonly because: string;
}

/** A sentence of a line with what was made of it. */
export interface ExplainedSentence {
  readonly text: string;
  readonly near: readonly ExplainedMiss[];
}

/** All that was read from one line of a note, and why nothing more. */
export interface ExplainedLine {
  readonly line: number;
  readonly kind: Block['kind'];
  readonly text: string;
  readonly section: ExplainedSection | null;
  readonly facts: readonly ExplainedFact[];
  /** Why the line as a whole is not read for some facts: one sentence each. */
  readonly notes: readonly string[];
  readonly sentences: readonly ExplainedSentence[];
}

/** Everything that was read from a note. */
export interface ExplainedNote {
  readonly day: Day | null;
  readonly sections: readonly ExplainedSection[];
  readonly facts: readonly ExplainedFact[];
  /** What was read from a line of the file; null where nothing is written there. */
  readonly explainLine: (line: number) => ExplainedLine | null;
}

/**
 * Explains a note: what was read from it by which rule. `day` is the day of the call, null where it is not known; `present`
 * are those whom its front matter lists.
 */
export function explainNote(
  outline: Outline,
  day: Day | null,
  present: readonly string[] = [],
): ExplainedNote {
  const note = openNote(outline);
  const read = readCallFacts(outline, { day, present });
  const facts = factsOf(read);
  const people = peopleOf(note, readAttendance(note, present));
  const actions = readActions(note, people, read.topics);
  const decisions = readDecisions(note, people, read.topics);
  return {
    day: day ?? read.day?.date ?? null,
    sections: note.sections.map((section) => explainedSection(note, section)),
    facts: facts.map(({ fact }) => fact),
    explainLine: (line) => {
      const block = blockAt(note, line);
      if (!block) return null;
      const section = sectionAt(note, block);
      return {
        line,
        kind: block.kind,
        text: oneLine(block.text),
        section: section && explainedSection(note, section),
        facts: facts.flatMap(({ fact, offset }) => (offset === block.start.offset ? [fact] : [])),
        notes: blockNotes(note, block, section, actions, decisions),
        sentences: explainSentences(note, block, day, actions, decisions),
      };
    },
  };
}

interface PlacedFact {
  readonly fact: ExplainedFact;
  /** Where the block it was read from begins in the file. */
  readonly offset: number;
}

function factsOf(read: CallFacts): PlacedFact[] {
  const placed = (
    reads: RuleSubject,
    fact: { readonly position: Position; readonly evidence: Evidence },
    text: string,
    owner: string | null = null,
  ): PlacedFact => {
    const { rule, words } = fact.evidence;
    const means = ruleOf(rule)?.means ?? null;
    return {
      fact: { reads, text, owner, line: fact.position.line, rule, means, words },
      offset: fact.position.offset,
    };
  };
  return [
    ...read.attendees.map((fact) => placed('attendee', fact, fact.name)),
    ...read.agenda.map((fact) => placed('agenda', fact, fact.title)),
    ...read.topics.map((fact) => placed('topic', fact, fact.title)),
    ...read.actions.map((fact) => placed('action', fact, fact.text, fact.owner)),
    ...read.decisions.map((fact) => placed('decision', fact, fact.text)),
    ...read.outcomes.map((fact) => placed('outcome', fact, fact.text)),
    ...(read.next ? [placed('next', read.next, nextText(read.next))] : []),
  ];
}

/** The day of the next call with the hours that are stated for it. */
function nextText({ date, hours = [] }: NonNullable<CallFacts['next']>): string {
  return [date, ...hours.map(({ time, zone }) => `${time} ${zone}`)].join(', ');
}

function explainedSection({ blocks }: Note, section: Section): ExplainedSection {
  const rule = section.isTitle ? null : (section.evidence?.rule ?? null);
  return {
    title: section.title,
    line: blocks[section.head]?.start.line ?? 0,
    kind: section.isTitle ? 'title' : section.kind,
    rule,
    means: rule === null ? null : (ruleOf(rule)?.means ?? null),
  };
}

/** The innermost block that holds a line of the file. */
function blockAt({ blocks }: Note, line: number): Block | null {
  return blocks.findLast((block) => block.start.line <= line && line <= block.end.line) ?? null;
}

function sectionAt({ sections }: Note, block: Block): Section | null {
  return sections.findLast((section) => section.head <= block.index) ?? null;
}

/** What keeps a block, or the title that it is, from being read for some facts. */
function blockNotes(
  note: Note,
  block: Block,
  section: Section | null,
  actions: ReadActions,
  decisions: ReadDecisions,
): string[] {
  if (block.quoted) return ['It is quoted: nothing is read from quotes.'];
  if (section?.head === block.index) return headingNotes(note, section);
  const notes: string[] = [];
  if (block.kind === 'code' || block.kind === 'rule') notes.push('No sentences are read from it.');
  if (section && promisesNothing(section))
    notes.push(`Promises are not looked for in the section "${section.title}".`);
  if (actions.taken.has(block.index))
    notes.push('It is a task as a whole, so no promises are looked for in it.');
  if (section && decidesNothing(section))
    notes.push(`Decisions are not looked for in the section "${section.title}".`);
  else if (decisions.taken.has(block.index)) notes.push('It stands in a list of decisions.');
  if (block.kind === 'item' && block.checked !== null && !actions.taken.has(block.index)) {
    const read = boxedTask.read(block, actions.people);
    if (read && isNearMiss(read)) notes.push(`Its box is no task, because ${read.because}.`);
  }
  return notes;
}

function headingNotes(note: Note, section: Section): string[] {
  if (section.isTitle) return ['It is the title of the whole note.'];
  const why = whyNoTopics(note, section) ?? (section.kind === 'minutes' ? null : whyNoTopic(note, section));
  return why === null ? [] : [`It is no topic, because ${why}.`];
}

/** The sentences of a block, each with the rules that came near. */
function explainSentences(
  note: Note,
  block: Block,
  day: Day | null,
  actions: ReadActions,
  decisions: ReadDecisions,
): ExplainedSentence[] {
  if (!isProse(block)) return [];
  const near = new Map<string, ExplainedMiss[]>();
  const nearOf = (sentence: string): ExplainedMiss[] => {
    const known = near.get(sentence) ?? [];
    near.set(sentence, known);
    return known;
  };
  const miss = (sentence: string, { id, reads, means }: NoteRule, { because }: NearMiss): void => {
    nearOf(sentence).push({ rule: id, reads, means, because });
  };
  for (const sentence of note.sentences.of(block.text)) {
    nearOf(sentence);
    const marked = markedTask.read(sentence, actions.people);
    if (marked && isNearMiss(marked)) miss(sentence, markedTask, marked);
    const next =
      day !== null && maySayNext(block)
        ? inNextSentence.read(sentence, day, titleOf(note)?.text ?? '')
        : null;
    if (next && isNearMiss(next)) miss(sentence, inNextSentence, next);
    else if (next?.day === null)
      miss(sentence, inNextSentence, { because: 'it says that there is no call then' });
  }
  if (!actions.taken.has(block.index) && !inSilence(note, block, promisesNothing)) {
    for (const reading of readingsOf(block, note, actions.people)) {
      const asks = isQuestion(reading.sentence);
      // A question is asked as a statement, so that one hears which rules it came near.
      const sentence = asks ? reading.sentence.replace(/\?\W*$/, '.') : reading.sentence;
      const found = promisesIn({ ...reading, sentence }, (missed) =>
        miss(reading.sentence, missed.rule, missed.miss),
      );
      for (const { evidence } of asks ? found : []) {
        const rule = ruleOf(evidence.rule);
        if (rule) miss(reading.sentence, rule, { because: 'the sentence is a question' });
      }
    }
  }
  if (mayDecide(block) && !decisions.taken.has(block.index)) {
    for (const sentence of note.sentences.of(withoutLead(block)))
      readSentence(block, sentence, (missed) => miss(sentence, missed.rule, missed.miss));
  }
  return [...near].map(([text, misses]) => ({ text, near: misses }));
}

function inSilence(note: Note, block: Block, silent: (section: Section) => boolean): boolean {
  const section = sectionAt(note, block);
  return section !== null && silent(section);
}
