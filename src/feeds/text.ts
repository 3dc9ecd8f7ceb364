import { escapeHtml } from '../domain/text/escape-html.ts';

// XML 1.0 has no way to write these characters, not even escaped (section 2.2); a note pasted from a terminal has them.
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The text without what neither XML nor iCalendar may hold: control characters become spaces, halves of surrogate pairs U+FFFD.
 * @example withoutControls('a\u0007b') // 'a b'
 */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(impossible, ' ');
}

/**
 * Plain text as HTML that says the same and may stand in an XML file.
 * @example htmlInXml('a\u0007 < b') // 'a  &lt; b'
 */
export function htmlInXml(text: string): string {
  return escapeHtml(withoutControls(text));
}
