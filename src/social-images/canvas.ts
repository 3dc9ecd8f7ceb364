import type { Coverage } from './coverage.ts';
import type { IndexedPicture } from './png.ts';

/** So many steps lie between a ground and a colour at its edges: more cannot be told apart, and a palette holds 256 colours. */
const shades = 12;
const most = 256;

/** A picture that is painted colour upon colour, with soft edges. */
export class Canvas implements IndexedPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
  #palette: number[];
  #numbers: Map<number, number>;

  /** A picture all of one colour. */
  constructor({ width, height }: { readonly width: number; readonly height: number }, ground: number) {
    this.width = width;
    this.height = height;
    this.rows = new Uint8Array((width + 1) * height);
    this.#palette = [ground];
    this.#numbers = new Map([[ground, 0]]);
  }

  /** Becomes the same as another picture of its size: a new one each time would cost as much as all that is painted on it. */
  copy(other: Canvas): void {
    this.rows.set(other.rows);
    this.#palette = [...other.#palette];
    this.#numbers = new Map(other.#numbers);
  }

  get palette(): readonly number[] {
    return this.#palette;
  }

  /** Paints what is covered in a colour, moved by whole pixels; what lies outside of the picture is left out. */
  paint({ shares, width, height, ...place }: Coverage, colour: number, right = 0, down = 0): void {
    const [left, top] = [place.left + right, place.top + down];
    const [first, end] = [Math.max(0, -left), Math.min(width, this.width - left)];
    // What each number of the palette becomes by each shade of the colour.
    const mixed = new Int16Array(most * (shades + 1)).fill(-1);
    for (let row = Math.max(0, -top); row < Math.min(height, this.height - top); row += 1) {
      const [from, to] = [row * width, (top + row) * (this.width + 1) + left + 1];
      for (let column = first; column < end; column += 1) {
        const shade = Math.round((shares[from + column] ?? 0) * shades);
        if (shade === 0) continue;
        const ground = this.rows[to + column] ?? 0;
        const at = ground * (shades + 1) + shade;
        let number = mixed[at] ?? -1;
        if (number < 0) {
          number = this.#numberOf(mix(this.#palette[ground] ?? 0, colour, shade / shades));
          mixed[at] = number;
        }
        this.rows[to + column] = number;
      }
    }
  }

  /** The number of a colour in the palette, or that of the nearest one where the palette is full. */
  #numberOf(colour: number): number {
    const known = this.#numbers.get(colour);
    if (known !== undefined) return known;
    if (this.#palette.length === most) return nearest(this.#palette, colour);
    this.#numbers.set(colour, this.#palette.push(colour) - 1);
    return this.#palette.length - 1;
  }
}

function mix(from: number, to: number, share: number): number {
  return join(partsOf(from).map((part, at) => Math.round(part + ((partsOf(to)[at] ?? part) - part) * share)));
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) =>
    partsOf(other).reduce((sum, part, at) => sum + (part - (partsOf(colour)[at] ?? part)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function partsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function join(parts: readonly number[]): number {
  return parts.reduce((colour, part) => colour * 0x100 + part, 0);
}
