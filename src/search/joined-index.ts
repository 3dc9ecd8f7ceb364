import { encode } from 'cborg';
import { compareText } from '../domain/text/compare.ts';
import { CborWriter } from './cbor-writer.ts';
import type { SearchDocument } from './document.ts';
import type { IndexEntry } from './index-entry.ts';
import { PagesOfForms } from './pages-of-forms.ts';
import { packed, shortDigest, type FilterOfIndex, type IndexFile, type MetaOfIndex } from './index-format.ts';

/** A thing with what an index says of it. */
export interface IndexedDocument {
  readonly document: Pick<SearchDocument, 'filters' | 'date'>;
  readonly entry: IndexEntry;
}

/** What an index is joined from. */
export interface JoinInput {
  /** In the order that they get. */
  readonly things: readonly IndexedDocument[];
  /** Every form of a word that entries have, by its number, as `WordForms` gives them. */
  readonly forms: readonly string[];
  readonly language: string;
  /** The version of Pagefind that made the entries. */
  readonly version: string;
  /** What entries may show beside their titles, in the order in which their words name it. */
  readonly shownBeside: readonly string[];
}

/** So many bytes make a file of words, about 15 KB when packed: small ones are many requests, large ones slow. */
const bytesPerChunk = 50_000;

/**
 * The files of an index over some pages: the same bytes for the same entries in the same order, whichever of them were made
 * together. Gives them with the name of the file that the browser reads first.
 */
export function joinedIndex({ things, forms, language, version, shownBeside }: JoinInput): {
  readonly files: IndexFile[];
  readonly meta: string;
} {
  const files: IndexFile[] = [];
  const names = new Set<string>();
  const add = (folder: string, ending: string, content: Uint8Array, digest: string): string => {
    let name = `${language}_${digest}`;
    while (names.has(folder + name)) name += '0';
    names.add(folder + name);
    files.push({ path: `${folder}${name}.${ending}`, content });
    return name;
  };
  const pack = (folder: string, ending: string, bytes: Uint8Array): string => {
    const content = packed(bytes);
    return add(folder, ending, content, shortDigest(content, 10));
  };
  const pages = things.map(({ entry }): [string, number] => [
    add('fragment/', 'pf_fragment', entry.fragment, entry.name),
    entry.length,
  ]);
  const writer = new CborWriter();
  const ofForms = new PagesOfForms(
    things.map(({ entry }) => entry),
    forms.length,
  );
  const chunks = chunksOf(wordsOf(ofForms, forms), ofForms).map((words): [string, string, string] => [
    words[0]?.word ?? '',
    words.at(-1)?.word ?? '',
    pack('index/', 'pf_index', chunkBytes(words, ofForms, writer)),
  ]);
  const documents = things.map(({ document }) => document);
  const filters = filtersOf(documents).map((filter): [string, string] => [
    filter[0],
    pack('filter/', 'pf_filter', encode(filter)),
  ]);
  const meta: MetaOfIndex = [version, pages, chunks, filters, sortsOf(documents), shownBeside];
  return { files, meta: pack('pagefind.', 'pf_meta', encode(meta)) };
}

/** A word by the number of its form, and those of the forms that write it with accents. */
interface Word {
  readonly word: string;
  /** Null where it is never written without. */
  own: number | null;
  readonly written: { readonly text: string; readonly form: number }[];
}

/** The words that any page has, in the order in which Pagefind looks them up. */
function wordsOf({ counts }: PagesOfForms, forms: readonly string[]): Word[] {
  const words = new Map<string, Word>();
  forms.forEach((text, form) => {
    if (counts[form] === 0) return;
    const end = text.indexOf('\n');
    const word = end < 0 ? text : text.slice(0, end);
    let known = words.get(word);
    if (!known) words.set(word, (known = { word, own: null, written: [] }));
    if (end < 0) known.own = form;
    else known.written.push({ text: text.slice(end + 1), form });
  });
  for (const { written } of words.values()) written.sort((a, b) => compareBytes(a.text, b.text));
  return [...words.values()].sort((a, b) => compareBytes(a.word, b.word));
}

function chunksOf(words: readonly Word[], pages: PagesOfForms): Word[][] {
  const chunks: Word[][] = [];
  let room = 0;
  for (const word of words) {
    if (room <= 0) {
      chunks.push([]);
      room = bytesPerChunk;
    }
    chunks.at(-1)?.push(word);
    if (word.own !== null) room -= pages.sizeOf(word.own);
    for (const { form } of word.written) room -= pages.sizeOf(form);
  }
  return chunks;
}

/** The file of some words: `[[[word, pages, [[written, pages], …]], …]]`. */
function chunkBytes(words: readonly Word[], pages: PagesOfForms, writer: CborWriter): Uint8Array {
  writer.clear();
  writer.list(1);
  writer.list(words.length);
  for (const { word, own, written } of words) {
    writer.list(3);
    writer.text(word);
    if (own === null) writer.list(0);
    else pages.write(own, writer);
    writer.list(written.length);
    for (const { text, form } of written) {
      writer.list(2);
      writer.text(text);
      pages.write(form, writer);
    }
  }
  return writer.bytes;
}

function filtersOf(documents: readonly IndexedDocument['document'][]): FilterOfIndex[] {
  const filters = new Map<string, Map<string, number[]>>();
  documents.forEach((document, page) => {
    for (const [name, values] of Object.entries(document.filters)) {
      let own = filters.get(name);
      if (!own) filters.set(name, (own = new Map()));
      for (const value of new Set(values)) {
        const pages = own.get(value);
        if (pages) pages.push(page);
        else own.set(value, [page]);
      }
    }
  });
  return [...filters]
    .map(([name, values]): FilterOfIndex => [name, [...values].sort(([a], [b]) => compareText(a, b))])
    .sort(([a], [b]) => compareText(a, b));
}

/** Pages by their day, the earliest first; those without one are not in it. */
function sortsOf(documents: readonly IndexedDocument['document'][]): MetaOfIndex[4] {
  const dated = documents.flatMap(({ date }, page) => (date === null ? [] : [{ day: date, page }]));
  if (dated.length === 0) return [];
  return [['date', dated.sort((a, b) => compareText(a.day, b.day)).map(({ page }) => page)]];
}

/** The order of UTF-8, by which Pagefind looks a word up: that of code points, not of UTF-16. */
function compareBytes(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one === other) continue;
    const [isHigh, isHighToo] = [isSurrogate(one), isSurrogate(other)];
    return isHigh === isHighToo ? one - other : isHigh ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
