import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepSealed, readSealed } from '../../files/keep-text.ts';

/** Where it is remembered which pages an output holds, inside the folder of what a hub remembers (`.cairn`). */
export const placeOfKeys = 'cache/rendered';

/** A file of a page, by its path in the output: its bytes and when it was written, in nanoseconds. */
type KeptFile = readonly [path: string, size: number, written: string];

/** A page of an output: the digest of all that it shows, and the files it was written to. */
interface KeptPage {
  readonly key: string;
  readonly files: readonly KeptFile[];
}

/** A page of the next output: the files that were taken over are known, those that were written are looked at when all is in place. */
interface NewPage {
  readonly key: string;
  readonly files: readonly (string | KeptFile)[];
}

/** Which output is meant, and where it is remembered. */
export interface LastOutput {
  /** The folder of what a hub remembers, an absolute path. */
  readonly shed: string;
  /** The folder of the finished site. */
  readonly out: string;
  /** Whether what an earlier build left is not to be trusted. */
  readonly fresh: boolean;
  /** What of the output is meant, where it is not the pages. */
  readonly of?: string;
}

/**
 * The pages of the last output, by the digests of what they show: one that would show the same again is taken over from there and
 * not made anew. A file that was changed since by anybody else is not taken over.
 */
export class LastPages {
  readonly #place: string;
  readonly #out: string;
  readonly #known: ReadonlyMap<string, KeptPage>;
  readonly #now = new Map<string, NewPage>();
  /** Folders that are there. */
  readonly #made = new Set<string>();
  /** Whether what was remembered did not agree with itself and is ignored. */
  readonly isFaulty: boolean;

  constructor({ shed, out, fresh, of = '' }: LastOutput) {
    this.#place = join(shed, placeOfKeys, `${hash('sha1', resolve(out))}${of}.json`);
    this.#out = out;
    const known = fresh ? new Map<string, KeptPage>() : remembered(this.#place);
    this.isFaulty = known === null;
    this.#known = known ?? new Map();
  }

  /** Puts the files of a page of the last output into a folder, if the page would show the same again. */
  takeOver(page: string, key: string, into: string): boolean {
    const last = this.#known.get(page);
    if (last?.key !== key) return false;
    const areTaken = last.files.every(([path]) => this.#take(path, into));
    // Looked at afterwards: another build may put its output there in between.
    if (areTaken && last.files.every((file) => this.#isAsWritten(file))) {
      this.#now.set(page, last);
      return true;
    }
    // What is written in their place must not be written into a file of that output.
    for (const [path] of last.files) rmSync(join(into, path), { force: true });
    return false;
  }

  /** Remembers of a page that was made anew what it shows, and its files by their paths in the output. */
  add(page: string, key: string, files: readonly string[]): void {
    this.#now.set(page, { key, files });
  }

  /** Keeps all that for the next build, with the files as they lie in a folder. Where nothing can be written it makes every page. */
  save(site: string): void {
    try {
      const pages = [...this.#now].map(([page, { key, files }]): [string, KeptPage] => [
        page,
        { key, files: files.map((file) => (typeof file === 'string' ? stateOf(site, file) : file)) },
      ]);
      keepSealed(this.#place, JSON.stringify(pages));
    } catch {
      return;
    }
  }

  /** Gives whether there was such a file. The two are one until the last output is removed; on another disk it is a copy. */
  #take(path: string, into: string): boolean {
    const to = join(into, path);
    const folder = dirname(to);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    const from = join(this.#out, path);
    try {
      linkSync(from, to);
      return true;
    } catch {
      return hasCopied(from, to);
    }
  }

  #isAsWritten([path, size, written]: KeptFile): boolean {
    try {
      const [, sizeNow, writtenNow] = stateOf(this.#out, path);
      return size === sizeNow && written === writtenNow;
    } catch {
      return false;
    }
  }
}

function stateOf(folder: string, path: string): KeptFile {
  const { size, mtimeNs } = statSync(join(folder, path), { bigint: true });
  return [path, Number(size), String(mtimeNs)];
}

/** What is kept in a file; null where that does not agree with its digest. */
function remembered(place: string): Map<string, KeptPage> | null {
  let pages: string | null;
  try {
    pages = readSealed(place);
  } catch {
    return new Map();
  }
  return pages === null ? null : new Map(JSON.parse(pages) as [string, KeptPage][]);
}

function hasCopied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch {
    return false;
  }
}
