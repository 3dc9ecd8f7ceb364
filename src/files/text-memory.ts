import type { LiveValues } from './live-values.ts';

/** What was made in earlier runs, as text by key. A key is forty hexadecimal digits. */
export interface TextMemory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
  /** What this run has made of texts already; missing in programs that read them once. */
  readonly live?: LiveValues;
  /** Is told the digest of what was made of a text, and how deep its parts lie in it; missing in programs that ask for no digests. */
  readonly tellDigest?: (made: unknown, digest: string, depth: number) => void;
}

/** The same, of bytes beside texts. Bytes must not be changed. */
export interface ByteMemory extends TextMemory {
  readonly getBytes: (key: string) => Buffer | null;
  readonly setBytes: (key: string, bytes: Buffer) => void;
}

/** One of which a program can see all before it knows what it will need. */
export interface EntryMemory extends ByteMemory {
  /** All that earlier runs kept; to look at it is not to ask for it. */
  readonly entries: () => Iterable<readonly [key: string, bytes: Buffer]>;
  /** Asks for what `entries` gave: what nobody asks for is forgotten some day. */
  readonly ask: (key: string) => void;
}
