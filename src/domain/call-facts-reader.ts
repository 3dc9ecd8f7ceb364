import type { CallFacts } from './call-facts.ts';
import type { Day } from './day.ts';
import type { Outline } from './outline.ts';

/** What is known of a call before its text is read. */
export interface CallFactsOptions {
  /** The call's day from its front matter or file name, null where neither says; years are inferred from it. */
  readonly day: Day | null;
}

/** Reads everything a note's text states. */
export function readCallFacts(outline: Outline, options: CallFactsOptions): CallFacts {
  const heading = outline.blocks.find((block) => block.kind === 'heading' && !block.quoted);
  return {
    heading: heading?.text ?? null,
    day: options.day,
    attendees: [],
    agenda: [],
    topics: [],
    actions: [],
    decisions: [],
    next: null,
  };
}
