import { compareText } from '../domain/text/compare.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import { shownOfHits, type SearchDocument, type SearchText } from './document.ts';
import { textWords, titleWords, wordsOf, type PageAnchor, type PageWords } from './html-words.ts';
import { searchableHtml } from './searchable-html.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is taken from a text; it may be long before anybody knows of which document. */
export interface ReadText {
  /** The numbers of its words in the vocabulary, and how much each counts. */
  readonly numbers: Int32Array;
  readonly weights: Uint8Array;
  /** Its words with spaces between them. */
  readonly content: string;
  readonly anchors: readonly PageAnchor[];
}

/** What is taken from a document before anybody knows the forms of its words. */
export interface ReadDocument extends Pick<ReadText, 'numbers' | 'weights'> {
  /** The numbers of the words of what a hit shows, in the order of `shownFields`. */
  readonly shown: readonly (readonly number[])[];
}

/** What hits show, in the order in which an index numbers it. */
export const shownFields: readonly string[] = [...shownOfHits, 'date', 'title'].sort(compareText);

/** The words of a text; those that are new go into the vocabulary. */
export function readText({ html, sections }: SearchText, vocabulary: Vocabulary): ReadText {
  return numbered(textWords(sections ? searchableHtml(html, sections) : html), vocabulary);
}

/** The words of a document likewise, and what a hit shows, as the text of its file. `text` is its text, where that was read before. */
export function readDocument(
  document: SearchDocument,
  vocabulary: Vocabulary,
  text = readText(document, vocabulary),
): { readonly read: ReadDocument; readonly fragment: string } {
  const { title, date, meta } = document;
  const heading = separateSigns(title);
  const values: Readonly<Record<string, string | undefined>> = { ...meta, date: date ?? '', title: heading };
  const shown = shownFields.map((name) => wordsOf(values[name] ?? ''));
  const page = below(numbered(titleWords(heading), vocabulary), text);
  return {
    read: {
      numbers: page.numbers,
      weights: page.weights,
      shown: shown.map((words) => vocabulary.numbersOf(words)),
    },
    fragment: fragmentText(
      document,
      page,
      shown.map((words) => words.join(' ')),
    ),
  };
}

function numbered({ words, weights, anchors }: PageWords, vocabulary: Vocabulary): ReadText {
  return {
    numbers: Int32Array.from(vocabulary.numbersOf(words)),
    weights: Uint8Array.from(weights),
    content: words.join(' '),
    anchors,
  };
}

/** A title with its text. */
function below(title: ReadText, text: ReadText): ReadText {
  const before = title.numbers.length;
  return {
    numbers: joined(title.numbers, text.numbers, Int32Array),
    weights: joined(title.weights, text.weights, Uint8Array),
    content: [title.content, text.content].filter((each) => each !== '').join(' '),
    anchors: text.anchors.map((anchor) => ({ ...anchor, location: anchor.location + before })),
  };
}

function joined<T extends Int32Array | Uint8Array>(first: T, second: T, kind: new (length: number) => T): T {
  const both = new kind(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** What a hit shows, in the order of Pagefind's own. */
function fragmentText(
  { path, filters }: SearchDocument,
  { numbers, content, anchors }: ReadText,
  shown: readonly string[],
): string {
  const byName = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)));
  return JSON.stringify({
    url: path,
    content,
    word_count: Math.max(1, numbers.length),
    filters: byName(
      Object.entries(filters).flatMap(([name, values]) =>
        values.length === 0 ? [] : [[name, values.map((value) => wordsOf(value).join(' '))] as const],
      ),
    ),
    meta: byName(
      shownFields.flatMap((name, at) => {
        const value = shown[at] ?? '';
        return value === '' ? [] : [[name, value] as const];
      }),
    ),
    anchors,
  });
}
