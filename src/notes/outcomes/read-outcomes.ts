import type { Outcome, Topic } from '../../domain/model/call-facts.ts';
import { oneLine } from '../../domain/text/words.ts';
import { mayDecide, withoutLead } from '../decisions/read-decisions.ts';
import type { Note } from '../note.ts';
import { evidenceFor, isNearMiss } from '../rule.ts';
import { topicAt } from '../topics.ts';
import { outcomeRules } from './outcome-rules.ts';

const longestText = 300;

/**
 * The sentences of a note that say that something has been done. Which promise that was, later calls tell by comparing
 * (`domain/calls/perhaps-done.ts`); by itself such a sentence closes nothing.
 */
export function readOutcomes(note: Note, topics: readonly Topic[]): Outcome[] {
  return note.blocks.filter(mayDecide).flatMap((block) =>
    note.sentences.of(withoutLead(block)).flatMap((sentence): Outcome[] => {
      if (sentence.length > longestText) return [];
      for (const rule of outcomeRules) {
        const read = rule.read(sentence);
        if (!read || isNearMiss(read)) continue;
        return [
          {
            text: oneLine(sentence),
            anchor: block.anchor,
            topic: topicAt(topics, block.index),
            position: block.start,
            evidence: evidenceFor(rule, read.words),
          },
        ];
      }
      return [];
    }),
  );
}
