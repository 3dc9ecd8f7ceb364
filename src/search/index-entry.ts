import { compareText } from '../domain/text/compare.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import { shownOfHits, type SearchDocument } from './document.ts';
import { pageWords, wordsOf, type PageWords } from './html-words.ts';
import { packedText, shortDigest, unsaidWeight } from './index-format.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of the words that an index has for a word of a text, by its number among all of them. */
export interface WordForm {
  readonly form: number;
  /** Whether it is only a part of what was written: `rope` of `rope-ladder`. */
  readonly isPart: boolean;
}

/** The file of what is shown of a page, and its name. */
export interface Fragment {
  readonly fragment: Uint8Array;
  readonly name: string;
}

/** What an index says of one page; it can be joined with that of others to an index. */
export interface IndexEntry extends Fragment {
  /** How many words it has. */
  readonly length: number;
  /** The forms of its words, by their numbers. */
  readonly forms: ArrayLike<number>;
  /** For each of them: how many places it has in the text, those, how many in what a hit shows, those. */
  readonly places: ArrayLike<number>;
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
/** As many forms, weights and places as one number can hold together. */
const [mostForms, kinds, mostPlaces] = [2 ** 21, 2 ** 8, 2 ** 24];

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

/** The file of what hits show of a document. */
export function fragmentOf({ document, page, shown }: ReadDocument): Fragment {
  const text = JSON.stringify(shownOf(document, page, shown));
  return { fragment: packedText(text), name: shortDigest(text, nameLength) };
}

/** What an index says of a document; `forms` are those of each word of the vocabulary, by its number. */
export function indexEntry(
  { page, numbers, shown }: ReadDocument,
  fragment: Fragment,
  forms: readonly (readonly WordForm[])[],
): IndexEntry {
  const inText: number[] = [];
  numbers.forEach((number, at) => {
    const weight = page.weights[at] ?? 0;
    const own = forms[number] ?? [];
    const parts = own.reduce((sum, { isPart }) => sum + Number(isPart), 0);
    const ofPart = Math.max(1, Math.floor(weight / Math.max(1, parts)));
    for (const { form, isPart } of own) {
      const each = isPart ? ofPart : weight;
      inText.push(asOne(form, each === unsaidWeight ? 0 : each, at));
    }
  });
  const inMeta = shown.flatMap(({ numbers: words }, field) =>
    words.flatMap((number, at) => (forms[number] ?? []).map(({ form }) => asOne(form, field, at))),
  );
  return {
    ...fragment,
    length: Math.max(1, page.words.length),
    ...places(sorted(inText), sorted(inMeta)),
  };
}

/** A form, its weight or field, and its place as one number, by which they are sorted in that order. */
function asOne(form: number, kind: number, place: number): number {
  if (form >= mostForms || place >= mostPlaces) throw new Error('A hub has too many words to be searched.');
  return (form * kinds + kind) * mostPlaces + place;
}

const sorted = (list: readonly number[]): Float64Array => Float64Array.from(list).sort();
const kindOf = (one: number): number => Math.floor(one / mostPlaces) % kinds;
const formOf = (one: number): number => Math.floor(one / (mostPlaces * kinds));

function places(inText: Float64Array, inMeta: Float64Array): Pick<IndexEntry, 'forms' | 'places'> {
  const forms: number[] = [];
  const numbers: number[] = [];
  const none = Number.POSITIVE_INFINITY;
  for (let text = 0, meta = 0; text < inText.length || meta < inMeta.length;) {
    const form = formOf(Math.min(inText[text] ?? none, inMeta[meta] ?? none));
    forms.push(form);
    text = addPlaces(numbers, inText, text, form, unsaidWeight);
    meta = addPlaces(numbers, inMeta, meta, form, null);
  }
  return { forms, places: numbers };
}

/**
 * Adds the places of a form as Pagefind packs them, behind how many numbers they are: places as their distances, and a negative number
 * before those of the next weight or field. `first` is the weight that is not said; behind any other the first place is told as it is, as is
 * that of each field. Gives where the next form begins.
 */
function addPlaces(
  numbers: number[],
  list: Float64Array,
  start: number,
  form: number,
  first: number | null,
): number {
  const counted = numbers.push(0) - 1;
  let current = first;
  let last = 0;
  let at = start;
  for (; at < list.length && formOf(list[at] ?? 0) === form; at += 1) {
    const one = list[at] ?? 0;
    const kind = kindOf(one);
    const own = first !== null && kind === 0 ? first : kind;
    if (own !== current) {
      numbers.push(-own - 1);
      [current, last] = [own, 0];
    }
    const place = one % mostPlaces;
    numbers.push(place - last);
    last = place;
  }
  numbers[counted] = numbers.length - counted - 1;
  return at;
}

/** What a hit shows, in the order of Pagefind's own. */
function shownOf(
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
