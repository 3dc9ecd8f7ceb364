import { readActions } from './actions/read-actions.ts';
import { readAgenda } from './agenda.ts';
import { readAttendees } from './attendees.ts';
import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import { readDecisions } from './decisions/read-decisions.ts';
import { readNext } from './next-meeting.ts';
import type { Outline } from '../domain/model/blocks.ts';
import { readSections } from './sections.ts';
import { Sentences } from './sentences.ts';
import { readTopics } from './topics.ts';
import { readStatedDay } from './call-day.ts';

/** What is known of a call before its text is read. */
interface CallFactsOptions {
  /** The call's day from its front matter or file name, null where neither says; years are inferred from it. */
  readonly day: Day | null;
}

/** Reads everything a note's text states. Any outline has a reading: nothing here throws. */
export function readCallFacts(outline: Outline, options: CallFactsOptions): CallFacts {
  const sections = readSections(outline);
  const heading = outline.blocks.find(
    (block) => block.kind === 'heading' && !block.quoted && block.text.trim(),
  );
  const stated = readStatedDay(outline);
  const attendees = readAttendees(outline, sections);
  const topics = readTopics(outline, sections);
  const sentences = new Sentences();
  return {
    heading: heading?.text.replace(/\s+/g, ' ').trim() ?? null,
    day: stated,
    attendees,
    agenda: readAgenda(outline, sections, topics),
    topics,
    actions: readActions(outline, sections, attendees, topics, sentences),
    decisions: readDecisions(outline, sections, topics, sentences),
    next: readNext(outline, sections, sentences, options.day ?? stated),
  };
}
