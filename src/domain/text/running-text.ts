/**
 * Scripts that are written without spaces between words, and Hangul, whose words carry endings: there a reader looks for
 * a part of a run of signs.
 */
const runningScripts =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
// Punctuation of these scripts belongs to several of them, too; it ends a run.
const sign = `(?:(?![\\p{P}\\p{S}])[${runningScripts}])\\p{M}*`;
const oneSign = new RegExp(sign, 'gu');
const anySign = new RegExp(sign, 'u');
const between = new RegExp(`(?<=${sign})\\s+(?=[${runningScripts}])`, 'gu');

/** Whether a text holds signs of a script that is written without spaces. */
export function hasRunningText(text: string): boolean {
  return anySign.test(text);
}

/**
 * A text in which every sign of such a script stands alone, as a word. An index of words then finds any part of a run by
 * its signs in a row, whatever a dictionary takes for a word.
 * @example separateSigns('速く摩耗') // ' 速  く  摩  耗 '
 */
export function separateSigns(text: string): string {
  return hasRunningText(text) ? text.replace(oneSign, ' $& ') : text;
}

/**
 * A text as it was before its signs were separated.
 * @example joinSigns('速 く 摩 耗 。') // '速く摩耗。'
 */
export function joinSigns(text: string): string {
  return text.replace(between, '');
}
