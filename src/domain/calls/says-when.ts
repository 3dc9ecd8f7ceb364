const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const unit = '(?:call|meeting|day|week|month|quarter|year|release|sprint|weekend)s?';

/** Words that say by when something will be done: a day, a weekday, the next call or month, an event that it comes before. */
const when = new RegExp(
  [
    '\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b`,
    `\\b${month}\\.? \\d{1,4}\\b`,
    `\\b(?:by|before|until|till|in|on|during|from|since|next|this) (?:the )?(?:(?:end|middle|start|beginning) of )?(?:the )?(?:${month}|${weekday})\\b`,
    `\\b${weekday}s?\\b`,
    `\\b(?:next|this|every|each|in the coming|at the end of the|within (?:a|an|the|\\w+)|in (?:a|an|one|two|three|four|some|a few|\\d+)) ${unit}\\b`,
    '\\b(?:today|tonight|tomorrow|now|soon after|right away|immediately|asap|as soon as)\\b',
    '\\b(?:by|before|until|once|when|after) (?:the|we|it|he|she|they|that|then|\\p{L}+ (?:is|are|has|have|speaks|goes|lands|ships))\\b',
    '\\bdue\\b',
  ].join('|'),
  'iu',
);

/**
 * Whether a promise says by when.
 * @example saysWhen('Ada will send it by Friday') // true
 * @example saysWhen('Ada will send it') // false
 */
export function saysWhen(promise: string): boolean {
  return when.test(promise);
}
