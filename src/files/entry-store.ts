import { hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the bytes of an entry lie in the file, and the check of them. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly check: string;
}

/** Where entries are kept, and of which version they have to be. */
export interface StorePlace {
  /** The folder of what a hub remembers, an absolute path. */
  readonly shed: string;
  /** The path of the file in it. */
  readonly name: string;
  readonly version: string;
}

/** Opens what is kept at a place; null for none. */
export function openStore(place: StorePlace | null): EntryStore | null {
  return place === null ? null : new EntryStore(join(place.shed, place.name), place.version);
}

/** Before every entry: its key, how many bytes it has, and a check of them, all of fixed width. */
const headLength = 40 + 1 + 10 + 1 + 16 + 1;
const head = /^([\da-f]{40}) ([ \d]{10}) ([\da-f]{16})\n$/;
/** A file is written anew without what nobody asked for, once that is more than half of a file of at least this size. */
const leastWorthClearing = 4_000_000;
/** So many bytes are read at once. */
const windowSize = 250_000;
/** So many bytes wait at most to be written: what was read of ten thousand notes would fill the memory. */
const mostWaiting = 16_000_000;

/**
 * Texts and bytes by key in one file that only ever grows at its end, so that two programs may add to it and a kill costs no more than
 * the last entry. What does not agree with its check is as good as missing: a wrong answer would be worse than none.
 */
export class EntryStore {
  readonly #path: string;
  readonly #title: Buffer;
  readonly #places = new Map<string, Place>();
  readonly #added = new Map<string, Buffer>();
  #waiting = 0;
  /** Whether nothing can be written. */
  #isClosed = false;
  readonly #asked = new Set<string>();
  #file: number | null = null;
  /** A part of the file as it was read, and where that begins. */
  #window = Buffer.alloc(0);
  #windowAt = 0;
  #size = 0;
  #isFaulty = false;

  /** Opens the file of a path. One that is missing, unreadable or of another version is as good as empty. */
  constructor(path: string, version: string) {
    this.#path = path;
    this.#title = Buffer.from(`cairn-entries ${version}\n`);
    try {
      this.#file = openSync(path, 'r');
      this.#findPlaces(this.#file);
    } catch {
      this.#file = null;
    }
  }

  /** Whether some of the file did not agree with itself and was left out; a file of another version is not faulty. */
  get isFaulty(): boolean {
    return this.#isFaulty;
  }

  /** The text of a key (forty hexadecimal digits), null where there is none. */
  get(key: string): string | null {
    return this.getBytes(key)?.toString('utf8') ?? null;
  }

  /** The bytes of a key, null where there are none. They must not be changed. */
  getBytes(key: string): Buffer | null {
    const added = this.#added.get(key);
    if (added !== undefined) return added;
    const bytes = this.#kept(key);
    if (bytes !== null) this.#asked.add(key);
    return bytes;
  }

