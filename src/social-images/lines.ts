import type { Letters } from './letters.ts';
import { directionOfText, lineOf, type Line } from './runs.ts';

/** Lines of a text, and whether all of it is on them. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly isWhole: boolean;
}

/** A part of a text after which a line may end: its width with the spaces at its end, and without them. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly seen: number;
}

/** Sets texts of a language in lines. Widths are in parts of `unitsPerEm`. */
export class Typesetter {
  readonly #letters: Letters;
  readonly #words: Intl.Segmenter;
  readonly #widths = new Map<string, number>();

  constructor(letters: Letters, lang: string) {
    this.#letters = letters;
    this.#words = new Intl.Segmenter(lang, { granularity: 'word' });
  }

  /** Sets a text in no more than so many lines of a width. What is too long ends in an ellipsis; a word that no line can hold is broken. */
  lines(text: string, width: number, most: number): Lines {
    const direction = directionOfText(text);
    const lineOfPieces = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
    const lines: Piece[][] = [[]];
    let room = width;
    let isWhole = true;
    for (const piece of this.#pieces(text, width)) {
      if (piece.seen > room) {
        if (lines.length === most) {
          isWhole = false;
          break;
        }
        lines.push([]);
        room = width;
      }
      lines.at(-1)?.push(piece);
      room -= piece.width;
    }
    const written = lines.map(lineOfPieces);
    if (!isWhole) {
      const before = written.slice(0, -1).join('').length;
      written[written.length - 1] = this.#shortened(text.slice(before), width);
    }
    return { lines: written.map((line) => lineOf(line.trim(), this.#letters, direction)), isWhole };
  }

  /** The pieces of a text: words with what follows them, or single letters of words that are wider than a line. */
  #pieces(text: string, width: number): Piece[] {
    return piecesOf(text, this.#words)
      .map((piece) => this.#piece(piece))
      .flatMap((piece) =>
        piece.seen <= width ? [piece] : lettersOf(piece.text).map((letter) => this.#piece(letter)),
      );
  }

  #piece(text: string): Piece {
    return { text, width: this.#width(text), seen: this.#width(text.trimEnd()) };
  }

  /** Many titles of a hub have the same words. */
  #width(text: string): number {
    let width = this.#widths.get(text);
    if (width === undefined)
      this.#widths.set(text, (width = lineOf(text, this.#letters, directionOfText(text)).width));
    return width;
  }

  /** As much of a text as fits on a line with an ellipsis after it: whole words, unless the first is too long. */
  #shortened(text: string, width: number): string {
    const room = width - this.#width('…');
    let kept = '';
    for (const parts of [piecesOf(text, this.#words), lettersOf(text)]) {
      for (const part of parts) {
        if (this.#width((kept + part).trimEnd()) > room) break;
        kept += part;
      }
      if (kept !== '') break;
    }
    return `${kept.trimEnd().replace(/[\p{Po}\p{Pd}]+$/u, '')}…`;
  }
}

const isOpening = /[\p{Ps}\p{Pi}]$/u;
/** Scripts that are written without spaces between words, and their punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** A text in pieces after which a line may end: at spaces, and between the words of scripts without spaces, never before closing punctuation. */
function piecesOf(text: string, words: Intl.Segmenter): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike = false } of words.segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || canEndBetween(last, segment, isWordLike)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function canEndBetween(before: string, after: string, isWord: boolean): boolean {
  if (/^\s/u.test(after)) return false;
  if (/\s$/u.test(before)) return true;
  // "a/b" and "v1.2" have no place for it.
  if (!unspaced.test(before.slice(-1)) && !unspaced.test(after.slice(0, 1))) return false;
  return !isOpening.test(before) && (isWord || isOpening.test(after));
}

function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
