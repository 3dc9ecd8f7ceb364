const shortNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const english =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Languages whose months are read by their whole names; short ones, such as "set" and "out", are words of others. */
const languages = ['fr', 'de', 'es', 'pt', 'it', 'nl'];

/** The number of each month by its name in those languages, in small letters, with accents and without. */
const foreign: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return shortNames.flatMap((_, month) => {
      const name = format.format(Date.UTC(2024, month, 15)).toLowerCase();
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
      return [name, plain].map((each): [string, number] => [each, month + 1]);
    });
  }),
);

/** A month by its name, as a part of a pattern with one group. */
export const monthName = `(${[...foreign.keys()].sort((a, b) => b.length - a.length).join('|')}|${english})`;

/**
 * The number of a month by its name, or of the number itself.
 * @example monthOf('März') // 3
 */
export function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const index = shortNames.indexOf(lower.slice(0, 3));
  return foreign.get(lower.normalize('NFC')) ?? (index >= 0 ? index + 1 : Number(name));
}
