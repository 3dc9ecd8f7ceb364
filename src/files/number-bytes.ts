/** Writes numbers and bytes in a row, small numbers in few bytes. A number is whole and below 2 ** 31 from zero. */
export class NumberWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** A number that is not negative. */
  number(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length] = (rest & 0x7f) | 0x80;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** How many numbers there are, then how far each is from the one before it; none is smaller than that. */
  rising(values: ArrayLike<number>): void {
    this.number(values.length);
    let last = 0;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? 0;
      this.number(value - last);
      last = value;
    }
  }

  /** How many bytes there are, then those. */
  bytes(content: Uint8Array): void {
    this.number(content.length);
    this.#makeRoom(content.length);
    this.#bytes.set(content, this.#length);
    this.#length += content.length;
  }

  /** All that was written, which is forgotten then. */
  taken(): Buffer {
    const written = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return written;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + more) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Reads what a `NumberWriter` wrote, in the same order. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    // Not a buffer of Node's: its parts cost more.
    this.#bytes = new Uint8Array(buffer, byteOffset, length);
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  rising(): Int32Array {
    const values = new Int32Array(this.number());
    let last = 0;
    for (let at = 0; at < values.length; at += 1) values[at] = last += this.number();
    return values;
  }

  /** Them as they lie in what is read. */
  bytes(): Uint8Array {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
