const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** More code units than a character of any language and any emoji has; only a letter below a pile of marks has more. */
const longestCharacter = 64;

/**
 * As much of a text as fits into so many code units, ended between two characters as readers see them (extended grapheme clusters,
 * https://unicode.org/reports/tr29/): no emoji and no letter with its marks is cut.
 * @example cutText('a👩‍🔬b', 4) // 'a'
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Whether a character ends at the limit is told by what stands before it and by the one code point after.
  const start = characters.segment(text.slice(0, limit + 2)).containing(limit)?.index ?? limit;
  if (start > 0 && limit - start <= longestCharacter) return text.slice(0, start);
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * The text, or as much of it as fits into so many code units with an ellipsis at the end.
 * @example shorten('Replace the parser', 9) // 'Replace…'
 */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${cutText(text, limit - 1).trimEnd()}…`;
}

/**
 * The same, ended between two words where that leaves at least half of what fits.
 * @example shortenAtWord('Replace the parser', 14) // 'Replace the…'
 */
export function shortenAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = cut.lastIndexOf(' ');
  return end >= limit / 2 ? `${cut.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…` : shorten(text, limit);
}
