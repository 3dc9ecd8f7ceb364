import { socialImageSize, type SocialCard } from '../domain/model/social-image.ts';
import { Canvas } from './canvas.ts';
import { Landscape } from './landscape.ts';
import { unitsPerEm, type Letters } from './letters.ts';
import { Typesetter, type Lines } from './lines.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { colourNumber, type CardLook } from './look.ts';
import { outlinesOf } from './outline.ts';
import { pngOf } from './png.ts';
import { hasAllLetters, type Line } from './runs.ts';

const edge = 80;
const widest = socialImageSize.width - 2 * edge;
/** A line beside the cairn is shorter. */
const besideCairn = 800;
const hub = { size: 38, baseline: 112, width: widest };
const about = { size: 36, belowTitle: 72, width: besideCairn };
/** From large to small: how high the letters of a title are, and on how many lines it may stand then. */
const titleSizes = [
  { size: 96, most: 1 },
  { size: 84, most: 2 },
  { size: 70, most: 3 },
] as const;
const lineHeight = 1.12;
/** The middle of the lines of a title, and how far below the middle of a line its letters stand, as a share of their size. */
const [titleMiddle, belowMiddle] = [262, 0.34];

/** Draws the images of a hub. What is the same on all of them is drawn once, and so is each letter of a size. */
export class CardPainter {
  readonly #letters: Letters;
  readonly #look: CardLook;
  readonly #typesetter: Typesetter;
  readonly #landscape: Landscape;
  /** All images are painted on it, one after the other. */
  readonly #canvas: Canvas;
  readonly #drawn = new Map<object, Map<string, Coverage>>();

  constructor(letters: Letters, look: CardLook) {
    this.#letters = letters;
    this.#look = look;
    this.#typesetter = new Typesetter(letters, look.lang);
    this.#landscape = new Landscape(look);
    this.#canvas = new Canvas(socialImageSize, colourNumber(look.ground));
  }

  /** The image as a PNG file. A text with a letter that no font has is left out: empty boxes would be worse. */
  png(card: SocialCard): Buffer {
    const canvas = this.#canvas;
    this.#landscape.paint(canvas, card.stones, card.mark);
    const { ink, quiet, accent } = this.#look;
    if (card.hub !== card.title)
      this.#write(
        canvas,
        this.#lines(card.hub, hub.size, hub.width, 1).lines,
        hub.size,
        hub.baseline,
        accent,
      );
    const { size, lines } = this.#title(card.title);
    const further = Math.max(lines.length - 1, 0) * lineHeight * size;
    const first = titleMiddle + belowMiddle * size - further / 2;
    this.#write(canvas, lines, size, first, ink);
    // Below a title of one line there is room for a second one.
    const most = lines.length < 2 ? 2 : 1;
    const said = this.#lines(card.about, about.size, about.width, most).lines;
    this.#write(canvas, said, about.size, first + further + about.belowTitle, quiet);
    return pngOf(canvas);
  }

  /** A title as large as it can be on few lines. */
  #title(text: string): { readonly size: number; readonly lines: readonly Line[] } {
    const [large, ...smaller] = titleSizes;
    let size: number = large.size;
    let found = this.#lines(text, size, widest, large.most);
    for (const next of smaller) {
      if (found.isWhole) break;
      size = next.size;
      found = this.#lines(text, size, widest, next.most);
    }
    return { size, lines: found.lines };
  }

  #lines(text: string, size: number, width: number, most: number): Lines {
    const readable = withoutPictures(text);
    if (readable === '' || !hasAllLetters(readable, this.#letters)) return { lines: [], isWhole: true };
    return this.#typesetter.lines(readable, (width / size) * unitsPerEm, most);
  }

  #write(canvas: Canvas, lines: readonly Line[], size: number, baseline: number, colour: string): void {
    const scale = size / unitsPerEm;
    for (const [at, { glyphs, width }] of lines.entries()) {
      const start = this.#look.direction === 'rtl' ? socialImageSize.width - edge - width * scale : edge;
      const y = baseline + at * lineHeight * size;
      for (const { font, id, x, y: up } of glyphs) {
        const coverage = this.#once(font, `${id} ${size}`, () =>
          coverageOf(outlinesOf(font.glyphToPath(id), { scale, x: 0, y: 0, isFlipped: true })),
        );
        canvas.paint(
          coverage,
          colourNumber(colour),
          Math.round(start + x * scale),
          Math.round(y - up * scale),
        );
      }
    }
  }

  #once(font: object, letter: string, draw: () => Coverage): Coverage {
    let ofFont = this.#drawn.get(font);
    if (!ofFont) this.#drawn.set(font, (ofFont = new Map<string, Coverage>()));
    let coverage = ofFont.get(letter);
    if (!coverage) ofFont.set(letter, (coverage = draw()));
    return coverage;
  }
}

/** A text on one line without pictures such as emoji, which have colours of their own and are in no font for text. */
function withoutPictures(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[\p{Extended_Pictographic}\p{Regional_Indicator}][\u200d\ufe0f\p{Emoji_Modifier}\p{Extended_Pictographic}]*/gu,
      '',
    )
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
