/**
 * A group of alternatives for a regular expression; each may be a pattern itself.
 * @example anyOf('call', 'meetings?') // '(?:call|meetings?)'
 */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/**
 * Writes regular expressions out of named parts: the text is taken as it stands, parts are put in unchanged.
 * @example pattern('i')`^\W*${anyOf('agreed', 'decided')}\b`
 */
export function pattern(flags: string): (text: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (text, ...parts) => new RegExp(String.raw(text, ...parts), flags);
}

/**
 * A part of a pattern, written as one. It is text, to be put into others.
 * @example part`next ${anyOf('call', 'meeting')}\b`
 */
export function part(text: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw(text, ...parts);
}
