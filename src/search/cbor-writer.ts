const encoder = new TextEncoder();

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
    this.#head(4, length);
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

  /** Forgets all that was written. */
  clear(): void {
    this.#size = 0;
  }

  /** What follows, in the upper three bits, and a number in as few bytes as hold it (section 3 of the RFC). */
  #head(major: number, value: number): void {
    this.#makeRoom(5);
    const type = major << 5;
    if (value < 24) this.#byte(type | value);
    else if (value < 0x100) {
      this.#byte(type | 24);
      this.#byte(value);
    } else if (value < 0x1_0000) {
      this.#byte(type | 25);
      this.#byte(value >> 8);
      this.#byte(value);
    } else {
      this.#byte(type | 26);
      for (const bits of [24, 16, 8, 0]) this.#byte(value >>> bits);
    }
  }

  #byte(value: number): void {
    this.#bytes[this.#size] = value;
    this.#size += 1;
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
