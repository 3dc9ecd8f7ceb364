import { encode } from 'cborg';
import { compareText } from '../domain/text/compare.ts';
import { CborWriter } from './cbor-writer.ts';
import type { SearchDocument } from './document.ts';
import type { IndexEntry } from './index-entry.ts';
import { packed, shortDigest, type FilterOfIndex, type IndexFile, type MetaOfIndex } from './index-format.ts';

/** A thing with what an index says of it. */
export interface IndexedDocument {
  readonly document: Pick<SearchDocument, 'filters' | 'date'>;
  readonly entry: IndexEntry;
}

/**
 * The pages of a word: for each, how far it is from the one before it, how many places the word has in its text, those, how many in
 * what a hit shows, those.
 */
interface PagesOfWord {
  count: number;
  last: number;
  readonly numbers: number[];
}

/** A word with its pages, and those that write it with accents. */
interface Word extends PagesOfWord {
  readonly written: Map<string, PagesOfWord>;
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

/** So many numbers make a file of words, about 15 KB: small ones are many requests, large ones slow. */
const numbersPerChunk = 30_000;

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
  const chunks = chunksOf(wordsOf(things, forms)).map((words): [string, string, string] => [
    words[0]?.[0] ?? '',
    words.at(-1)?.[0] ?? '',
    pack('index/', 'pf_index', chunkBytes(words, writer)),
  ]);
  const documents = things.map(({ document }) => document);
  const filters = filtersOf(documents).map((filter): [string, string] => [
    filter[0],
    pack('filter/', 'pf_filter', encode(filter)),
  ]);
  const meta: MetaOfIndex = [version, pages, chunks, filters, sortsOf(documents), shownBeside];
  return { files, meta: pack('pagefind.', 'pf_meta', encode(meta)) };
}

function wordsOf(things: readonly IndexedDocument[], forms: readonly string[]): [string, Word][] {
  const words = new Map<string, Word>();
  const pagesOf = new Array<PagesOfWord | undefined>(forms.length);
  things.forEach(({ entry }, page) => {
    let at = 0;
    for (let which = 0; which < entry.forms.length; which += 1) {
      const form = entry.forms[which] ?? 0;
      const pages = (pagesOf[form] ??= pagesOfForm(words, forms[form] ?? ''));
      const inMeta = at + 1 + (entry.places[at] ?? 0);
      const next = inMeta + 1 + (entry.places[inMeta] ?? 0);
      pages.numbers.push(page - pages.last);
      for (; at < next; at += 1) pages.numbers.push(entry.places[at] ?? 0);
      pages.count += 1;
      pages.last = page;
    }
  });
  return [...words].sort(([a], [b]) => compareBytes(a, b));
}

function pagesOfForm(words: Map<string, Word>, form: string): PagesOfWord {
  const end = form.indexOf('\n');
  return end < 0 ? wordOf(words, form) : writtenAs(wordOf(words, form.slice(0, end)), form.slice(end + 1));
}

function wordOf(words: Map<string, Word>, word: string): Word {
  let own = words.get(word);
  if (!own) words.set(word, (own = { count: 0, last: 0, numbers: [], written: new Map() }));
  return own;
}

function writtenAs({ written }: Word, form: string): PagesOfWord {
  let own = written.get(form);
  if (!own) written.set(form, (own = { count: 0, last: 0, numbers: [] }));
  return own;
}

function chunksOf(words: readonly (readonly [string, Word])[]): (readonly [string, Word])[][] {
  const chunks: (readonly [string, Word])[][] = [];
  let room = 0;
  for (const word of words) {
    if (room <= 0) {
      chunks.push([]);
      room = numbersPerChunk;
    }
    chunks.at(-1)?.push(word);
    room -= word[1].numbers.length;
    for (const { numbers } of word[1].written.values()) room -= numbers.length;
  }
  return chunks;
}

/** The file of some words: `[[[word, pages, [[written, pages], …]], …]]`, where each of the pages is `[page, places, inMeta]`. */
function chunkBytes(words: readonly (readonly [string, Word])[], writer: CborWriter): Uint8Array {
  writer.clear();
  writer.list(1);
  writer.list(words.length);
  for (const [word, own] of words) {
    writer.list(3);
    writer.text(word);
    writePages(own, writer);
    writer.list(own.written.size);
    for (const [form, pages] of [...own.written].sort(([a], [b]) => compareBytes(a, b))) {
      writer.list(2);
      writer.text(form);
      writePages(pages, writer);
    }
  }
  return writer.bytes;
}

function writePages({ count, numbers }: PagesOfWord, writer: CborWriter): void {
  writer.list(count);
  for (let at = 0; at < numbers.length;) {
    writer.list(3);
    writer.number(numbers[at] ?? 0);
    at = writeList(numbers, at + 1, writer);
    at = writeList(numbers, at, writer);
  }
}

/** Writes a list whose length stands before it; gives where the next thing stands. */
function writeList(numbers: readonly number[], start: number, writer: CborWriter): number {
  const length = numbers[start] ?? 0;
  writer.list(length);
  for (let at = start + 1; at <= start + length; at += 1) writer.number(numbers[at] ?? 0);
  return start + 1 + length;
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
