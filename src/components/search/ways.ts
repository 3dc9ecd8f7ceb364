import { hasRunningText, separateSigns } from '../../domain/text/running-text.ts';

/** A way something may be written: its words in a row. */
export interface Way {
  readonly words: readonly string[];
  /** How good it is, to 1: what was typed is better than what it may stand for. */
  readonly weight: number;
}

/** What stands before -our, American -or. */
const ourWords = '(?:arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|vap|vig)';

/** Endings that are spelled in two ways, British and American. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/iz(e|ed|es|er|ers|ing|ation|ations|able)$/, 'is$1'],
  [/ys(e|ed|es|er|ing)$/, 'yz$1'],
  [/yz(e|ed|es|er|ing)$/, 'ys$1'],
  [new RegExp(`(?<=${ourWords})our(s|ed|ing|al|ful|ite|ites)?$`), 'or$1'],
  [new RegExp(`(?<=${ourWords})or(s|ed|ing|al|ful|ite|ites)?$`), 'our$1'],
  [/(?<=(?:cent|met|theat|fib|calib))re(s)?$/, 'er$1'],
  [/(?<=(?:cent|met|theat|fib|calib))er(s)?$/, 're$1'],
  [/(?<=(?:catal|dial|anal))ogue(s)?$/, 'og$1'],
  [/(?<=(?:catal|dial|anal))og(s)?$/, 'ogue$1'],
  [/(licen|defen|offen|preten)ce(s|d)?$/, '$1se$2'],
  [/(licen|defen|offen|preten)se(s|d)?$/, '$1ce$2'],
  [/(?<=[aeiou])ll(ed|ing|er|ers|ation)$/, 'l$1'],
  [/(?<=(?:cance|trave|mode|labe|signa|leve|chann?e|fue))l(ed|ing|er|ers|ation)$/, 'll$1'],
  [/programme(s)?$/, 'program$1'],
  [/^program(s)?$/, 'programme$1'],
  [/grey/, 'gray'],
  [/gray/, 'grey'],
];

/** Words that follow one another. */
export function phraseWay(words: readonly string[]): Way {
  return { words: words.flatMap((word) => separateSigns(word).split(/\s+/)).filter(Boolean), weight: 1 };
}

/**
 * The ways a word may be written: as typed, in the other spelling of English, a version with and without its v, an issue
 * by its number, an identifier as the words it is made of, running text sign by sign.
 */
export function waysOf(word: string): Way[] {
  if (hasRunningText(word)) return [phraseWay([word])];
  const ways: Way[] = [{ words: [word], weight: 1 }];
  const also = (words: readonly string[], weight: number) => ways.push({ words, weight });
  const issue = /^(?:[\w.-]+\/)?([\w.-]*)#(\d+)$/.exec(word);
  const lower = word.toLowerCase();
  if (issue?.[2] !== undefined) {
    if (issue[1] !== '' && word.includes('/')) also([`${issue[1] ?? ''}#${issue[2]}`], 1);
    also([issue[2]], 0.8);
  } else if (/^v?\d+(?:\.\d+)+/.test(lower)) {
    also([lower.startsWith('v') ? lower.slice(1) : `v${lower}`], 0.9);
  } else if (/[^\p{L}\p{N}\p{M}'’]/u.test(word)) {
    const parts = word.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
    if (parts.length > 1) also(parts, 0.9);
  } else {
    const [spelling] = spellings.filter(([pattern]) => pattern.test(lower));
    if (spelling) also([lower.replace(...spelling)], 0.95);
  }
  return ways;
}
