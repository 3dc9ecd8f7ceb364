// Scripts of pages write it out instead: a module that two of them share becomes a file of its own, and a request more.

/**
 * Orders texts by character codes, the same on every machine: for days, ids, paths and whatever is stored.
 * @example compareText('2015-02-25', '2015-03-11') // -1
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const alphabet = new Intl.Collator('en');

/**
 * Orders names and titles as a reader looks for them. The language is fixed, for the order must not depend on the machine.
 * @example ['Zoë', 'ada', 'Åsa'].sort(compareAlphabetically) // ['ada', 'Åsa', 'Zoë']
 */
export function compareAlphabetically(a: string, b: string): number {
  return alphabet.compare(a, b);
}

const alphabetWithNumbers = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * As `compareAlphabetically`, with the numbers inside taken as numbers. Texts that differ only in case or accents are
 * told apart by their character codes.
 * @example compareWithNumbers('2.9', '2.10') // -1
 */
export function compareWithNumbers(a: string, b: string): number {
  return alphabetWithNumbers.compare(a, b) || compareText(a, b);
}
