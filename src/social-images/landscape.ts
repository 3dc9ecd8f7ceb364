import { socialImageSize } from '../domain/model/social-image.ts';
import { mixColours } from '../domain/text/colour.ts';
import { Canvas } from './canvas.ts';
import { coverageOf } from './coverage.ts';
import { colourNumber, type CardLook } from './look.ts';
import { outlinesOf, type Placement } from './outline.ts';

/** The far hills and the near land, as SVG paths in pixels of the image. */
const hills =
  'M0 476C180 446 330 438 520 456C720 476 850 488 1010 468C1090 458 1150 452 1200 453L1200 630L0 630Z';
const land =
  'M0 544C190 520 340 518 540 532C740 548 900 554 1060 538C1120 532 1170 530 1200 531L1200 630L0 630Z';
/** A pebble of width and height 1 that rests with the middle of its foot at 0; y goes up. */
const pebble =
  'M-0.5 0.4C-0.49 0.82 -0.24 1 0.02 1C0.28 1 0.5 0.8 0.5 0.42C0.5 0.1 0.26 0 0 0C-0.26 0 -0.51 0.08 -0.5 0.4Z';
const circle =
  'M1 0C1 0.552 0.552 1 0 1C-0.552 1 -1 0.552 -1 0C-1 -0.552 -0.552 -1 0 -1C0.552 -1 1 -0.552 1 0Z';

const cairn = { x: 1030, foot: 556, width: 168, height: 150, gap: 4, mostStone: 46 };
/** The way to the cairn: a mark for each month. */
const way = { from: 92, to: 880, y: 592, marks: 12, radius: 7, current: 13 };

/** The land with the cairn and the way to it, the same on many images: it is drawn once for each number of stones. */
export class Landscape {
  readonly #look: CardLook;
  readonly #drawn = new Map<number, Canvas>();

  constructor(look: CardLook) {
    this.#look = look;
  }

  /** Paints over a whole canvas a cairn of so many stones and the way to it; one of its marks may be the place where one is. */
  paint(canvas: Canvas, stones: number, mark: number | null): void {
    let drawn = this.#drawn.get(stones);
    if (!drawn) this.#drawn.set(stones, (drawn = this.#draw(stones)));
    canvas.copy(drawn);
    if (mark === null) return;
    const here = mixColours(this.#look.star, this.#look.ground, 0.15);
    this.#fill(canvas, circle, here, { scale: way.current, ...placeOfMark(mark) });
  }

  #draw(stones: number): Canvas {
    const { ground, accent } = this.#look;
    const canvas = new Canvas(socialImageSize, colourNumber(ground));
    this.#fill(canvas, hills, mixColours(ground, accent, 0.08));
    this.#fill(canvas, land, mixColours(ground, accent, 0.2));
    for (let at = 0; at < way.marks; at += 1)
      this.#fill(canvas, circle, mixColours(ground, accent, 0.5), { scale: way.radius, ...placeOfMark(at) });
    const high = Math.min(cairn.mostStone, cairn.height / stones - cairn.gap);
    for (let stone = 0; stone < stones; stone += 1) {
      const wide = cairn.width * (1 - (0.62 * stone) / Math.max(stones, 3));
      const foot = cairn.foot - stone * (high + cairn.gap);
      const x = cairn.x + (stone % 2 === 0 ? 0 : 4);
      const colour = mixColours(accent, ground, (0.4 * stone) / Math.max(stones - 1, 1));
      this.#fill(canvas, pebble, colour, { scale: wide, high, x, y: foot, isFlipped: true });
    }
    return canvas;
  }

  /** Where texts run to the left, the land does too. */
  #fill(canvas: Canvas, path: string, colour: string, place: Placement = { scale: 1, x: 0, y: 0 }): void {
    const outlines = outlinesOf(path, place);
    const turned =
      this.#look.direction === 'ltr'
        ? outlines
        : outlines.map((line) =>
            line.map((value, at) => (at % 2 === 0 ? socialImageSize.width - value : value)),
          );
    canvas.paint(coverageOf(turned), colourNumber(colour));
  }
}

function placeOfMark(at: number): { readonly x: number; readonly y: number } {
  return { x: way.from + ((way.to - way.from) * at) / (way.marks - 1), y: way.y + 8 * Math.sin(at * 0.9) };
}
