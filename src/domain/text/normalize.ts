import { cutText } from './shorten.ts';

/**
 * Text for comparing: lower case, without diacritics, every run of other signs than letters and digits one space.
 * @example normalizeForComparison('  Zoë’s E-mail ') // 'zoe s e mail'
 */
export function normalizeForComparison(text: string): string {
  // Most texts are plain, and patterns of all scripts are several times as slow.
  const signs = /[^ -~]/.test(text) ? /[^\p{L}\p{N}]+/gu : /[\W_]+/g;
  return withoutDiacritics(text).toLowerCase().replace(signs, ' ').trim();
}

/**
 * Text without diacritics, which those who type a name leave out.
 * @example withoutDiacritics('Bünzli') // 'Bunzli'
 */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
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
