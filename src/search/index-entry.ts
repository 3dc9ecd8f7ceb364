import { CborWriter } from './cbor-writer.ts';
import { packedText, shortDigest, unsaidWeight } from './index-format.ts';
import type { ReadDocument } from './read-document.ts';

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
  /** The forms of its words by their numbers, rising. */
  readonly forms: Int32Array;
  /** For each of them two lists in CBOR: its places in the text, and those in what a hit shows. */
  readonly places: Uint8Array;
  /** Where the lists of each form end. */
  readonly ends: Int32Array;
}

/** So many digits tell the files of an index apart, nearly always. */
const nameLength = 7;
/** As many forms, weights and places as one number can hold together. */
const [mostForms, kinds, mostPlaces] = [2 ** 21, 2 ** 8, 2 ** 24];

/** The file of what hits show of a document, which holds a text. */
export function fragmentOf(text: string): Fragment {
  return { fragment: packedText(text), name: shortDigest(text, nameLength) };
}

/** What an index says of a document; `forms` are those of each word of the vocabulary, by its number. */
export function indexEntry(
  { numbers, weights, shown }: ReadDocument,
  fragment: Fragment,
  forms: readonly (readonly WordForm[])[],
): IndexEntry {
  const inText: number[] = [];
  numbers.forEach((number, at) => {
    const weight = weights[at] ?? 0;
    const own = forms[number] ?? [];
    const parts = own.reduce((sum, { isPart }) => sum + Number(isPart), 0);
    const ofPart = Math.max(1, Math.floor(weight / Math.max(1, parts)));
    for (const { form, isPart } of own) {
      const each = isPart ? ofPart : weight;
      inText.push(asOne(form, each === unsaidWeight ? 0 : each, at));
    }
  });
  const inMeta = shown.flatMap((words, field) =>
    words.flatMap((number, at) => (forms[number] ?? []).map(({ form }) => asOne(form, field, at))),
  );
  return {
    ...fragment,
    length: Math.max(1, numbers.length),
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

/** What is being written; it is kept for the next, since to make room for it anew costs more than to write it. */
const writer = new CborWriter();

function places(inText: Float64Array, inMeta: Float64Array): Pick<IndexEntry, 'forms' | 'places' | 'ends'> {
  const forms: number[] = [];
  const ends: number[] = [];
  writer.clear();
  const none = Number.POSITIVE_INFINITY;
  for (let text = 0, meta = 0; text < inText.length || meta < inMeta.length;) {
    const form = formOf(Math.min(inText[text] ?? none, inMeta[meta] ?? none));
    forms.push(form);
    text = addPlaces(inText, text, form, unsaidWeight);
    meta = addPlaces(inMeta, meta, form, null);
    ends.push(writer.size);
  }
  return { forms: Int32Array.from(forms), places: writer.bytes, ends: Int32Array.from(ends) };
}

/**
 * Writes the places of a form as Pagefind packs them: places as their distances, and a negative number before those of the next weight
 * or field. `first` is the weight that is not said; behind any other the first place is told as it is, as is
 * that of each field. Gives where the next form begins.
 */
function addPlaces(list: Float64Array, start: number, form: number, first: number | null): number {
  const numbers: number[] = [];
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
  writer.list(numbers.length);
  for (const number of numbers) writer.number(number);
  return at;
}
