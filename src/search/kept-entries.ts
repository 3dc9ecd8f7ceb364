import { hash } from 'node:crypto';
import { NumberReader, NumberWriter } from '../files/number-bytes.ts';
import type { ByteMemory } from '../files/text-memory.ts';
import type { SearchDocument } from './document.ts';
import type { IndexEntry } from './index-entry.ts';
import type { WordForms } from './word-forms.ts';

/** What an index says of a document, and the numbers of the words of its text, each once and rising. */
export interface KeptEntry {
  readonly entry: IndexEntry;
  readonly words: Int32Array;
}

const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

/** What an index says of documents, from one build to the next: a document that is as it was is not read again. */
export class KeptEntries {
  readonly #memory: ByteMemory;
  readonly #forms: WordForms;
  readonly #language: string;
  readonly #writer = new NumberWriter();

  /** `forms` are those that entries name words by: an entry from before they were forgotten is as good as missing. */
  constructor(language: string, memory: ByteMemory, forms: WordForms) {
    this.#language = language;
    this.#memory = memory;
    this.#forms = forms;
  }

  /** The key of a document: what it is kept by. */
  keyOf(document: SearchDocument): string {
    return hash('sha1', `document ${this.#language} ${JSON.stringify(document)}`);
  }

  /** What is kept of a document; null where nothing is. */
  get(key: string): KeptEntry | null {
    const bytes = this.#memory.getBytes(key);
    if (bytes === null) return null;
    const reader = new NumberReader(bytes);
    const text = (): string => utf8.decode(reader.bytes());
    if (!this.#forms.isKnown(text())) return null;
    return {
      entry: {
        name: text(),
        fragment: reader.bytes(),
        length: reader.number(),
        forms: reader.rising(),
        places: reader.bytes(),
        ends: reader.rising(),
      },
      words: reader.rising(),
    };
  }

  /** Keeps what an index says of a document; gives it. */
  set(key: string, entry: IndexEntry, numbers: Int32Array): KeptEntry {
    const words = Int32Array.from(new Set(numbers)).sort();
    const writer = this.#writer;
    const text = (value: string): void => writer.bytes(toUtf8.encode(value));
    text(this.#forms.edition);
    text(entry.name);
    writer.bytes(entry.fragment);
    writer.number(entry.length);
    writer.rising(entry.forms);
    writer.bytes(entry.places);
    writer.rising(entry.ends);
    writer.rising(words);
    this.#memory.setBytes(key, writer.taken());
    return { entry, words };
  }
}
