/**
 * A number with its noun.
 * @example countText(1, 'repository', 'repositories') // '1 repository'
 * @example countText(0, 'project') // '0 projects'
 */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * As `countText`, but nothing where there is nothing: for parts of a line that are left out then.
 * @example countIfAny(0, 'topic') // ''
 */
export function countIfAny(count: number, noun: string, plural?: string): string {
  return count === 0 ? '' : countText(count, noun, plural);
}

/**
 * A difficulty in words.
 * @example starsText(2) // '2 stars'
 */
export function starsText(stars: number): string {
  // Not by `countText`: a script of the start pages needs this alone, and stands in every one of them.
  return `${stars} ${stars === 1 ? 'star' : 'stars'}`;
}

/**
 * Words as a list in a sentence.
 * @example listText(['networking', 'storage', 'web'], 'or') // 'networking, storage or web'
 */
export function listText(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/**
 * The first of many words, with the number of the others.
 * @example firstOf(['networking', 'storage', 'web'], 2) // 'networking, storage and 1 more'
 */
export function firstOf(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown} and ${words.length - most} more` : shown;
}
