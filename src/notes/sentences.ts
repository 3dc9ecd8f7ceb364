import { part, pattern } from './patterns.ts';
import { isAscii, oneLine } from '../domain/text/words.ts';

/** Short forms whose full stop ends no sentence. */
const shortForms =
  /(?:\b(?:e\.?g|i\.?e|etc|vs|cf|approx|incl|no|dr|mr|mrs|ms|prof|st|resp|aka|a\.k\.a)|\b\p{Lu})\.$/iu;
/** How a line begins that someone speaks in a chat: "16:00 <jo>", "[jo]", "jo:". */
const chat = part`[ *_]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ ]+)?(?:<[@+~%&]?[\w|^-]{1,30}>|\[[\w|^ .-]{2,30}\]:?[ ]|[\w|^-]{2,20}:[ ])`;
const marker = part`[ *_[]*(?:ACTION|AI|TODO|RESOLUTION|RESOLVED|DECISION|AGREED)\b`;
const ends = pattern('gu')`[.!?]+["'”’)\]]*(?=\s)|\n(?=[ *_]*\p{Lu}[\p{L}. ]{1,30}:\s|${marker}|${chat})`;
const asciiEnds = pattern('g')`[.!?]+["')\]]*(?=\s)|\n(?=[ *_]*[A-Z][A-Za-z. ]{1,30}:\s|${marker}|${chat})`;

/** Cuts a text into sentences, each in one line; a line that starts with a speaker ("Jo: …") or a marker (ACTION) starts a new one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const sentence = oneLine(text.slice(start, end));
    if (sentence !== '') sentences.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(isAscii(text) ? asciiEnds : ends)) {
    const end = match.index + match[0].length;
    if (match[0] !== '\n') {
      // Every short form ends with its full stop.
      const before = match[0].endsWith('.') ? text.slice(Math.max(start, end - 12), end) : '';
      if (before !== '' && shortForms.test(before) && !/\b(?:etc|st)\.$/i.test(before)) continue;
      const next = /\S/.exec(text.slice(end, end + 80))?.[0] ?? '';
      // After "i.e" or in "1.3 release" a small letter goes on with the sentence.
      if (/\p{Ll}/u.test(next) && match[0].startsWith('.')) continue;
      // "(yay!) — will report back" is one sentence.
      if (/[–—]/.test(next)) continue;
    }
    cut(end);
  }
  cut(text.length);
  return sentences;
}

/** The sentences of one note's texts, each text cut once: three rules read the same ones. To be dropped with the note. */
export class Sentences {
  readonly #known = new Map<string, readonly string[]>();

  /** The sentences of a text, in order. */
  of(text: string): readonly string[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const sentences = splitSentences(text);
    this.#known.set(text, sentences);
    return sentences;
  }
}
