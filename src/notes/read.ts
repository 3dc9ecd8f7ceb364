import type { Outline } from '../domain/model/blocks.ts';
import type { CallFacts } from '../domain/model/call-facts.ts';
import { firstDayOf } from '../domain/model/day.ts';
import { readActions } from './actions/read-actions.ts';
import { readAgenda } from './agenda.ts';
import { readAsides } from './asides.ts';
import { readAttendance, type Attendance } from './attendance/read-attendance.ts';
import { readStatedDay, type KnownDay } from './call-day.ts';
import { knownPeople, type KnownPeople } from './names/known-people.ts';
import { readDecisions } from './decisions/read-decisions.ts';
import { readNext } from './next-meeting.ts';
import { readOutcomes } from './outcomes/read-outcomes.ts';
import type { Note } from './note.ts';
import { openNote } from './open-note.ts';
import { readTopics } from './topics.ts';

/** Reads everything a note's text states. Any outline has a reading: nothing here throws. */
export function readCallFacts(outline: Outline, known: KnownDay): CallFacts {
  const note = openNote(outline);
  const heading = note.blocks.find((block) => block.kind === 'heading' && !block.quoted && block.text.trim());
  const day = readStatedDay(note, known);
  const attendance = readAttendance(note);
  const people = peopleOf(note, attendance);
  const topics = readTopics(note, people);
  const { actions } = readActions(note, people, topics);
  const { decisions } = readDecisions(note, topics);
  const asides = readAsides(note, { topics, actions, decisions });
  return {
    heading: heading?.text.replace(/\s+/g, ' ').trim() ?? null,
    day,
    attendees: attendance.attendees,
    agenda: readAgenda(note, topics),
    topics,
    actions,
    decisions,
    outcomes: readOutcomes(note, topics),
    ...(asides.length > 0 ? { asides } : {}),
    ...readNext(note, known.day ?? firstDayOf(day?.date ?? null)),
  };
}

/** Who a note names: those present, with the letters that stand for them, speakers and @handles. */
export function peopleOf({ blocks }: Note, { attendees, initials }: Attendance): KnownPeople {
  return knownPeople(blocks, attendees, initials.keys());
}
