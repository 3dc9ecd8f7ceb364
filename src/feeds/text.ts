import { withoutControls } from '../domain/text/controls.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { oneLine } from '../domain/text/words.ts';

/**
 * The text without what neither XML 1.0 (section 2.2) nor iCalendar may hold, not even escaped: control characters become spaces, halves
 * of surrogate pairs U+FFFD. A note pasted from a terminal has them.
 * @example allowedInXml('a\u0007b') // 'a b'
 */
export function allowedInXml(text: string): string {
  return withoutControls(text.toWellFormed());
}

/**
 * A text on one line as iCalendar writes it (RFC 5545, 3.3.11): the library escapes texts of events, but not the calendar's name.
 * @example calendarText('Kites, and\nsails') // 'Kites\\, and sails'
 */
export function calendarText(text: string): string {
  return oneLine(allowedInXml(text)).replace(/[\\;,]/g, String.raw`\$&`);
}

/**
 * Plain text as HTML that says the same and may stand in an XML file.
 * @example htmlInXml('a\u0007 < b') // 'a  &lt; b'
 */
export function htmlInXml(text: string): string {
  return escapeHtml(allowedInXml(text));
}
