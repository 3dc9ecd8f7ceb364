import type { LiveValues } from './live-values.ts';

/** What was made in earlier runs, as text by key. A key is forty hexadecimal digits. */
export interface TextMemory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
  /** What this run has made of texts already; missing in programs that read them once. */
  readonly live?: LiveValues;
}

/** The same, of bytes beside texts. Bytes must not be changed. */
export interface ByteMemory extends TextMemory {
  readonly getBytes: (key: string) => Buffer | null;
  readonly setBytes: (key: string, bytes: Buffer) => void;
}
