import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import type { Note } from './note.ts';
import { pattern } from './patterns.ts';
import { evidenceFor, type NoteRule } from './rule.ts';
import { dayOf, writtenDates } from './written-date.ts';

const inTitle: NoteRule = {
  id: 'day-in-title',
  reads: 'day',
  means: 'The first heading of the note holds a whole date.',
  examples: ['# Call of 4 May 2022\n\nText.', '# 2022-05-04 meeting'],
  counterExamples: ['# Call of May\n\nText.', '# Call\n\n## 4 May 2022'],
};

const afterLabel: NoteRule = {
  id: 'day-after-label',
  reads: 'day',
  means: 'A label such as "Date:" near the top of the note stands before a whole date.',
  examples: ['# Call\n\nMeeting date: 4 May 2022', '- When: 2022-05-04'],
  counterExamples: ['# Call\n\nUpdated on 2022-05-04', '> Date: 2022-05-04'],
};

/** How the day of a call is read from its text; the first rule that holds decides. */
export const dayRules: readonly NoteRule[] = [inTitle, afterLabel];

const label = pattern('i')`^\W*(?:meeting )?(?:date(?: ?(?:/|and|&) ?time)?|when|held on)\b\s*:?\s`;
/** How far down a note its own date stands. */
const firstBlocks = 25;
const longestTitle = 300;
const longestBlock = 1000;

/** The day of the meeting that a text states: in its first heading, else after a label near its start. */
export function readStatedDay(note: Note): CallFacts['day'] {
  const first = note.blocks.find((block) => block.kind === 'heading' && !block.quoted);
  const titled = first ? firstDay(first.text.slice(0, longestTitle)) : null;
  if (first && titled !== null) return { date: titled, evidence: evidenceFor(inTitle, first.text) };
  for (const block of note.blocks.slice(0, firstBlocks)) {
    if (block.quoted) continue;
    for (const line of block.text.slice(0, longestBlock).split('\n')) {
      const date = label.test(line) ? firstDay(line) : null;
      if (date !== null) return { date, evidence: evidenceFor(afterLabel, line) };
    }
  }
  return null;
}

function firstDay(text: string): Day | null {
  return writtenDates(text).flatMap((date) => dayOf(date) ?? [])[0] ?? null;
}
