import {
  shortDigest,
  unpacked,
  unpackedText,
  type IndexFile,
  type MetaOfIndex,
  type PageOfWord,
  type WordOfIndex,
} from '../../src/search/index-format.ts';
import { CborWriter } from '../../src/search/cbor-writer.ts';
import type { IndexEntry } from '../../src/search/index-entry.ts';

/** So many digits tell the files of an index apart, nearly always. */
const nameLength = 7;

/** What an index says of a page, with its words by themselves. */
export interface NamedEntry extends Omit<IndexEntry, 'forms'> {
  /** As `WordForms` gives them. */
  readonly words: readonly string[];
}

/** Takes an index apart, into what it says of each page, by the address of the page. */
export function entriesOf(files: readonly IndexFile[]): Map<string, NamedEntry> {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const contentOf = (path: string): Uint8Array => {
    const content = byPath.get(path);
    if (!content) throw new Error(`Pagefind changed the form of its index: ${path} is missing.`);
    return content;
  };
  const [, pages, chunks] = metaOf(files);
  const found = pages.map((): Found => ({ words: [], writer: new CborWriter(), ends: [] }));
  for (const [, , file] of chunks) {
    for (const [word, plain, accented] of unpacked<[WordOfIndex[]]>(contentOf(`index/${file}.pf_index`))[0]) {
      add(found, word, plain);
      for (const [written, listed] of accented) add(found, `${word}\n${written}`, listed);
    }
  }
  return new Map(
    pages.map(([file, length], at): [string, NamedEntry] => {
      const content = contentOf(`fragment/${file}.pf_fragment`);
      const text = unpackedText(content);
      const { url } = JSON.parse(text) as { readonly url: string };
      return [
        url,
        {
          fragment: content,
          name: shortDigest(text, nameLength),
          length,
          words: found[at]?.words ?? [],
          places: found[at]?.writer.bytes ?? new Uint8Array(),
          ends: Int32Array.from(found[at]?.ends ?? []),
        },
      ];
    }),
  );
}

interface Found {
  readonly words: string[];
  readonly writer: CborWriter;
  readonly ends: number[];
}

function add(found: readonly Found[], word: string, listed: readonly PageOfWord[]): void {
  let page = 0;
  for (const [distance, places, inMeta] of listed) {
    page += distance;
    const own = found[page];
    own?.words.push(word);
    for (const listedPlaces of [places, inMeta]) {
      own?.writer.list(listedPlaces.length);
      for (const place of listedPlaces) own?.writer.number(place);
    }
    own?.ends.push(own.writer.size);
  }
}

/** What the pages of an index may show beside their titles, in the order in which its words name it. */
export function shownBesideIn(files: readonly IndexFile[]): readonly string[] {
  return metaOf(files)[5];
}

function metaOf(files: readonly IndexFile[]): MetaOfIndex {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind changed the form of its index: it has no file that lists the others.');
  return unpacked<MetaOfIndex>(meta.content);
}
