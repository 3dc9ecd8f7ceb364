import type { Decision } from '../../domain/model/call-facts.ts';
import { anyOf, part, pattern } from '../patterns.ts';

const later = part`(?:${anyOf(
  part`(?:the |our |a |an |some )?(?:next|later|future|following|upcoming|another) (?:\w+ )?(?:meetings?|calls?|time|weeks?|months?|sessions?|agendas?|dates?|one)`,
  ...['later\\b', 'then\\b', '(?:next|this) (?:mon|tues|wednes|thurs|fri)day', 'async\\b', 'offline\\b'],
)})`;
/** A decision that only says when, or whether, a matter is spoken of again. */
const onlyAgenda = pattern('iu')`${anyOf(
  part`\b(?:defer(?:red|ring|s)?|postpon(?:e[ds]?|ing)|punt(?:ed|ing|s)?|bump(?:ed|ing|s)?|adjourn(?:ed|ing|s)?|carr(?:y|ied) (?:this |it )?over)\b`,
  part`\b(?:we|to|be|is|was|are|were|been|let's|motion to)\s+table(?:d)?\b|^\W*(?:table|tabled|tabling)\b`,
  part`\bput(?:ting)? (?:\w+ ){0,4}off\b|\boff (?:the|this|our) agenda\b`,
  part`\bon hold\b`,
  part`\b(?:move|push|kick|carry|roll|leave|keep|hold|discuss|revisit|continue|resume|talk|bring|take|come back|pick|wait|close|decide|vote|return|raise|cover|review|look|work|explore|schedule)\p{L}*\b.{0,60}\b(?:to|until|till|for|at|in|on|over|during) ${later}`,
  part`\b(?:remove|rm|take|drop|keep|leave|put|add|stay|remain)\p{L}*\b.{0,50}\bagenda\b`,
  part`\b(?:remove|rm|take|drop|keep|leave)\p{L}*\b.{0,40}\bagenda[- ]label\b|\bagenda again\b`,
  part`\b(?:discuss|revisit|resume|continue|talk|pick)\p{L}*\b (?:\p{L}+ ){0,4}(?:${later}|again)`,
  part`\b(?:skip|skipped)\b`,
  part`\bdelay(?:ed)? (?:the |this |that |our )?(?:\p{L}+ )?(?:vote|decision|discussion|ratification|ballot)\b`,
  part`^\W*no (?:more |further )?(?:calls?|meetings?)\b`,
  part`\bagenda (?:item|tag|label) (?:\p{L}+ )?removed\b|\bmilestone to\b|^\W*(?:\p{L}+: )?(?:can |will |let's )?(?:follow(?:ing)? up|continu(?:e|ing)|take (?:it|this|that)|discuss(?:ing)?) (?:on|in|to|over|via|by) `,
  part`\b(?:park|shelve)d?\b|\bhold off\b|\bleave (?:it|this|that) (?:until|for now|open)\b|\bpush (?:it|this|that|back)\b`,
  part`\b(?:bring|move|take|back) (?:\p{L}+ ){0,3}to (?:the |our )?(?:plenary|f2f|face-to-face)\b|\b(?:special|separate) (?:session|call|meeting)\b`,
)}`;
/** What a sentence that defers one thing may settle of another. */
const settles =
  /\b(?:approved?|accept(?:ed)?|reject(?:ed)?|merged?|carried|passed|adopt(?:ed)?|ratified|declined?|go(?:ing)? with|publish(?:ed)?|release[ds]?|ship)\b/i;
/** Where one clause ends and another thing may be said. */
const clauseEnd = /[;.!?] |, (?:and|but|so) | but | and (?:to|we|will) /;

/**
 * What a decision moves. One that settles a thing and puts off another moves the matter.
 * @example whatMoves('Moved to the next call.') // 'agenda'
 * @example whatMoves('The fix is merged; its docs are put off.') // 'matter'
 */
export function whatMoves(text: string): Decision['moves'] {
  const clauses = text.replace(/’/g, "'").split(clauseEnd);
  const putOff = clauses.filter((clause) => onlyAgenda.test(clause));
  if (putOff.length === 0) return 'matter';
  return clauses.some((clause) => settles.test(clause) && !putOff.includes(clause)) ? 'matter' : 'agenda';
}
