import { shorten } from '../../domain/text/shorten.ts';
import { oneLine } from '../../domain/text/words.ts';

// Bidirectional controls can make a title read as something else (https://trojansource.codes); line and paragraph
// separators, byte order marks and tag characters are invisible. U+200D stays: it joins emoji.

const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Text of a stranger as one line of plain text: without control, bidirectional and invisible characters, white space
 * collapsed, at most `limit` characters with an ellipsis where it was cut. HTML stays text: pages escape it.
 * @example cleanLine('Fix\u202E <b>\n', 40) // 'Fix <b>'
 */
export function cleanLine(words: string, limit: number): string {
  // Nothing past a few times the limit can survive, and a title of 64 KB should cost nothing.
  const start = words.slice(0, limit * 4).toWellFormed();
  return shorten(oneLine(start.replace(unwanted, ' ')), limit);
}
