import { cutText } from './shorten.ts';

const beyondAscii = /[^\x00-\x7f]/;

/**
 * Text for comparing: lower case, without diacritics, every run of other signs than letters and digits one space.
 * @example normalizeForComparison('  Zoë’s E-mail ') // 'zoe s e mail'
 */
export function normalizeForComparison(text: string): string {
  // Most texts are plain, and patterns of all scripts are several times as slow.
  if (!beyondAscii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Text without diacritics, which those who type a name leave out.
 * @example withoutDiacritics('Bünzli') // 'Bunzli'
 */
export function withoutDiacritics(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text;
}

/**
 * The part of a URL made from a title: its words joined by hyphens, at most about 60 characters; never empty.
 * @example slugFromTitle('A CLI for IMAP!', 'untitled') // 'a-cli-for-imap'
 */
export function slugFromTitle(text: string, otherwise: string): string {
  const words = normalizeForComparison(cutText(text, 400)).split(' ').filter(Boolean);
  let made = '';
  for (const word of words) {
    const longer = made === '' ? cutText(word, 60) : `${made}-${word}`;
    if (longer.length > 60) break;
    made = longer;
  }
  return made || otherwise;
}

/**
 * Gives each wish an id of its own, and none that is taken.
 * @example ['irmin', 'irmin'].map(createIdMaker()) // ['irmin', 'irmin-2']
 */
export function createIdMaker(taken: readonly string[] = []): (wish: string) => string {
  const given = new Set(taken);
  return (wish) => {
    let id = wish;
    for (let count = 2; given.has(id); count += 1) id = `${wish}-${count}`;
    given.add(id);
    return id;
  };
}
