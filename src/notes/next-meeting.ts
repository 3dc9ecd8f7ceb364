import type { Block } from '../domain/model/blocks.ts';
import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import type { Note } from './note.ts';
import { anyOf, part, pattern } from './patterns.ts';
import { evidenceFor, isNearMiss, nearMiss, type NearMiss, type NoteRule } from './rule.ts';
import type { Section } from './sections.ts';
import { dayAfter, writtenDates } from './written-date.ts';

/** A date, or why there is none; null where the words do not speak of a next call. */
type ReadDate = { readonly date: Day; readonly words: string } | NearMiss | null;

/** A rule for a section that announces the next call. */
export interface NextSectionRule extends NoteRule {
  readonly read: (section: Section, block: Block, callDay: Day) => ReadDate;
}

/** A rule for a sentence about the next call. */
export interface NextSentenceRule extends NoteRule {
  readonly read: (sentence: string, callDay: Day) => ReadDate;
}

const longestBlock = 300;
const longestLead = 400;
const longestRest = 200;
const noDate = nearMiss('no date after the day of this call follows');

/** A section such as "Next meeting" with a date in it. */
const inNextSection: NextSectionRule = {
  id: 'next-in-section',
  reads: 'next',
  means: 'A section headed "Next meeting" holds a date after the day of the call.',
  examples: ['## Next meeting\n\n18 May 2022', '## Next call: 18 May\n\nSame time.'],
  counterExamples: ['## Next meeting\n\nTo be decided', '## Upcoming events\n\n18 May 2022: a fair'],
  read: (section, block, callDay) => {
    if (!/next/i.test(section.title)) return nearMiss('the heading does not say "next"');
    const date = writtenDates(block.text.slice(0, longestBlock)).map((written) =>
      dayAfter(written, callDay),
    )[0];
    return date ? { date, words: block.text } : noDate;
  },
};

/** A word of each form of `mention`: most sentences hold none, and to look for it is cheaper. */
const mayMention = /next|resume|reconvene|meet again/i;
const mention = pattern('i')`^\W*(?:\S+ ){0,14}?${anyOf(
  part`(?:the |our )?next (?:\w+ )?(?:call|meeting|session)\b`,
  part`(?:resume|reconvene|meet again)\b`,
)}`;

/** A sentence about the next meeting of this group: "the next call is …", "Next meeting:", "we resume the call …". */
export const inNextSentence: NextSentenceRule = {
  id: 'next-in-sentence',
  reads: 'next',
  means: 'A sentence speaks of the next call of this group and then gives a date.',
  examples: ['The next call is on 18 May.', 'We meet again on Wednesday, 18 May 2022.'],
  counterExamples: ['The next release is on 18 May.', 'The next call is when everybody is back.'],
  read: (sentence, callDay) => {
    const said = mayMention.test(sentence) ? mention.exec(sentence.slice(0, longestLead)) : null;
    if (!said) return null;
    const after = sentence.slice(said[0].length, said[0].length + longestRest);
    const date = writtenDates(after).map((written) => dayAfter(written, callDay))[0];
    return date ? { date, words: sentence } : noDate;
  },
};

/** How the day of the next call is read. A section decides; of several sentences the last one does. */
export const nextRules: readonly (NextSectionRule | NextSentenceRule)[] = [inNextSection, inNextSentence];

/** Whether a block may speak of the next call: what is said deep in a discussion is about some other group's. */
export function maySayNext(block: Block): boolean {
  return !block.quoted && block.depth <= 1 && (block.kind === 'item' || block.kind === 'paragraph');
}

/** The stated day of the next meeting; a missing year is the one that puts it after this call, whose day must be known. */
export function readNext(note: Note, callDay: Day | null): CallFacts['next'] {
  if (callDay === null) return null;
  for (const section of note.sections) {
    if (section.kind !== 'next' || section.isTitle) continue;
    for (const block of note.blocks.slice(section.head, section.ownEnd)) {
      const read = inNextSection.read(section, block, callDay);
      if (read && !isNearMiss(read)) return nextCall(inNextSection, read, block);
    }
  }
  let found: CallFacts['next'] = null;
  for (const block of note.blocks) {
    if (!maySayNext(block) || !mayMention.test(block.text)) continue;
    for (const sentence of note.sentences.of(block.text)) {
      const read = inNextSentence.read(sentence, callDay);
      if (read && !isNearMiss(read)) found = nextCall(inNextSentence, read, block);
    }
  }
  return found;
}

function nextCall(rule: NoteRule, { date, words }: { date: Day; words: string }, block: Block) {
  return { date, position: block.start, evidence: evidenceFor(rule, words) };
}
