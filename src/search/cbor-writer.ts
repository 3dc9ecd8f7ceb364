const encoder = new TextEncoder();

/** The first bits of a list. */
export const listType = 4;

/**
 * Puts what follows, in the upper three bits, and a number that is not negative in as few bytes as hold it (section 3 of RFC 8949);
 * gives where the next thing stands.
 */
export function putHead(bytes: Uint8Array, at: number, major: number, value: number): number {
  const type = major << 5;
  if (value < 24) {
    bytes[at] = type | value;
    return at + 1;
  }
  if (value < 0x100) {
    bytes[at] = type | 24;
    bytes[at + 1] = value;
    return at + 2;
  }
  if (value < 0x1_0000) {
    bytes[at] = type | 25;
    bytes[at + 1] = value >> 8;
    bytes[at + 2] = value;
    return at + 3;
  }
  bytes[at] = type | 26;
  bytes[at + 1] = value >>> 24;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 8;
  bytes[at + 4] = value;
  return at + 5;
}

/** How many bytes `putHead` takes for a number. */
export function sizeOfHead(value: number): number {
  return value < 24 ? 1 : value < 0x100 ? 2 : value < 0x1_0000 ? 3 : 5;
}

/**
 * Writes CBOR (RFC 8949), as much of it as the words of an index are made of, from the numbers as they come: making millions of
 * small lists only to have them encoded costs more than all else that the index does.
 */
export class CborWriter {
  #bytes = new Uint8Array(65_536);
  #size = 0;

  /** What was written. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }

  /** The beginning of a list of so many things, which follow. */
  list(length: number): void {
    this.#head(listType, length);
  }

  /** A whole number of at most 32 bits. */
  number(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.#head(3, bytes.length);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** Something that is CBOR already. */
  raw(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** How many bytes were written. */
  get size(): number {
    return this.#size;
  }

  /** Forgets all that was written. */
  clear(): void {
    this.#size = 0;
  }

  #head(major: number, value: number): void {
    this.#makeRoom(5);
    this.#size = putHead(this.#bytes, this.#size, major, value);
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
