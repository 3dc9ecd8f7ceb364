import { oneLine } from '../text/words.ts';

// A browser hands over whatever was pasted. Nobody means to write these, and YAML cannot hold them plainly: control
// characters, halves of surrogate pairs, line and paragraph separators, byte order marks.
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu;

/**
 * What was typed, on one line.
 * @example typedLine(' A pendulum\n clock\u0007 ') // 'A pendulum clock'
 */
export function typedLine(text: string): string {
  return oneLine(text.replace(unwanted, ' '));
}

/**
 * What was typed with one entry a line, without the empty ones.
 * @example typedLines(['Unpack it\n\n Wind it ']) // ['Unpack it', 'Wind it']
 */
export function typedLines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(typedLine)
    .filter((line) => line !== '');
}

/**
 * What was typed in several lines, which stay as they are; so do tabs.
 * @example typedText('It keeps time.\r\n\r\n- always\u0000\n') // 'It keeps time.\n\n- always'
 */
export function typedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, (character) => (/[\n\t]/.test(character) ? character : ' '))
    .trim();
}
