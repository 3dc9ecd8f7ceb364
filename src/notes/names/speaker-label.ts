import { part, pattern } from '../patterns.ts';

/** Who a line says is speaking, as written. */
export interface SpeakerLabel {
  readonly name: string;
  /** Whether the form says so by itself, as in a chat log; else the word may be a title ("Status: green"). */
  readonly isSure: boolean;
  /** UTF-16 units up to the end of the label. */
  readonly end: number;
}

const lead = part`^[\s*_•-]{0,6}`;
const time = part`[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3}`;
const word = part`[\p{L}\p{N}_|^'’.-]{1,30}`;
/** A further word of a name: with a capital letter, or a short one such as "van". */
const further = part`(?:\p{Lu}[\p{L}\p{N}'’.-]{0,30}|\p{Ll}{1,3}(?= \p{Lu}))`;
const nick = part`[@+~%&]?([\p{L}\p{N}_|^-]{1,30})`;
/** "16:00 <jo> text", "16:00 jo: text": lines of a chat. */
const chat = pattern('u')`${lead}(?:(?:${time})?<${nick}>:?|${time}${nick}:)(?=\s|$)`;
/** "[jo] text", "(jo) text", "[Jo Doe]: text", "[name=jo] text". */
const bracketed = pattern(
  'u',
)`${lead}(?:\[(?:name=)?@?(${word}(?: ${further}){0,2})\]|\(@?([\p{L}\p{N}_-]{1,30})\)):?(?=\s)`;
/** "Jo: text", "**Jo Doe (chair):** text", "JD<in chat>: text", "Jo Doe (12:04) - text". */
const labelled = pattern(
  'u',
)`${lead}@?(\p{L}${word}?(?: ${further}){0,3})(?:\s?[(<\[][^)>\]\n]{1,30}[)>\]])?[*_\s]{0,4}:[*_]{0,3}(?=\s|$)`;
const dashed = pattern(
  'u',
)`${lead}@?(\p{Lu}${word}(?: \p{Lu}${word}){0,2})(?:\s?\([^)\n]{1,30}\))?[*_\s]{0,4} ?(?:[–—-]+>?|>) `;

/** A line says who speaks within so many characters. */
const speaksWithin = 100;

/**
 * Who a line says is speaking, by its form alone; null where it does not.
 * @example speakerLabel('16:00 <ada> brass wears fast') // { name: 'ada', isSure: true, end: 11 }
 * @example speakerLabel('Status: green') // { name: 'Status', isSure: false, end: 7 }
 */
export function speakerLabel(line: string): SpeakerLabel | null {
  const start = line.slice(0, speaksWithin);
  const said = chat.exec(start);
  if (said) return { name: said[1] ?? said[2] ?? '', isSure: true, end: said[0].length };
  const found = bracketed.exec(start) ?? labelled.exec(start) ?? dashed.exec(start);
  const name = found?.[1] ?? found?.[2];
  return found && name !== undefined ? { name, isSure: false, end: found[0].length } : null;
}
