import type { Evidence } from '../../src/domain/model/call-facts.ts';
import { readNote } from '../../src/load/read/note.ts';
import type { NoteRule } from '../../src/notes/rule.ts';
import { readPathDate } from '../../src/notes/path-date.ts';
import { readHeading } from '../../src/notes/section-headings.ts';

/** The day of the call that examples come from. */
const exampleDay = '2022-05-04';

/** Who is present where an example of a promise, a decision or a next call is read. */
const beginning = 'Present: Priya Raman, Otto Vance, Alexandra Quill, wren42\n\n## Worn gears\n\n';

/** The evidence of everything that is read from an example of a rule, of the kind that the rule reads. */
export function evidenceIn(rule: Pick<NoteRule, 'reads'>, example: string): Evidence[] {
  if (rule.reads === 'path')
    return [readPathDate(example, 'month-first').evidence].filter((each) => each !== null);
  if (rule.reads === 'section') return [readHeading(example).evidence].filter((each) => each !== null);
  const inNote = ['action', 'decision', 'outcome', 'next'].includes(rule.reads);
  const { facts } = readNote(inNote ? beginning + example : example, {
    firstLine: 1,
    firstOffset: 0,
    repository: null,
    day: rule.reads === 'day' ? null : exampleDay,
  });
  const found = {
    day: facts.day ? [facts.day] : [],
    attendee: facts.attendees,
    agenda: facts.agenda,
    topic: facts.topics,
    action: facts.actions,
    decision: facts.decisions,
    outcome: facts.outcomes,
    next: facts.next ? [facts.next] : [],
  }[rule.reads];
  return found.map(({ evidence }) => evidence);
}
