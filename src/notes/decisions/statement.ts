import { anyOf, part, pattern } from '../patterns.ts';
import { nearMiss, type NearMiss, type NoteRule } from '../rule.ts';

/** The words a rule matched, or why they state no decision; null where it finds none of its words. */
export type ReadStatement = { readonly words: string } | NearMiss | null;

/** A rule that spots in a sentence what the group agreed. The forms are those in which English minutes state a common will. */
export interface StatementRule extends NoteRule {
  readonly read: (sentence: string) => ReadStatement;
}

/** More of a sentence is not read. */
export const longestStatement = 600;

/** Everybody who is there. */
export const everybody = anyOf('everyone', 'everybody', 'all');
/** Not one of them. */
export const nobody = anyOf('no ?body', 'no ?one');
const agreement = anyOf(
  'agree',
  'agreed',
  'consensus',
  'agreement',
  'conclusion',
  'decision',
  'decide',
  'decided',
);

/** Groups that may be others than those who speak. */
const bodies = '(?:teams?|groups?|committee|board|council|project|folks|people)';
/** The beginnings of months, and what follows. */
export const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** A motion that only ends the meeting. */
export const endsMeeting =
  /\b(?:motion|move[sd]?|motions|vote[sd]?|agreed) (?:was made )?to (?:adjourn|close the (?:\w+ ){0,3}meeting|end the (?:meeting|call))\b/i;

