/**
 * The scripts in use today that are written from right to left, by the names of ISO 15924: those with `rtl=YES` in the script
 * metadata of the Unicode CLDR. Intl.Locale knows the same, but under two names in the versions of Node that Cairn runs on.
 */
const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

// Intl takes its time, and every page asks, most of them several times.
const known = new Map<string, 'ltr' | 'rtl'>();

/**
 * The direction in which a language is written.
 * @example directionOf('ar-EG') // 'rtl'
 * @example directionOf('az') // 'ltr'
 * @example directionOf('az-Arab') // 'rtl'
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  let direction = known.get(lang);
  if (!direction) {
    direction = rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
    known.set(lang, direction);
  }
  return direction;
}
