/**
 * What a page cannot show, and what turns the text after it around (https://trojansource.codes): C0 and C1 controls but tab and line
 * ends, embeddings, overrides and isolates of direction. The marks U+200E and U+200F stay, which texts in two scripts need.
 */
const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/**
 * The text, of the same length, with spaces for control characters and overrides of direction.
 * @example withoutControls('kite\u202Egnp') // 'kite gnp'
 */
export function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}
