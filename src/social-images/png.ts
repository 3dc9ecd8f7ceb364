import { crc32, deflateSync } from 'node:zlib';

/** A picture of at most 256 colours. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** A number of the palette for each pixel; before every row stands a 0, which says that the row is not filtered (PNG, 9.2). */
  readonly rows: Uint8Array;
  /** Colours as 0xRRGGBB. */
  readonly palette: readonly number[];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One byte a pixel, each a number of the palette (PNG, 11.2.1). */
const indexed = [8, 3, 0, 0, 0];

/** zlib's: of an image of a page, 24 KB in 2.3 ms; level 6 gives 23 KB in 4.3 ms, level 9 21 KB in 47 ms. */
const level = 4;

/** A picture as a PNG file (https://www.w3.org/TR/png-3/), which says nothing of when or by what it was made. */
export function pngOf({ width, height, rows, palette }: IndexedPicture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(indexed, 8);
  const colours = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, at) => colours.writeUIntBE(colour, 3 * at, 3));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
