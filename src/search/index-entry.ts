import { compareText } from '../domain/text/compare.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import { shownOfHits, type SearchDocument } from './document.ts';
import { pageWords, wordsOf, type PageWords } from './html-words.ts';
import { packedText, shortDigest } from './index-format.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of the words that an index has for a word of a text. */
export interface WordForm {
  /** The word as it is looked up, and behind a line end as it is written, where that is with accents. */
  readonly word: string;
  /** Whether it is only a part of what was written: `rope` of `rope-ladder`. */
  readonly isPart: boolean;
}

/** What an index says of one page; it can be joined with that of others to an index. */
export interface IndexEntry {
  /** The file of what is shown of it, and its name. */
  readonly fragment: Uint8Array;
  readonly name: string;
  /** How many words it has. */
  readonly length: number;
  /** Its words, as in `WordForm`. */
  readonly words: readonly string[];
  /** For each of its words: how many places it has in the text, those, how many in what a hit shows, those. */
  readonly places: readonly number[];
}

/** What is taken from a document before anybody knows the forms of its words. */
export interface ReadDocument {
  readonly document: SearchDocument;
  readonly page: PageWords;
  /** The numbers of its words in the vocabulary. */
  readonly numbers: readonly number[];
  /** What a hit shows, in the order of `shownFields`: each as a text, with the numbers of its words. */
  readonly shown: readonly { readonly text: string; readonly numbers: readonly number[] }[];
}

/** What hits show, in the order in which an index numbers it. */
export const shownFields: readonly string[] = [...shownOfHits, 'date', 'title'].sort(compareText);

/** So many digits tell the files of an index apart, nearly always. */
const nameLength = 7;
/** Pagefind sorts places of this weight first and leaves the weight out. */
const unsaidWeight = 25;

/** The words of a document; those that are new go into the vocabulary. */
export function readDocument(document: SearchDocument, vocabulary: Vocabulary): ReadDocument {
  const { title, html, date, meta } = document;
  const heading = separateSigns(title);
  const values: Readonly<Record<string, string | undefined>> = { ...meta, date: date ?? '', title: heading };
  const page = pageWords(heading, html);
  return {
    document,
    page,
    numbers: vocabulary.numbersOf(page.words),
    shown: shownFields.map((name) => {
      const words = wordsOf(values[name] ?? '');
      return { text: words.join(' '), numbers: vocabulary.numbersOf(words) };
    }),
  };
}

/** What an index says of a document; `forms` are those of each word of the vocabulary, by its number. */
export function indexEntry(
  { document, page, numbers, shown }: ReadDocument,
  forms: readonly (readonly WordForm[])[],
): IndexEntry {
  const text = JSON.stringify(fragmentOf(document, page, shown));
  const found = new Map<string, { inText: number[]; inMeta: number[] }>();
  const placesOf = (word: string) => {
    let places = found.get(word);
    if (!places) found.set(word, (places = { inText: [], inMeta: [] }));
    return places;
  };
  numbers.forEach((number, at) => {
    const weight = page.weights[at] ?? 0;
    const own = forms[number] ?? [];
    const parts = own.reduce((sum, { isPart }) => sum + Number(isPart), 0);
    const ofPart = Math.max(1, Math.floor(weight / Math.max(1, parts)));
    for (const { word, isPart } of own) placesOf(word).inText.push(isPart ? ofPart : weight, at);
  });
  shown.forEach(({ numbers: words }, field) => {
    words.forEach((number, at) => {
      for (const { word } of forms[number] ?? []) placesOf(word).inMeta.push(field, at);
    });
  });
  const places: number[] = [];
  for (const { inText, inMeta } of found.values()) {
    addCounted(places, packedPlaces(inText));
    addCounted(places, packedFields(inMeta));
  }
  return {
    fragment: packedText(text),
    name: shortDigest(text, nameLength),
    length: Math.max(1, page.words.length),
    words: [...found.keys()],
    places,
  };
}

/** What a hit shows, in the order of Pagefind's own. */
function fragmentOf(
  { path, filters }: SearchDocument,
  { words, anchors }: PageWords,
  shown: ReadDocument['shown'],
): object {
  const byName = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)));
  return {
    url: path,
    content: words.join(' '),
    word_count: Math.max(1, words.length),
    filters: byName(
      Object.entries(filters).flatMap(([name, values]) =>
        values.length === 0 ? [] : [[name, values.map((value) => wordsOf(value).join(' '))] as const],
      ),
    ),
    meta: byName(
      shownFields.flatMap((name, at) => {
        const value = shown[at]?.text ?? '';
        return value === '' ? [] : [[name, value] as const];
      }),
    ),
    anchors,
  };
}

function addCounted(places: number[], numbers: readonly number[]): void {
  places.push(numbers.length);
  // One by one: a word may stand in a page more often than a call can have arguments.
  for (const number of numbers) places.push(number);
}

/** Pairs of weight and place as Pagefind packs them: by weight, each as its distance from the one before; a negative number is a new weight, and a place behind it. */
function packedPlaces(pairs: readonly number[]): number[] {
  const places = sortedPairs(pairs, (weight) => (weight === unsaidWeight ? 0 : weight));
  const packed: number[] = [];
  let current = unsaidWeight;
  let last = 0;
  for (const [weight, place] of places) {
    if (weight === current) packed.push(place - last);
    else packed.push(-weight - 1, place);
    [current, last] = [weight, place];
  }
  return packed;
}

/** Pairs of field and place as Pagefind packs them: a negative number is the next field, then places as distances. */
function packedFields(pairs: readonly number[]): number[] {
  const packed: number[] = [];
  let current = -1;
  let last = 0;
  for (const [field, place] of sortedPairs(pairs, (number) => number)) {
    if (field !== current) {
      packed.push(-field - 1);
      [current, last] = [field, 0];
    }
    packed.push(place - last);
    last = place;
  }
  return packed;
}

function sortedPairs(pairs: readonly number[], rank: (first: number) => number): [number, number][] {
  const list: [number, number][] = [];
  for (let at = 0; at < pairs.length; at += 2) list.push([pairs[at] ?? 0, pairs[at + 1] ?? 0]);
  return list.length === 1 ? list : list.sort(([a, one], [b, other]) => rank(a) - rank(b) || one - other);
}
