import { withoutDiacritics } from '../../domain/text/normalize.ts';

/**
 * Whether capital letters are short for a name: its letters in their order, beginning with the first.
 * @example abbreviates('ZVB', 'Zoë van der Berg') // true
 * @example abbreviates('TSC', 'Jo Doe') // false
 */
export function abbreviates(letters: string, name: string): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return false;
  return isShortFor(letters, name);
}

/**
 * Whether a nickname in small letters is short for a name.
 * @example isNickname('odal', 'Olga Dal') // true
 * @example isNickname('guest', 'Olga Dal') // false
 */
export function isNickname(letters: string, name: string): boolean {
  return /^\p{Ll}{2,12}\p{N}?$/u.test(letters) && name.includes(' ') && isShortFor(letters, name);
}

function isShortFor(letters: string, name: string): boolean {
  const wanted = withoutDiacritics(letters).toLowerCase();
  const written = withoutDiacritics(name).toLowerCase();
  if (wanted[0] !== written[0]) return false;
  let at = -1;
  return [...wanted].every((letter) => (at = written.indexOf(letter, at + 1)) >= 0);
}

/**
 * The first letters of a name's words, as minutes use them for speakers.
 * @example initialsOf('Zoë Berg') // 'ZB'
 */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