/** What takes a statement back: each with the words for `explain`. */
const takenBack: readonly { readonly because: string; readonly pattern: RegExp }[] = [
  {
    because: 'it is a condition',
    pattern: pattern(
      'i',
    )`\b(?:if|unless|until|whether|once) (?:there (?:are|is) )?${anyOf('we', everybody, 'nobody', 'no one', 'no')}(?:'ve)?\b (?:can |all |have )?(?:agree|decide|reach|conclude|object|think|consensus|disagree)`,
  },
  {
    because: 'it is a condition',
    pattern: /^\W*(?:\w+: )?(?:if|unless) (?!.{0,200}, (?:then )?we (?:have |had )?(?:agreed|decided))/i,
  },
  {
    because: 'it says that there is no agreement, or that one is still needed',
    pattern: pattern('i')`\b${anyOf(
      ...[
        'not',
        'never',
        "n't",
        'no',
        'without',
        'need',
        'needs',
        'lack of',
        'reach',
        'find',
        'get',
        'getting',
      ],
    )} (?:yet )?(?:a |an |any |some |to )?(?:firm |clear |rough )?${agreement}\b`,
  },
  { because: 'it asks', pattern: /\bdo (?:we|they|you|all)\b/i },
  {
    because: 'it tells of an earlier meeting',
    pattern: pattern('i')`\b${anyOf(
      ...['last (?:\\w+ )?(?:time|week|meeting|call)', 'previously', 'originally', 'earlier', 'in the past'],
    )}\b.{0,60}\b(?:agreed|decided|concluded|consensus)\b`,
  },
  {
    because: 'it tells of an earlier meeting',
    pattern:
      /\b(?:agreed|decided|concluded) (?:(?:at|in|during) )?(?:the |our )?(?:last|previous) (?:time|week|meeting|call|month)\b|\b(?:last|previous|earlier) consensus\b/i,
  },
  {
    because: 'it tells of an earlier meeting',
    pattern:
      /\b(?:agreed|decided|concluded|resolved|approved|voted)\b.{0,120}\b(?:at|in|during) (?:the |our )?(?:last|previous) (?:meeting|call|session)\b/i,
  },
  {
    because: 'it refers to what was agreed, or says what the word means',
    pattern:
      /\b(?:what|as|than|which|how|that was what) (?:was|were|is|has been|we(?:'ve| have)?) (?:agreed|decided)\b|^\W*(?:agreed|accepted|approved|resolved|rejected|consensus) means?\b|\b(?:say|says|saying|tell|telling|mention|mentioning) (?:that )?(?:we|they|all|everyone) (?:all )?agree/i,
  },
  {
    because: 'somebody speaks for himself or herself',
    pattern:
      /\bI(?:'ve| have| had)? (?:personally |really |also )?(?:have |had )?no (?:real |strong |major |further )?(?:objections?|concerns?)\b|\bno (?:real |strong |major |further )?(?:objections?|concerns?) (?:here|from (?:me|us|our|my)|on (?:my|our)|for (?:me|us))\b|\bno objections? then\b/i,
  },
  {
    because: 'it tells of an earlier meeting',
    pattern: pattern(
      'i',
    )`\b(?:agreed|decided|concluded|resolved|approved|voted) (?:\w+ )?(?:at|in|during|on) ${anyOf(
      ...['(?:the |our )?(?:last|previous|prior|earlier)', months],
    )}|^\W*\d{1,2} ${months} \d{4}\b`,
  },
  {
    because: 'it tells of what was decided long ago',
    pattern: pattern('i')`\bdecision\b[^.]{0,80}\b(?:was|were) (?:made|taken|reached) (?:${anyOf(
      ...[
        '(?:back )?in \\d{4}',
        `(?:in|last) ${months}`,
        'last (?:year|month|spring|summer|autumn|fall|winter)',
      ],
      '(?:\\w+ ){1,3}ago',
    )})`,
  },
  { because: 'it asks whether', pattern: /\bwhether we\b/i },
  {
    because: 'it says that nothing was decided',
    pattern: pattern('i')`\b(?:agreed?|decided?|resolved|concluded?) (?:nothing|to disagree|on nothing)\b`,
  },
  {
    because: 'it reports what was decided elsewhere',
    pattern: pattern('u')`${anyOf(
      part`\b(?!(?:The|Our|This|Whole) )\p{Lu}[\p{L}\d]+ ${bodies}`,
      part`\b(?:[Aa]nother|[Tt]he other|[Uu]pstream) (?:\p{L}+ )?(?:${bodies}|maintainers)`,
      part`\b(?:reports?|reported|says|said|heard|told us|apparently|according to)\b.{0,40}\b(?:they|${bodies})`,
    )}(?:'ve| have| has| had)? (?:agreed|decided|resolved|voted|concluded|chose|approved|accepted)\b`,
  },
  {
    because: 'it only ends the meeting',
    pattern: endsMeeting,
  },
  {
    because: 'somebody tells of what was decided before',
    pattern:
      /\b(?:notes?|noted|reminds?|reminded|mentions|mentioned|recalls?|recalled|explains|explained) (?:us |everyone |the \w+ )?that\b.{0,160}\b(?:has|have|had|were|was) (?:now |again |already )?(?:been )?(?:again |already )?(?:approved|accepted|passed|adopted|resolved|decided|agreed)\b/i,
  },
  {
    because: 'it counts, and says nothing of what was decided',
    pattern:
      /^\W*(?:resolved|accepted|approved|passed|agreed|decided|rejected)(?: \p{L}+){0,3}\s*[:–—-]\s*\d+\W*$/iu,
  },
];

/** "the goals we agree on", "what we decide upon": with no conjunction before them, the words only say which goals. */
const relativeClause =
  /(?<=[\p{L}\d] )(?<!\b(?:and|but|so|then|therefore|now|here|also|again|hence|thus|yes|ok|okay) )(?:(?:that|which|what) )?we (?:can |could |may |might |all )*(?:agree|decide) (?:on|upon)\b/giu;

let [lastSentence, lastPlain] = ['', ''];

/** A sentence as the forms read it; each is asked about by one form after the other. */
function plainStatement(sentence: string): string {
  if (sentence === lastSentence) return lastPlain;
  const plain = sentence.slice(0, longestStatement).replace(/[’]/g, "'").replace(relativeClause, ' ');
  [lastSentence, lastPlain] = [sentence, plain];
  return plain;
}

/** Reads a sentence by one form; a question, a condition, a refusal to decide and an earlier meeting are no decision. */
export function readBy(form: RegExp): (sentence: string) => ReadStatement {
  return (sentence) => {
    const text = plainStatement(sentence);
    const match = form.exec(text);
    if (!match) return null;
    if (/\?["'”)\s]*$/.test(text)) return nearMiss('it is a question');
    for (const { because, pattern: back } of takenBack) if (back.test(text)) return nearMiss(because);
    return { words: match[0] };
  };
}

/** What may open a sentence that concludes. */
export const opener = anyOf('so', 'and', 'ok(?:ay)?', 'for now', 'then', 'finally');
