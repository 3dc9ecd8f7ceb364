// XML 1.0 has no way to write these characters, not even escaped (section 2.2); a note pasted from a terminal has them.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text without what no XML file may hold: control characters and halves of surrogate pairs. */
export function legal(text: string): string {
  return text.toWellFormed().replace(illegal, ' ');
}

/** Plain text as HTML that says the same. */
export function escaped(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
