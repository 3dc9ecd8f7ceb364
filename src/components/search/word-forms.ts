import { withoutDiacritics } from '../../domain/text/normalize.ts';

/** How a written word goes with one that is asked for: it is a form of it, may be one, or is none. */
export type Form = 'form' | 'doubtful' | 'none';

/** Endings of English that are longer than two letters, or double the letter before them. */
const longEndings =
  /^(?:ing|ings|ies|ers|est|ion|ions|ity|ive|ful|ism|ist|ist|ise|ize|ous|ant|ent|age|ary|ory|ure|able|.(?:ed|er|ly|es|en))$/;

/** Endings of one or two letters, as many languages have them; "steps" is not "set" with the ending "ps". */
const shortEnding = /^(?:[aeiouy]?[snrdtmly]?|[aeiouy]{2}|[dlnrstz][aeiouy]|ic|th|st|'s)$/;

/**
 * How a word of a text goes with the word that was asked for; a part of an identifier counts as a word, too.
 * @example formOf('(ocaml-vmnet)', 'vmnet') // 'form'
 * @example formOf('Irmin', 'irminsle') // 'doubtful'
 * @example formOf('block', 'blockchain') // 'none'
 */
export function formOf(written: string, asked: string): Form {
  const parts = withoutDiacritics(written).split(/[^\p{L}\p{N}]+/u);
  const inner = parts.flatMap((part) => part.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+|\p{N}+|\p{L}+/gu) ?? []);
  const meant = lettersOf(asked);
  const forms = new Set([parts.join(''), ...parts, ...inner].map((part) => compare(lettersOf(part), meant)));
  return forms.has('form') ? 'form' : forms.has('doubtful') ? 'doubtful' : 'none';
}

function compare(word: string, meant: string): Form {
  let same = 0;
  while (same < Math.min(word.length, meant.length) && word[same] === meant[same]) same += 1;
  if (same === meant.length) return 'form';
  const [endOfWord, endOfMeant] = [word.slice(same), meant.slice(same)];
  if (same < 3 || same * 2 < meant.length || endOfMeant.length > 4) return 'none';
  if (endOfMeant.length < 3) {
    // Three letters are the beginning of too many words: "sepc" is no form of "september".
    if (endOfWord.length > (same < 4 ? 3 : 6)) return 'none';
    return shortEnding.test(endOfMeant) ? 'form' : 'doubtful';
  }
  if (endOfWord.length > 3) return 'none';
  return longEndings.test(endOfMeant) ? 'form' : endOfMeant.length < 4 ? 'doubtful' : 'none';
}

function lettersOf(text: string): string {
  return withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
