import type { Block } from '../../domain/model/blocks.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { nearMiss, type NoteRule } from '../rule.ts';
import type { ReadStatement } from './statement.ts';

const nouns = anyOf(
  ...['decisions?', 'decided', 'resolution', 'resolved', 'agreed', 'agreement', 'conclusions?'],
  ...['consensus(?: points?)?', 'outcome', 'verdict', 'ruling', 'disposition', 'final (?:decision|word)'],
  ...['beschluss', 'entscheidung', 'décision', 'decisión', 'acuerdo', 'decisione', 'besluit'],
);
const number = part`(?: ?(?:made|reached|points?|[#-]?\d[\d.]*|/ ?[a-z]+))?(?:\s?\([^()]{1,30}\))?`;
/** "Decision:", "DECISION-66.1 (Jo):", "[DECISION]", "(a) Resolved:", "Resolved, that", "Consensus:" before what was decided. */
const marker = pattern(
  'i',
)`^(?:\W*|\W*\(?[a-z\d]{1,3}[).]\s*)(?:${nouns}${number}\W*?(?:\s*[:–—]|\s-|--)\s*(?:\*+\s*)?|\[${nouns}${number}\]:?\s+|(?:be it (?:further |hereby )?)?resolved,? (?=that\b)|be it (?:further |hereby )?resolved\b[:,]?\s*)`;
/** A marker stands within so many characters of the start. */
const markerWithin = 200;

/** Whether a text begins with a marker of decisions. */
export function isMarked(text: string): boolean {
  return marker.test(text.slice(0, markerWithin));
}

/** The text behind its marker, or as it is without one. */
function withoutMarker(text: string): string {
  const marked = marker.exec(text.slice(0, markerWithin));
  return marked ? text.slice(marked[0].length).replace(/^that /, '') : text;
}

/** What stands under a heading for decisions. */
export const listedDecision: NoteRule & {
  /** The text of the decision, null where the block is none. */
  readonly read: (block: Block) => string | null;
} = {
  id: 'decision-in-list',
  reads: 'decision',
  means: 'It stands below a heading such as Decisions: an outer item, a paragraph or a row of a table.',
  examples: [
    '## Decisions\n\n- The logo stays green',
    '## Decisions\n\n| Number | What |\n|--|--|\n| 1 | The logo stays green |',
  ],
  counterExamples: ['## Notes\n\n- The logo stays green'],
  read: (block) => {
    if (block.kind === 'row')
      return block.header ? null : ([...block.cells].sort((a, b) => b.length - a.length)[0] ?? '');
    const isOuter =
      (block.kind === 'item' && block.depth === 1) || (block.kind === 'paragraph' && block.depth === 0);
    return isOuter ? withoutMarker(block.text) : null;
  },
};

/** The same words alone: the decisions are the items below. */
const label = pattern(
  'i',
)`^\W*(?:decisions?|resolutions?|agreed|agreements?|conclusions?|consensus|outcomes?|verdicts?|rulings?)(?: (?:made|points?|reached|items?))?\W*$`;
const longestLabel = 60;

/** An item below a label. */
export const decisionBelowLabel: NoteRule & { readonly isLabel: (block: Block) => boolean } = {
  id: 'decision-below-label',
  reads: 'decision',
  means: 'It is an item below a label such as "Agreed:" or "Conclusions".',
  examples: [
    'Consensus points:\n\n- the logo stays green',
    '- Conclusion\n  - the logo stays green',
    '- Logo\n  - **Verdict:**\n    - it stays green',
  ],
  counterExamples: ['Colours:\n\n- the logo stays green'],
  isLabel: ({ text }) => text.length < longestLabel && label.test(text),
};

const settles =
  /\b(?:we|is|are|was|were|be|will|won't|should|shall|to|agreed?|decided?|keep|keeps|stays?|not|approved|accepted|rejected)\b/i;

/** A sentence behind a marker. */
export const markedDecision: NoteRule & { readonly read: (sentence: string) => ReadStatement } = {
  id: 'decision-marked',
  reads: 'decision',
  means: 'The sentence stands behind a marker such as "Decision:", "Agreed:" or "Consensus:".',
  examples: [
    'Decision: the logo stays green.',
    'DECISION 66.1 : keep the logo green.',
    '**Verdict:** we want green.',
    '[DECISION] keep the logo green',
    'Decision (Otto): the logo stays green.',
    'DECISION-12: the logo stays green.',
    'Resolved, that the logo stays green.',
    'Be it resolved that the logo stays green.',
    '(b) RESOLVED: that the logo stays green.',
  ],
  counterExamples: [
    'Decision: do we keep the logo?',
    'The decision log: it has grown.',
    'Outcome: faster builds',
  ],
  read: (sentence) => {
    if (!isMarked(sentence)) return null;
    if (/^[^\p{L}]*$/u.test(withoutMarker(sentence))) return nearMiss('it only counts');
    // "Outcome: faster builds" is what a plan is to bring.
    if (/^\W*outcome\b/i.test(sentence) && !settles.test(withoutMarker(sentence)))
      return nearMiss('an outcome without a verb is a goal');
    return /\?$/.test(sentence) ? nearMiss('it is a question') : { words: withoutMarker(sentence) };
  },
};
