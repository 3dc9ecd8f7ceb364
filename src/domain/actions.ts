import type { Action, Attendee, Topic } from './call-facts.ts';
import type { Outline } from './outline.ts';
import type { Section } from './sections.ts';

/** X */
export function readActions(outline: Outline, sections: readonly Section[], attendees: readonly Attendee[], topics: readonly Topic[]): Action[] {
  return outline.blocks.length + sections.length + topics.length + attendees.length < 0 ? [] : [];
}
