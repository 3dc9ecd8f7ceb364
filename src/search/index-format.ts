import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** A file of a search index, by its path inside the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Where a word stands on a page, as the files of Pagefind 1.5 say it: the page, as the distance from the one before it in the list;
 * its places in the text, and those in what a hit shows beside its title. Negative numbers weigh or name what follows them.
 */
export type PageOfWord = readonly [page: number, places: readonly number[], inMeta: readonly number[]];

/** A word with the pages it stands on, and those that write it with accents. */
export type WordOfIndex = readonly [
  word: string,
  pages: readonly PageOfWord[],
  written: readonly (readonly [word: string, pages: readonly PageOfWord[]])[],
];

/** How much a word of the running text counts, as Pagefind 1.5 has it; a part of a word counts less. */
export const plainWeight = 24;
/** The weight that it sorts first and leaves out. */
export const unsaidWeight = 25;

/** The file of a filter: for each of its values the pages that have it. */
export type FilterOfIndex = readonly [
  name: string,
  values: readonly (readonly [string, readonly number[]])[],
];

/** The file that the browser reads first. */
export type MetaOfIndex = readonly [
  version: string,
  pages: readonly (readonly [file: string, words: number])[],
  chunks: readonly (readonly [firstWord: string, lastWord: string, file: string])[],
  filters: readonly (readonly [name: string, file: string])[],
  sorts: readonly (readonly [name: string, pages: readonly number[]])[],
  shownBeside: readonly string[],
];

// What Pagefind 1.5 writes: gzip around these words and then CBOR, or JSON for what is shown of a page.
const magic = new TextEncoder().encode('pagefind_dcd');

/** What a file of CBOR holds. Throws an error for one of another form. */
export function unpacked<T>(content: Uint8Array): T {
  return decode(bytesIn(content)) as T;
}

/** What a file of JSON holds, as text. Throws an error for one of another form. */
export function unpackedText(content: Uint8Array): string {
  return new TextDecoder().decode(bytesIn(content));
}

function bytesIn(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (!magic.every((byte, at) => bytes[at] === byte))
    throw new Error('Pagefind changed the format of its index.');
  return bytes.subarray(magic.length);
}

/** The content of a file that holds some bytes of CBOR. */
export function packed(bytes: Uint8Array): Uint8Array {
  const plain = Buffer.concat([magic, bytes]);
  // Small files are many; a window larger than they are would cost more than packing them.
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(plain.length))));
  const memLevel = plain.length < 4096 ? 4 : 8;
  // A copy, since the result is a part of much more memory. Level 9 makes files of words 1 % smaller, in three times the time.
  return new Uint8Array(gzipSync(plain, { level: 6, windowBits, memLevel }));
}

/** The content of a file that holds a text. */
export function packedText(text: string): Uint8Array {
  return packed(new TextEncoder().encode(text));
}

/** The first `length` digits of the digest of some bytes or text. */
export function shortDigest(content: Uint8Array | string, length: number): string {
  return hash('sha1', content).slice(0, length);
}
