import type { CallFacts } from '../domain/model/call-facts.ts';
import type { Day } from '../domain/model/day.ts';
import type { Outline } from '../domain/model/blocks.ts';
import type { Section } from './sections.ts';
import type { Sentences } from './sentences.ts';
import { dayAfter, writtenDates } from './written-date.ts';

/** A sentence about the next meeting of this group: "the next call is …", "Next meeting:", "we resume the call …". */
const mention =
  /^\W*(?:\S+ ){0,14}?(?:(?:the |our )?next (?:\w+ )?(?:call|meeting|session)\b|(?:resume|reconvene|meet again)\b)/i;
/** A word of each: most sentences hold none, and to look for it is cheaper. */
const mayMention = /next|resume|reconvene|meet again/i;

/**
 * The stated day of the next meeting; a missing year is the one that puts it after this call. What is said deep in a
 * discussion is left out: there "the next meeting" is some other group's.
 */
export function readNext(
  outline: Outline,
  sections: readonly Section[],
  sentences: Sentences,
  day: Day | null,
): CallFacts['next'] {
  if (day === null) return null;
  let found: CallFacts['next'] = null;
  for (const section of sections) {
    if (section.kind !== 'next' || section.isTitle) continue;
    for (const block of outline.blocks.slice(section.head, section.ownEnd)) {
      const date = writtenDates(block.text.slice(0, 300)).map((written) => dayAfter(written, day))[0];
      if (date && /next/i.test(section.title)) return { date, place: block.start };
    }
  }
  for (const block of outline.blocks) {
    if (block.quoted || block.depth > 1 || (block.kind !== 'item' && block.kind !== 'paragraph')) continue;
    if (!mayMention.test(block.text)) continue;
    for (const sentence of sentences.of(block.text)) {
      const said = mayMention.test(sentence) ? mention.exec(sentence.slice(0, 400)) : null;
      if (!said) continue;
      const after = sentence.slice(said[0].length, said[0].length + 200);
      const date = writtenDates(after).map((written) => dayAfter(written, day))[0];
      if (date) found = { date, place: block.start };
    }
  }
  return found;
}
