import { hash } from 'node:crypto';
import type { TextMemory } from '../files/text-memory.ts';
import type { WordForm } from './index-entry.ts';
import { Vocabulary } from './vocabulary.ts';
import {
  plainWeight,
  unpacked,
  unsaidWeight,
  type IndexFile,
  type MetaOfIndex,
  type PageOfWord,
  type WordOfIndex,
} from './index-format.ts';

/** Words that were asked about together, each with its forms: a form that is a part of the word begins with a line end. */
type Batch = readonly (readonly [word: string, ...forms: readonly string[]])[];

/** Once so many batches are remembered, all are forgotten: each build reads them all. */
const mostBatches = 60;
const noForms: ReadonlyMap<number, readonly string[]> = new Map();
/** Stands where the last batch ends and one of those that were forgotten would follow. */
const ended = '[]';

/**
 * What an index has for the words of texts: word stems of its language, without accents, parts of names like `rope_ladder`.
 * That is Pagefind's to say; it is asked about each word once, and never about a page.
 */
export class WordForms {
  /** Words by number: first those that were learnt, in the order in which they were, then those whose forms are missing. */
  readonly vocabulary = new Vocabulary();
  /** The forms of each word that was learnt, by its number. */
  readonly ofWords: (readonly WordForm[])[] = [];
  /** What the numbers of words and forms were after each batch, as a digest: entries made by one of these are right. */
  readonly #editions: string[];
  readonly #all = new Vocabulary();
  readonly #keyOf: (at: number) => string;
  readonly #memory: TextMemory;

  /** Knows what `memory` holds of earlier runs. */
  constructor(language: string, memory: TextMemory) {
    this.#memory = memory;
    this.#keyOf = (at) => hash('sha1', `forms ${language} ${at}`);
    this.#editions = [hash('sha1', `forms ${language}`)];
    const texts = keptBatches(memory, this.#keyOf);
    if (texts.length < mostBatches) for (const text of texts) this.#know(JSON.parse(text) as Batch, text);
  }

  /** Every form by its number: as it is looked up, and behind a line end as it is written, where that is with accents. */
  get all(): readonly string[] {
    return this.#all.words;
  }

  /** What the numbers of words and forms are now, as a digest. */
  get edition(): string {
    return this.#editions.at(-1) ?? '';
  }

  /** Whether numbers that were given in an edition are what they were. */
  isKnown(edition: string): boolean {
    return this.#editions.includes(edition);
  }

  /** The words of the vocabulary whose forms are not known yet. */
  get missing(): readonly string[] {
    return this.vocabulary.words.slice(this.ofWords.length);
  }

  /** Takes the forms of the missing words from an index over the one page that `pageOfWords` makes of them. */
  learn(files: readonly IndexFile[]): void {
    const { missing } = this;
    if (missing.length === 0) return;
    // Of signs alone, such as a dash, Pagefind makes an index without such a file.
    const isIndexed = files.some(isMeta) || missing.some((word) => /[\p{L}\p{N}]/u.test(word));
    const forms = isIndexed ? formsIn(files) : noForms;
    const batch: Batch = missing.map((word, at) => [word, ...(forms.get(at) ?? [])]);
    const text = JSON.stringify(batch);
    const at = this.#editions.length - 1;
    this.#know(batch, text);
    this.#memory.set(this.#keyOf(at), text);
    const next = this.#keyOf(at + 1);
    if (this.#memory.get(next) !== null) this.#memory.set(next, ended);
  }

  /** Takes a batch, and the text that it is kept as. */
  #know(batch: Batch, text: string): void {
    for (const [word, ...forms] of batch) {
      this.ofWords[this.vocabulary.numberOf(word)] = forms.map((form) => {
        const isPart = form.startsWith('\n');
        return { form: this.#all.numberOf(isPart ? form.slice(1) : form), isPart };
      });
    }
    this.#editions.push(hash('sha1', `${this.edition} ${text}`));
  }
}

/** The batches that are remembered, up to the one that would be too many. */
function keptBatches(memory: TextMemory, keyOf: (at: number) => string): string[] {
  const texts: string[] = [];
  while (texts.length < mostBatches) {
    const text = memory.get(keyOf(texts.length));
    if (text === null || text === ended) break;
    texts.push(text);
  }
  return texts;
}

/** A text whose words, told apart by spaces, are some words. Three underscores at the front may be a command to Pagefind; a dash before them changes no form. */
export function pageOfWords(words: readonly string[]): string {
  return words.map((word) => (word.startsWith('___') ? `-${word}` : word)).join(' ');
}

/** Whether a file lists the others. */
const isMeta = ({ path }: IndexFile): boolean => path.endsWith('.pf_meta');

/** The forms of each word of the only page of an index, by its place. */
function formsIn(files: readonly IndexFile[]): ReadonlyMap<number, readonly string[]> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const meta = files.find(isMeta);
  if (!meta) throw new Error('Pagefind changed the form of its index: it has no file that lists the others.');
  const forms = new Map<number, string[]>();
  const add = (word: string, [page]: readonly PageOfWord[]) => {
    for (const { place, isPart } of placesIn(page?.[1] ?? [])) {
      const form = isPart ? `\n${word}` : word;
      const own = forms.get(place);
      if (own) own.push(form);
      else forms.set(place, [form]);
    }
  };
  for (const [, , name] of unpacked<MetaOfIndex>(meta.content)[2]) {
    const chunk = contents.get(`index/${name}.pf_index`);
    if (!chunk) throw new Error(`Pagefind changed the form of its index: index/${name}.pf_index is missing.`);
    for (const [word, plain, accented] of unpacked<[WordOfIndex[]]>(chunk)[0]) {
      add(word, plain);
      for (const [written, listed] of accented) add(`${word}\n${written}`, listed);
    }
  }
  return forms;
}

/** Places as Pagefind packs them (see `packedPlaces`), of which those that count less are parts. */
function* placesIn(packed: readonly number[]): Generator<{ place: number; isPart: boolean }> {
  let weight = unsaidWeight;
  let place = 0;
  let isNew = false;
  for (const number of packed) {
    if (number < 0) {
      weight = -number - 1;
      isNew = true;
      continue;
    }
    place = isNew ? number : place + number;
    isNew = false;
    yield { place, isPart: weight < plainWeight };
  }
}
