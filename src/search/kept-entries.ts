import { NumberReader, NumberWriter } from '../files/number-bytes.ts';
import type { EntryMemory } from '../files/text-memory.ts';
import type { IndexEntry } from './index-entry.ts';
import type { IndexedDocument } from './joined-index.ts';
import type { WordForms } from './word-forms.ts';

/** What the lists of an index say of a document beside its words. */
export type Listed = IndexedDocument['document'];

/** What an index says of a document, and the numbers of the words of its text, each once and rising. */
export interface KeptEntry extends IndexedDocument {
  readonly words: Int32Array;
}

const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

/** What an index says of documents, from one build to the next: a document that is as it was is not read again. */
export class KeptEntries {
  readonly #memory: EntryMemory;
  readonly #forms: WordForms;
  readonly #known = new Map<string, KeptEntry>();
  readonly #writer = new NumberWriter();

  /** Takes all that is kept. `forms` are those that entries name words by: an entry from before they were forgotten is as good as missing. */
  constructor(memory: EntryMemory, forms: WordForms) {
    this.#memory = memory;
    this.#forms = forms;
    for (const [key, bytes] of memory.entries()) {
      const reader = new NumberReader(bytes);
      if (this.#forms.isKnown(utf8.decode(reader.bytes()))) this.#known.set(key, keptIn(reader));
    }
  }

  /** The keys of the documents of which something is kept. */
  get keys(): string[] {
    return [...this.#known.keys()];
  }

  /** What is kept of a document, by one of `keys`. Throws an error for another. */
  get(key: string): KeptEntry {
    const known = this.#known.get(key);
    if (!known) throw new Error(`Nothing is kept of the document ${key}.`);
    this.#memory.ask(key);
    return known;
  }

  /** Keeps what an index says of a document; gives it. */
  set(key: string, { filters, date }: Listed, entry: IndexEntry, numbers: Int32Array): KeptEntry {
    const words = Int32Array.from(new Set(numbers)).sort();
    const writer = this.#writer;
    const text = (value: string): void => writer.bytes(toUtf8.encode(value));
    text(this.#forms.edition);
    text(JSON.stringify({ filters, date }));
    text(entry.name);
    writer.bytes(entry.fragment);
    writer.number(entry.length);
    writer.rising(entry.forms);
    writer.bytes(entry.places);
    writer.rising(entry.ends);
    writer.rising(words);
    const bytes = writer.taken();
    this.#memory.setBytes(key, bytes);
    const reader = new NumberReader(bytes);
    reader.bytes();
    return keptIn(reader);
  }
}

/** What stands behind the edition. Its parts are those of what is read, so that nothing is held twice. */
function keptIn(reader: NumberReader): KeptEntry {
  const text = (): string => utf8.decode(reader.bytes());
  return {
    document: JSON.parse(text()) as Listed,
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
