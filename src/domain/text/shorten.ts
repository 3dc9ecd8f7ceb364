/**
 * The text, or as much of it as fits into so many code units with an ellipsis at the end. No character is cut in half.
 * @example shorten('Replace the parser', 9) // 'Replace…'
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > limit - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
