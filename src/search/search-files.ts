import { hash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { EntryMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { hubWords } from './hub-words.ts';
import type { SearchText } from './document.ts';
import { fragmentOf, indexEntry, type Fragment } from './index-entry.ts';
import type { IndexFile } from './index-format.ts';
import { joinedIndex, type IndexedDocument } from './joined-index.ts';
import { KeptEntries, type KeptEntry, type Listed } from './kept-entries.ts';
import type { Searched } from './searched.ts';
import { pagefindIndex } from './pagefind.ts';
import { readDocument, readText, shownFields, type ReadDocument, type ReadText } from './read-document.ts';
import { keyOfText, toldThings, type NewThing, type ToldThing } from './told-things.ts';
import { pageOfWords, WordForms } from './word-forms.ts';

const forgetful: EntryMemory = {
  get: () => null,
  set: () => undefined,
  getBytes: () => null,
  setBytes: () => undefined,
  entries: () => [],
  ask: () => undefined,
};

/** What an index is made from. */
export interface IndexOrder {
  readonly things: readonly ToldThing[];
  readonly names: Searched['names'];
}

/** A document that is new to the index. */
interface NewDocument {
  readonly key: string;
  readonly document: Listed;
  readonly read: ReadDocument;
  /** The file of what a hit shows: its text, and then that packed. */
  fragment: string | Fragment;
}

/**
 * A search index in the making. What Pagefind says of a word and what the index says of a document is asked of `memory` first, and then
 * given to it; what it holds is known before the documents are, and texts can be read before, too.
 */
export class SearchIndex {
  readonly #language: string;
  readonly #memory: EntryMemory;
  readonly #forms: WordForms;
  readonly #kept: KeptEntries;
  readonly #texts = new Map<string, ReadText>();

  constructor(language: string, memory: EntryMemory = forgetful) {
    this.#language = language;
    this.#memory = memory;
    this.#forms = new WordForms(language, memory);
    this.#kept = new KeptEntries(memory, this.#forms);
  }

  /** The keys of the documents of which it is known what the index says. */
  get known(): string[] {
    return this.#kept.keys;
  }

  /** Reads a text; of which document it is may be told later. */
  readText(text: SearchText): void {
    this.#texts.set(keyOfText(text), readText(text, this.#forms.vocabulary));
  }

  /**
   * Everything that a site holds below `/pagefind/`: the index, and the names and words of the hub. Nothing is read back from the disk, and what
   * is around an article is never indexed.
   */
  async files({ things, names }: IndexOrder): Promise<IndexFile[]> {
    const [language, forms, kept] = [this.#language, this.#forms, this.#kept];
    const begun = things.map((thing) => (typeof thing === 'string' ? kept.get(thing) : this.#begin(thing)));
    this.#texts.clear();
    const learning = learnForms(forms, language, this.#memory);
    // Its fault is told where it is waited for.
    learning.catch(() => undefined);
    await packFragments(begun.filter(isNew));
    const fixed = await learning;
    const entries = begun.map((thing) => (isNew(thing) ? this.#keep(thing) : thing));
    const words = entries.map((entry) => entry.words);
    const text = (path: string, content: string) => ({ path, content: new TextEncoder().encode(content) });
    return [
      ...indexFiles(entries, forms, language, fixed),
      text('hub-names.json', JSON.stringify(names)),
      text('hub-words.txt', hubWords(words, forms.vocabulary)),
    ];
  }

  #begin({ key, document, text }: NewThing): NewDocument {
    const told = text === null ? undefined : this.#texts.get(text);
    if (text !== null && !told) throw new Error(`The text of ${document.path} was not told.`);
    const { filters, date } = document;
    return { key, document: { filters, date }, ...readDocument(document, this.#forms.vocabulary, told) };
  }

  #keep({ key, document, read, fragment }: NewDocument): KeptEntry {
    const entry = indexEntry(read, packedFragment(fragment), this.#forms.ofWords);
    return this.#kept.set(key, document, entry, read.numbers);
  }
}

function isNew(thing: KeptEntry | NewDocument): thing is NewDocument {
  return 'read' in thing;
}

/** The files of the search of a site, as `SearchIndex` makes them. */
export function searchFiles(
  { documents, names, language }: Searched,
  memory?: EntryMemory,
): Promise<IndexFile[]> {
  const index = new SearchIndex(language, memory);
  return index.files({ things: toldThings(documents, language, new Set(index.known)), names });
}

/** Writes what `searchFiles` gave below `/pagefind/` of a built hub. */
export function writeSearchFiles(files: readonly IndexFile[], built: string): void {
  const write = writerInto(join(built, 'pagefind'));
  for (const { path, content } of files) write(path, content);
}

/** So many are packed before Pagefind, which works in a process of its own meanwhile, is listened to again. */
const packedAtOnce = 20;

/** Packs what hits show of documents. */
async function packFragments(documents: readonly NewDocument[]): Promise<void> {
  for (const [at, document] of documents.entries()) {
    document.fragment = packedFragment(document.fragment);
    if (at % packedAtOnce === 0) await setImmediate();
  }
}

function packedFragment(fragment: string | Fragment): Fragment {
  return typeof fragment === 'string' ? fragmentOf(fragment) : fragment;
}

/** Has Pagefind say what nobody knows yet of the words; gives what is the same in every index. */
async function learnForms(forms: WordForms, language: string, memory: EntryMemory): Promise<FixedFiles> {
  const around = hash('sha1', `around ${language}`);
  const known = memory.get(around);
  const { missing } = forms;
  if (known !== null && missing.length === 0) return JSON.parse(known) as FixedFiles;
  const made = await pagefindIndex(pageOfWords(missing), language);
  forms.learn(made);
  const fixed = fixedFiles(made);
  if (known === null) memory.set(around, JSON.stringify(fixed));
  return fixed;
}

function indexFiles(
  things: readonly IndexedDocument[],
  forms: WordForms,
  language: string,
  { code: programs, entry }: FixedFiles,
): IndexFile[] {
  const { files, meta } = joinedIndex({
    things,
    forms: forms.all,
    language,
    version: entry.version,
    shownBeside: shownFields,
  });
  const wasm = entry.languages[language]?.wasm ?? 'unknown';
  const languages = { [language]: { hash: meta, wasm, page_count: things.length } };
  return [
    ...Object.entries(programs).map(([path, text]) => ({ path, content: Buffer.from(text, 'base64') })),
    { path: entryFile, content: new TextEncoder().encode(JSON.stringify({ ...entry, languages })) },
    ...files,
  ];
}

/** What is the same in every index of a language: the code that the browser runs, as base64, and the file that names the rest. */
interface FixedFiles {
  readonly code: Readonly<Record<string, string>>;
  readonly entry: PagefindEntry;
}

interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string; readonly page_count: number }>
  >;
}

/** The code of the pages that search with it, without ready-made widgets, which the search page does without. */
const code = /^(?:pagefind|pagefind-worker)\.js$|^wasm\..*\.pagefind$/;
const entryFile = 'pagefind-entry.json';

function fixedFiles(files: readonly IndexFile[]): FixedFiles {
  const entry = files.find(({ path }) => path === entryFile)?.content;
  return {
    code: Object.fromEntries(
      files
        .filter(({ path }) => code.test(path))
        .map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
    ),
    entry: JSON.parse(new TextDecoder().decode(entry)) as PagefindEntry,
  };
}
