import { monthName } from './month-names.ts';
import { part, pattern } from './patterns.ts';
import { isAscii, oneLine } from '../domain/text/words.ts';

/** Short forms whose full stop ends no sentence. */
const shortForms =
  /(?:\b(?:e\.?g|i\.?e|etc|vs|cf|approx|incl|no|dr|mr|mrs|ms|prof|st|resp|aka|a\.k\.a)|\b\p{Lu})\.$/iu;
/** What follows the number of a day that is written with a full stop. */
const ordinalDay = pattern('iu')`^ ${monthName}(?!\p{L})`;
/** How a line begins that someone speaks in a chat: "16:00 <jo>", "[jo]", "jo:". */
const chat = part`[ *_]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ ]+)?(?:<[@+~%&]?[\w|^-]{1,30}>|\[[\w|^ .-]{2,30}\]:?[ ]|[\w|^-]{2,20}:[ ])`;
const marker = part`[ *_[]*(?:ACTION|AI|TODO|RESOLUTION|RESOLVED|DECISION|AGREED)\b`;
const ends = pattern('gu')`[.!?]+["'”’)\]]*(?=\s)|\n(?=[ *_]*\p{Lu}[\p{L}. ]{1,30}:\s|${marker}|${chat})`;
const asciiEnds = pattern('g')`[.!?]+["')\]]*(?=\s)|\n(?=[ *_]*[A-Z][A-Za-z. ]{1,30}:\s|${marker}|${chat})`;

/** Cuts a text into sentences, each in one line; a line that starts with a speaker ("Jo: …") or a marker (ACTION) starts a new one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const ended = linesThatEnd(text);
  const cut = (end: number): void => {
    for (let line = ended[0]; line !== undefined && line < end; line = ended[0]) {
      ended.shift();
      if (line > start) push(line);
    }
    push(end);
  };
  const push = (end: number): void => {
    const sentence = withoutStamp(oneLine(text.slice(start, end)));
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
      // "am 20. Juli": the full stop belongs to the number of the day.
      if (/\d\.$/.test(before) && ordinalDay.test(text.slice(end, end + 24))) continue;
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

const stamp = /\s*\([\w|^[\]-]{1,30}, \d{1,2}:\d{2}(?::\d{2})?\)$/;

/**
 * A line without who wrote it and when, as a bot that keeps minutes of a chat adds to it.
 * @example withoutStamp('move the server (ada, 18:20:01)') // 'move the server'
 */
export function withoutStamp(line: string): string {
  return line.endsWith(')') ? line.replace(stamp, '') : line;
}

/** A line that ends in one of these goes on in the next. */
const unfinished =
  /(?:[,;–—-]|\b(?:the|an?|to|of|and|or|for|with|by|in|on|at|from|that|as|is|are|was|were|be|will|would|should|can|has|have|had|we|I|he|she|they|it|if|when|but|not|ask|asks|asked|thanks?|our|his|her|their|its|this|these|than|into|about|via|per|vs|Mr|Mrs|Ms|Dr))\s*$/;
/** A wrapped line may be shorter than the longest of its block by so much, although the next word would have fitted. */
const ragged = 12;

/**
 * Where lines end although nothing is written at their end: whoever wraps a text at the margin puts as many words into a
 * line as fit, so a line that had room for the first word of the next, which begins with a capital letter or a number, is
 * a statement of its own.
 */
function linesThatEnd(text: string): number[] {
  if (!/\n\s*[\p{Lu}\d•·]/u.test(text)) return [];
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.trimEnd().length));
  const ended: number[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    at += line.length;
    const next = lines[index + 1]?.trimStart() ?? '';
    const word = /^\S*/.exec(next)?.[0].length ?? 0;
    const room = longest - line.trimEnd().length - 1 - word;
    if (room > ragged && /^[\p{Lu}\d•·]/u.test(next) && !unfinished.test(line)) ended.push(at);
    at += 1;
  }
  return ended;
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
