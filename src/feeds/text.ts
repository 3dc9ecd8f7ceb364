import { withoutControls } from '../domain/text/controls.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';

/**
 * The text without what neither XML 1.0 (section 2.2) nor iCalendar may hold, not even escaped: control characters become spaces, halves
 * of surrogate pairs U+FFFD. A note pasted from a terminal has them.
 * @example allowedInXml('a\u0007b') // 'a b'
 */
export function allowedInXml(text: string): string {
  return withoutControls(text.toWellFormed());
}

/**
 * Plain text as HTML that says the same and may stand in an XML file.
 * @example htmlInXml('a\u0007 < b') // 'a  &lt; b'
 */
export function htmlInXml(text: string): string {
  return escapeHtml(allowedInXml(text));
}
