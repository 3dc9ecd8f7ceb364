import type { Day } from '../domain/model/day.ts';
import type { Outline } from '../domain/model/blocks.ts';
import { dayOf, writtenDates } from './written-date.ts';

/** A label before the meeting's own date: "Meeting Date/Time:", "Date:", "When". */
const label = /^\W*(?:meeting )?(?:date(?: ?(?:\/|and|&) ?time)?|when|held on)\b\s*:?\s/i;
/** How far down a note its own date stands. */
const firstBlocks = 25;

/** The day of the meeting that a text states: in its first heading, else after a label near its start. */
export function readStatedDay(outline: Outline): Day | null {
  const first = outline.blocks.find((block) => block.kind === 'heading' && !block.quoted);
  const titled = first ? firstDay(first.text.slice(0, 300)) : null;
  if (titled !== null) return titled;
  for (const block of outline.blocks.slice(0, firstBlocks)) {
    if (block.quoted) continue;
    for (const line of block.text.slice(0, 1000).split('\n')) {
      const day = label.test(line) ? firstDay(line) : null;
      if (day !== null) return day;
    }
  }
  return null;
}

function firstDay(text: string): Day | null {
  return writtenDates(text).flatMap((date) => dayOf(date) ?? [])[0] ?? null;
}
