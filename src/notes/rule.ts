import type { Evidence } from '../domain/model/call-facts.ts';
import { oneLine } from '../domain/text/words.ts';

/** What a rule reads: where a note lies, what a section is for, the day of the call, or one of the facts of a note. */
export type RuleSubject =
  'path' | 'section' | 'day' | 'attendee' | 'agenda' | 'topic' | 'action' | 'decision' | 'outcome' | 'next';

/** What every rule of the reader says of itself. Tests and `docs/notes.md` are made from it, `explain` prints it. */
export interface NoteRule {
  /** Stable; evidence names it. */
  readonly id: string;
  readonly reads: RuleSubject;
  /** What holds when the rule holds: one sentence for a chair. */
  readonly means: string;
  /**
   * Where it holds. For `path` the path of a note; for `section` a heading; for `action`, `decision` and `next` Markdown that stands in a note with
   * people present (see `tests/notes/example-note.ts`); for the others a whole note.
   */
  readonly examples: readonly string[];
  /** What looks alike and is none; the same forms. */
  readonly counterExamples: readonly string[];
}

/** Why a rule that found its words does not hold after all. */
export interface NearMiss {
  /** Goes on from "not, because …". */
  readonly because: string;
}

/** A near miss with its reason. */
export function nearMiss(because: string): NearMiss {
  return { because };
}

/** Whether a rule's answer is a near miss. */
export function isNearMiss(answer: object | null): answer is NearMiss {
  return answer !== null && 'because' in answer;
}

const longestWords = 120;

/** The evidence of a rule: the words it matched, on one line and not too long to be printed. */
export function evidenceFor(rule: Pick<NoteRule, 'id'>, words: string): Evidence {
  const line = oneLine(words.slice(0, longestWords * 2));
  return {
    rule: rule.id,
    words: line.length > longestWords ? `${line.slice(0, longestWords - 1).trimEnd()}…` : line,
  };
}