  /** All that the file holds, in its order, without asking for it. */
  *entries(): Generator<readonly [key: string, bytes: Buffer]> {
    for (const key of [...this.#places.keys()]) {
      const bytes = this.#kept(key);
      if (bytes !== null) yield [key, bytes];
    }
  }

  /** Asks for an entry that was seen there: what nobody asks for goes some day. */
  ask(key: string): void {
    this.#asked.add(key);
  }

  /** Remembers a text for good: in this run from the next `save` on at the latest. */
  set(key: string, text: string): void {
    this.setBytes(key, Buffer.from(text));
  }

  /** Remembers bytes likewise. */
  setBytes(key: string, bytes: Buffer): void {
    this.#added.set(key, bytes);
    this.#waiting += bytes.length;
    if (this.#waiting > mostWaiting) this.#write(false);
  }

  /** Writes what was added. Where nothing can be written nothing is kept, and nothing is lost but time. */
  save(): void {
    const used = [...this.#asked].reduce((sum, key) => sum + (this.#places.get(key)?.length ?? 0), 0);
    const isWaste = this.#size > leastWorthClearing && used * 2 < this.#size;
    if (this.#added.size > 0 || isWaste) this.#write(isWaste);
    this.#asked.clear();
  }

  /** Writes what waits, and with `isAnew` a file without what nobody asked for. */
  #write(isAnew: boolean): void {
    if (this.#isClosed) return;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      if (this.#size === 0 || isAnew) this.#writeAnew();
      else append(this.#path, this.#addedEntries());
      this.#reopen();
    } catch {
      this.#isClosed = true;
      return;
    }
    for (const key of this.#added.keys()) this.#asked.add(key);
    this.#added.clear();
    this.#waiting = 0;
  }

  /** What the file holds of a key, where that agrees with its check. */
  #kept(key: string): Buffer | null {
    const place = this.#places.get(key);
    if (!place || this.#file === null) return null;
    const bytes = this.#read(this.#file, place.at, place.length);
    if (checkOf(bytes) === place.check) return bytes;
    this.#isFaulty = true;
    this.#places.delete(key);
    return null;
  }

  /** Finds the entries of the file, from a place on where one begins. */
  #findPlaces(file: number, from = 0): void {
    const { size } = fstatSync(file);
    if (!this.#read(file, 0, this.#title.length).equals(this.#title)) return;
    this.#size = size;
    for (let at = Math.max(from, this.#title.length); at < size;) {
      const [, key = '', length = '', check = ''] =
        head.exec(this.#read(file, at, headLength).toString()) ?? [];
      const start = at + headLength;
      const end = start + Number(length);
      if (key === '' || end + 1 > size) {
        // From here on nobody knows where an entry begins: the file is written anew.
        this.#isFaulty = true;
        this.#size = 0;
        return;
      }
      this.#places.set(key, { at: start, length: Number(length), check });
      at = end + 1;
    }
  }

  /** Reads at least a window of the file at once: entries are mostly asked for in the order in which they lie there. */
  #read(file: number, at: number, length: number): Buffer {
    const start = at - this.#windowAt;
    if (start < 0 || start + length > this.#window.length) {
      const bytes = Buffer.allocUnsafe(Math.max(length, windowSize));
      this.#window = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at));
      this.#windowAt = at;
      return this.#window.subarray(0, length);
    }
    return this.#window.subarray(start, start + length);
  }

  #addedEntries(): Buffer {
    return Buffer.concat([...this.#added].flatMap(([key, bytes]) => partsOf(key, bytes)));
  }

  #writeAnew(): void {
    const temporary = `${this.#path}.${process.pid}`;
    rmSync(temporary, { force: true });
    append(temporary, this.#title);
    for (const key of this.#asked) {
      const bytes = this.#added.has(key) ? null : this.getBytes(key);
      if (bytes !== null) append(temporary, Buffer.concat(partsOf(key, bytes)));
    }
    append(temporary, this.#addedEntries());
    renameSync(temporary, this.#path);
  }

  /** Sees what was written, by others too; of a file that only grew, only that. */
  #reopen(): void {
    const [before, file] = [this.#file, openSync(this.#path, 'r')];
    const isSame = before !== null && fstatSync(before).ino === fstatSync(file).ino;
    if (before !== null) closeSync(before);
    this.#file = file;
    this.#window = Buffer.alloc(0);
    if (!isSame) this.#places.clear();
    this.#findPlaces(file, isSame ? this.#size : 0);
  }
}

const lineEnd = Buffer.from('\n');

function partsOf(key: string, bytes: Buffer): Buffer[] {
  const title = `${key} ${String(bytes.length).padStart(10)} ${checkOf(bytes)}\n`;
  return [Buffer.from(title), bytes, lineEnd];
}

function checkOf(bytes: Buffer): string {
  return hash('sha1', bytes).slice(0, 16);
}

/** Adds bytes at the end of a file in one write, so that those of another program come before or after them. */
function append(path: string, bytes: Buffer): void {
  const file = openSync(path, 'a');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
}
