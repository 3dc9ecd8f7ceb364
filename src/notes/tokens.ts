import { isAscii } from '../domain/text/words.ts';

/** A word or a mark of a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offset in the sentence. */
  readonly start: number;
  readonly end: number;
}

const asciiToken = /@?\w+(?:['.-]\w+)*|[^\s\w]/g;
const token = /@?[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}_]/gu;
/** A sentence longer than this is not read for promises: nobody speaks so long, and it keeps the work bounded. */
const longestSentence = 4000;

/** The words and marks of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const cut = sentence.length > longestSentence ? sentence.slice(0, longestSentence) : sentence;
  const tokens: Token[] = [];
  let end = 0;
  // One match for all words and a search for each is several times as fast as a match each; between two tokens is only space.
  for (const text of cut.match(isAscii(cut) ? asciiToken : token) ?? []) {
    const start = cut.indexOf(text, end);
    end = start + text.length;
    const lower = text.toLowerCase();
    tokens.push({ text, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower, start, end });
  }
  return tokens;
}
