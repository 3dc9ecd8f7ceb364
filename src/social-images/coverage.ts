import type { Outline } from './outline.ts';

/** How much of each pixel of a rectangle is covered, from 0 to 1, row by row. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shares: Float32Array;
}

/**
 * How much of each pixel the insides of closed lines cover, exactly: each piece of a line adds the area between it and the right
 * end of its row, signed by its direction, and summed along the row that is what lies inside. The way of font-rs and
 * stb_truetype (version 2).
 */
export function coverageOf(outlines: readonly Outline[]): Coverage {
  const values = outlines.flat();
  const xs = values.filter((_, at) => at % 2 === 0);
  const ys = values.filter((_, at) => at % 2 === 1);
  if (values.length === 0) return { left: 0, top: 0, width: 0, height: 0, shares: new Float32Array() };
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  // A column more than is covered: there every row has come back to nothing.
  const [width, height] = [Math.ceil(Math.max(...xs)) - left + 2, Math.ceil(Math.max(...ys)) - top];
  const shares = new Float32Array(width * height);
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      const next = (at + 2) % outline.length;
      addLine(
        shares,
        width,
        (outline[at] ?? 0) - left,
        (outline[at + 1] ?? 0) - top,
        (outline[next] ?? 0) - left,
        (outline[next + 1] ?? 0) - top,
      );
    }
  }
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      sum += shares[at] ?? 0;
      shares[at] = Math.min(Math.abs(sum), 1);
    }
  }
  return { left, top, width, height, shares };
}

/** Adds a line row by row; one that goes up counts against those that go down. */
function addLine(shares: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 > y1)
    return addPieces(shares, width, { x: x1, y: y1, end: y0, slope: (x0 - x1) / (y0 - y1), sign: -1 });
  if (y0 < y1) addPieces(shares, width, { x: x0, y: y0, end: y1, slope: (x1 - x0) / (y1 - y0), sign: 1 });
}

/** A line from its upper end (`x`, `y`) down to `end`; `slope` is how far it goes right for each pixel down. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly slope: number;
  readonly sign: 1 | -1;
}

function addPieces(shares: Float32Array, width: number, { x, y, end, slope, sign }: Line): void {
  for (let row = Math.floor(y); row < end; row += 1) {
    const [from, to] = [Math.max(row, y), Math.min(row + 1, end)];
    const [one, other] = [x + (from - y) * slope, x + (to - y) * slope];
    addPiece(shares, row * width, Math.min(one, other), Math.max(one, other), sign * (to - from));
  }
}

/** A piece of a line inside a row, between two x; `height` is how far it goes down, signed. */
function addPiece(shares: Float32Array, row: number, from: number, to: number, height: number): void {
  let before = 0;
  let atLeft = 0;
  for (let column = Math.floor(from); column <= Math.floor(to) + 1; column += 1) {
    const atRight = rightOf(column + 1, from, to);
    const inside = atRight - atLeft;
    shares[row + column] = (shares[row + column] ?? 0) + height * (inside - before);
    [before, atLeft] = [inside, atRight];
  }
}

/** The area between a piece of height 1 and an x, as far as it is right of the piece. */
function rightOf(x: number, from: number, to: number): number {
  if (x <= from) return 0;
  return x >= to ? x - (from + to) / 2 : (x - from) ** 2 / (2 * (to - from));
}
