import { inflateSync } from 'node:zlib';

const woffSignature = 'wOFF';
const woffHead = 44;
const sfntHead = 12;

/**
 * The OpenType bytes of a font file, which may be compressed as WOFF 1.0 (https://www.w3.org/TR/WOFF/); other files are given as
 * they are. Throws a `RangeError` or an error of zlib where a WOFF file is damaged.
 */
export function openTypeOf(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== woffSignature) return file;
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(sfntHead + 16 * count);
  const power = Math.floor(Math.log2(count));
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const tables: Buffer[] = [];
  let at = head.length;
  for (let table = 0; table < count; table += 1) {
    const entry = woffHead + 20 * table;
    const [start, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(start, start + packed);
    const whole = packed < length ? inflateSync(bytes) : bytes;
    const place = sfntHead + 16 * table;
    file.copy(head, place, entry, entry + 4);
    file.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(at, place + 8);
    head.writeUInt32BE(length, place + 12);
    // Every table begins at a multiple of four bytes.
    tables.push(whole, Buffer.alloc(-length & 3));
    at += (length + 3) & ~3;
  }
  return Buffer.concat([head, ...tables]);
}
