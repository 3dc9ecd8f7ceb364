import { currentWords } from './current.ts';

// Making a formatter costs much more than using it.
const made = new Map<string, Intl.ListFormat>();

function format(type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const { locale } = currentWords();
  const key = `${locale} ${type}`;
  let formatter = made.get(key);
  if (!formatter) made.set(key, (formatter = new Intl.ListFormat(locale, { type })));
  return formatter;
}

/**
 * Words as a list in a sentence.
 * @example listText(['networking', 'storage', 'web'], 'or') // 'networking, storage or web'
 */
export function listText(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return format(last === 'and' ? 'conjunction' : 'disjunction').format(words);
}

/** Things as a list in a sentence, with the texts that stand between them. */
export function listParts<Thing>(things: readonly Thing[]): (Thing | string)[] {
  const left = [...things];
  return format('conjunction')
    .formatToParts(things.map(() => 'x'))
    .flatMap<Thing | string>(({ type, value }) => (type === 'element' ? left.splice(0, 1) : [value]));
}

/** Things side by side, with what stands between them. */
export function rowParts<Thing>(things: readonly Thing[]): (Thing | string)[] {
  return things.flatMap((thing, at) => (at === 0 ? [thing] : [', ', thing]));
}

/**
 * The first of many words, with the number of the others.
 * @example firstOf(['networking', 'storage', 'web'], 2) // 'networking, storage and 1 more'
 */
export function firstOf(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? currentWords().general.andMore({ shown, count: words.length - most }) : shown;
}

/** A difficulty in words: `2 stars`. */
export function starsText(count: number): string {
  return currentWords().general.stars({ count });
}

/** A counted thing, but nothing where there is none: for parts of a line that are left out then. */
export function ifAny(count: number, say: (values: { readonly count: number }) => string): string {
  return count === 0 ? '' : say({ count });
}
