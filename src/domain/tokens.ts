/** A word or a mark of a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offset in the sentence. */
  readonly start: number;
  readonly end: number;
}

const token = /@?[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}_]/gu;
/** A sentence longer than this is not read for promises: nobody speaks so long, and it keeps the work bounded. */
const longestSentence = 4000;

/** The words and marks of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  return [...sentence.slice(0, longestSentence).matchAll(token)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
