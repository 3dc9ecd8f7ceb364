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
import { readOwnHours } from './stated-hours.ts';
import { shortenAtWord } from '../domain/text/shorten.ts';
import { longestTitle, readTopics } from './topics.ts';
import { whoSpeaks } from './who-speaks.ts';

/** Topics have pages of their own, so a file of nothing but headings could fill a disk; the longest real call has fewer than a hundred. */
export const mostTopics = 500;

/** What is known of a call before its text is read. */
export interface KnownBefore extends KnownDay {
  /** Who was there as front matter says, each as notes write a person: "Jo Doe @jodoe (chair)". */
  readonly present?: readonly string[];
}

/** Reads everything a note's text states. Any outline has a reading: nothing here throws. */
export function readCallFacts(outline: Outline, known: KnownBefore): CallFacts {
  const note = openNote(outline);
  const day = readStatedDay(note, known);
  const attendance = readAttendance(note, known.present);
  const people = peopleOf(note, attendance);
  const topics = readTopics(note, people).slice(0, mostTopics);
  const { actions } = readActions(note, people, topics);
  const { decisions } = readDecisions(note, people, topics);
  const callDay = known.day ?? firstDayOf(day?.date ?? null);
  const hours = callDay === null ? [] : readOwnHours(note, callDay);
  const speakers = whoSpeaks(people);
  const asides = readAsides(note, { topics, actions, decisions });
  return {
    heading: headingOf(note, topics),
    day,
    attendees: attendance.attendees,
    agenda: readAgenda(note, topics),
    topics,
    actions,
    decisions,
    outcomes: readOutcomes(note, topics),
    ...(asides.length > 0 ? { asides } : {}),
    ...(speakers.length > 0 ? { speakers } : {}),
    ...(hours.length > 0 ? { hours } : {}),
    ...readNext(note, callDay),
  };
}

/** Who a note names: those present, with the letters that stand for them, speakers and @handles. */
export function peopleOf({ blocks }: Note, { attendees, initials }: Attendance): KnownPeople {
  return knownPeople(blocks, attendees, initials.keys());
}

/** The first heading, where it names the note: "Attendees" or the first of several topics does not. */
function headingOf(note: Note, topics: CallFacts['topics']): string | null {
  const section = note.sections.find(
    ({ head }) => note.blocks[head]?.kind === 'heading' && note.blocks[head].text.trim() !== '',
  );
  if (!section) return null;
  const isTopic = topics.some(({ firstBlock }) => firstBlock === section.head);
  return section.isTitle || (section.kind === 'topic' && !isTopic)
    ? shortenAtWord(section.title, longestTitle)
    : null;
}
