import { anyOf, part, pattern } from '../patterns.ts';
import { nearMiss } from '../rule.ts';
import { longestStatement, type StatementRule } from './statement.ts';

const soon = anyOf('week', 'meeting', 'call', 'time');
const disposes = anyOf(
  ...['removed?', 'removing', 'remove', 'take', 'taking', 'leave', 'leaving', 'keep', 'keeping', 'defer'],
  ...['deferred', 'deferring', 'postponed?', 'punt', 'move', 'table', 'tabled'],
);
const loosely = part`(?:(?:basically|so|ok(?:ay)?|for now|then),? )?`;
const agendaOutcome = pattern('iu')`^\W*${anyOf(
  part`${loosely}(?:will |we(?:'ll| will) |let's )?(?:${disposes}|rm) .{0,60}\b(?:agenda|next ${soon}|label)\b`,
  part`[^.?]{0,160}, (?:will )?(?:remov(?:e|ed|ing)|rm|tak(?:e|en|ing)|drop(?:ped|ping)?) .{0,40}\b(?:agenda|label|tag)\b`,
  part`[^.?]{0,160}, remov(?:ed|ing) (?:the |this )?label\b`,
  part`[^.?]{0,160}(?:, | [-–—] )punt(?:ed|ing)? (?:it |this )?(?:to|till?|until) (?:the )?next ${soon}\b`,
  part`agenda (?:item )?again\b`,
  part`agenda (?:item|tag|label) (?:was |is )?removed\b`,
  part`\p{Lu}\p{L}+:? (?:will )?remov(?:e|es|ed|ing) (?:it |this |that )?from (?:the )?(?:\p{L}+ )?agenda\b`,
  part`wait (?:for|until)\b`,
  part`try .{0,60}\bnext (?:\w+ )?(?:meeting|call|time)\b`,
  part`(?:don't|do not) .{0,60}\bfor now\b`,
)}`;

/** What becomes of a point on the agenda. Only short items of lists say it so. */
export const agendaOutcomeRule: StatementRule = {
  id: 'decision-agenda-outcome',
  reads: 'decision',
  means: 'An item of a list says what becomes of a point: off the agenda, or to the next call.',
  examples: [
    '- Remove from the agenda.',
    '- RM agenda item tag',
    '- Move to the next meeting, Priya is away',
    '- Otto remove from the council agenda',
    '- Spoken of last time, no concern, taking off of the agenda',
    '- The brass press, punt till next meeting',
  ],
  counterExamples: [
    "- Let's see what happens",
    '- Should we keep it on the agenda?',
    'Remove from the agenda.',
  ],
  read: (sentence) => {
    const text = sentence.slice(0, longestStatement / 2).replace(/[’]/g, "'");
    const match = agendaOutcome.exec(text);
    if (!match) return null;
    return /\?\W*$/.test(text.slice(-12)) ? nearMiss('it is a question') : { words: match[0] };
  },
};

const result = anyOf(
  ...['approved', 'accepted', 'rejected', 'declined', 'adopted', 'carried', 'withdrawn', 'ratified'],
  ...['deferred', 'postponed', 'tabled', 'on hold', 'defer \\p{L}+', 'no objections?'],
);
const endsWithResult = pattern(
  'iu',
)`\p{L}.{0,300}?\S(?:(?:\s+[-–—→]+\s*|:\s+)(${result}\b(?! by\b).{0,80})|\s+[-–—→]+\s*(agreed\W*))$`;

/** A mark and a result: without them the whole form, which begins anywhere, is not looked for. */
const mayEndWithResult = pattern('iu')`(?:[-–—→]\s*|:\s+)(?:${result}|agreed)`;

/** What came of the point that an item names, behind a dash. */
export const itemResultRule: StatementRule = {
  id: 'decision-item-result',
  reads: 'decision',
  means: 'An item of a list names a point and ends, behind a dash or a colon, with what came of it.',
  examples: [
    '- Green logo – approved',
    '- Brass for the press - deferred, the mill is closed',
    '- Brass press: on hold',
    '- We use brass - agreed',
  ],
  counterExamples: [
    '- Approved logos',
    'Green logo – approved',
    '- Was it on hold?',
    '- Otto: approved by whom?',
  ],
  read: (sentence) => {
    const text = sentence.slice(0, longestStatement / 2);
    const match = mayEndWithResult.test(text) ? endsWithResult.exec(text) : null;
    if (!match) return null;
    return /\?\W*$/.test(sentence.slice(-12))
      ? nearMiss('it is a question')
      : { words: match[1] ?? match[2] ?? '' };
  },
};

const disposal = pattern(
  'iu',
)`^\W*(?:keep|move|switch|stick|push|drop|close|merge)\b(?! (?:on|up|in|an eye|going|between|back|in mind|to discuss|by)\b)(?! call\b) [^?]{3,100}$`;
const pointsElsewhere = /:\W*$|https?:|#\d/;

/** What is to become of the point that an inner item stands below. */
export const itemDisposesRule: StatementRule = {
  id: 'decision-item-disposes',
  reads: 'decision',
  means:
    'An item inside another begins with what becomes of its point: keep, move, switch, stick, drop or close.',
  examples: [
    '- How often we meet\n  - Keep it at two weeks',
    '- Brass proposal\n  - Move to accepted once Otto has read it',
  ],
  counterExamples: [
    '- Keep it at two weeks',
    '- Brass proposal\n  - Move it to stage 2?',
    '- Brass proposal\n  - Keep in mind that brass is dear',
    '- Brass proposal\n  - Merge between the two old ones',
    '- Brass proposal\n  - Move the press #12',
  ],
  read: (sentence) => {
    const match = disposal.exec(sentence.slice(0, longestStatement / 2));
    return match && !pointsElsewhere.test(sentence) ? { words: match[0] } : null;
  },
};
