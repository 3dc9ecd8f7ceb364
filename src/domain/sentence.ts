/** A sentence of a text and where it starts. */
interface Sentence {
  /** In one line. */
  readonly text: string;
  /** UTF-16 offset in the text it was cut from. */
  readonly start: number;
}

/** Short forms whose full stop ends no sentence. */
const shortForms =
  /(?:\b(?:e\.?g|i\.?e|etc|vs|cf|approx|incl|no|dr|mr|mrs|ms|prof|st|resp|aka|a\.k\.a)|\b\p{Lu})\.$/iu;

/** Cuts a text into sentences; each line that starts with a speaker ("Jo: …") starts a new one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.replace(/\s+/g, ' ').trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: start + piece.search(/\S/) });
    start = end;
  };
  for (const match of text.matchAll(/[.!?]+["'”’)\]]*(?=\s)|\n(?=[ *_]*\p{Lu}[\p{L}. ]{1,30}:\s)/gu)) {
    const end = match.index + match[0].length;
    if (match[0] !== '\n') {
      const before = text.slice(Math.max(start, end - 12), end);
      if (shortForms.test(before) && !/\b(?:etc|st)\.$/i.test(before)) continue;
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
