import { normalizeForComparison } from './normalize.ts';

/**
 * The text on one line, its white space made single spaces.
 * @example oneLine(' a\n  b ') // 'a b'
 */
export function oneLine(text: string): string {
  return (unevenSpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** White space that is not one space between words; most texts hold none, and to look is cheaper than to replace. */
const unevenSpace = /[^\S ]|  /;
const beyondAscii = /[^\x00-\x7f]/;

/** Whether a text holds ASCII only: then patterns without Unicode's classes, which are far slower, read it alike. */
export function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}

/**
 * The words of a text for comparing: lower case, without accents and punctuation.
 * @example wordsOf('Zoë’s engine') // ['zoe', 's', 'engine']
 */
export function wordsOf(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return normalizeForComparison(text).split(' ').filter(Boolean);
}

/**
 * The text without the given marks and white space at its end. A pattern for it would be quadratic in a run of them.
 * @example withoutTrailing('Agenda: ', ':') // 'Agenda'
 */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}

/**
 * The words of a list that is written with spaces between them.
 * @example wordSet('add fix write').has('fix') // true
 */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
