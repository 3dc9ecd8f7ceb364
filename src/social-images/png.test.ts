import { inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { pngOf } from './png.ts';

test('a picture of two colours is a PNG that any reader takes, with nothing in it but the picture', () => {
  const rows = Uint8Array.from([0, 0, 1, 0, 1, 0]);
  const png = pngOf({ width: 2, height: 2, rows, palette: [0xfaf9f6, 0x0b6350] });
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 2, height: 2 });
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push([
      png.toString('latin1', at + 4, at + 8),
      png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    ]);
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(chunks[1]?.[1].toString('hex')).toBe('faf9f60b6350');
  expect([...inflateSync(chunks[2]?.[1] ?? Buffer.alloc(0))]).toEqual([...rows]);
});
