import { hash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ByteMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { hubWords } from './hub-words.ts';
import {
  fragmentOf,
  indexEntry,
  readDocument,
  shownFields,
  type Fragment,
  type ReadDocument,
} from './index-entry.ts';
import type { IndexFile } from './index-format.ts';
import { joinedIndex, type IndexedDocument } from './joined-index.ts';
import { KeptEntries } from './kept-entries.ts';
import type { Searched } from './searched.ts';
import { pagefindIndex } from './pagefind.ts';
import { pageOfWords, WordForms } from './word-forms.ts';

const forgetful: ByteMemory = {
  get: () => null,
  set: () => undefined,
  getBytes: () => null,
  setBytes: () => undefined,
};

/**
 * A search index in the making. What Pagefind says of a word and what the index says of a document is asked of `memory` first, and then
 * given to it; what it holds of words is known before the documents are.
 */
export class SearchIndex {
  readonly #language: string;
  readonly #memory: ByteMemory;
  readonly #forms: WordForms;

  constructor(language: string, memory: ByteMemory = forgetful) {
    this.#language = language;
    this.#memory = memory;
    this.#forms = new WordForms(language, memory);
  }

  /**
   * Everything that a site holds below `/pagefind/`: the index, and the names and words of the hub. Nothing is read back from the disk, and what
   * is around an article is never indexed.
   */
  async files({ documents, names }: Searched): Promise<IndexFile[]> {
    const [language, memory, forms] = [this.#language, this.#memory, this.#forms];
    const kept = new KeptEntries(language, memory, forms);
    const begun = documents.map((document) => {
      const key = kept.keyOf(document);
      const known = kept.get(key);
      return { document, key, known, read: known ? null : readDocument(document, forms.vocabulary) };
    });
    const learning = learnForms(forms, language, memory);
    // Its fault is told where it is waited for.
    learning.catch(() => undefined);
    const shown = await fragmentsOf(begun.flatMap(({ read }) => read ?? []));
    const fixed = await learning;
    const things = begun.flatMap(({ document, key, known, read }) => {
      const fragment = read && shown.get(read);
      const own = fragment ? kept.set(key, indexEntry(read, fragment, forms.ofWords), read.numbers) : known;
      return own ? [{ document, ...own }] : [];
    });
    const words = things.map((thing) => thing.words);
    const text = (path: string, content: string) => ({ path, content: new TextEncoder().encode(content) });
    return [
      ...indexFiles(things, forms, language, fixed),
      text('hub-names.json', JSON.stringify(names)),
      text('hub-words.txt', hubWords(words, forms.vocabulary)),
    ];
  }
}

/** The files of the search of a site, as `SearchIndex` makes them. */
export function searchFiles(searched: Searched, memory?: ByteMemory): Promise<IndexFile[]> {
  return new SearchIndex(searched.language, memory).files(searched);
}

/** Writes what `searchFiles` gave below `/pagefind/` of a built hub. */
export function writeSearchFiles(files: readonly IndexFile[], built: string): void {
  const write = writerInto(join(built, 'pagefind'));
  for (const { path, content } of files) write(path, content);
}

/** So many are packed before Pagefind, which works in a process of its own meanwhile, is listened to again. */
const packedAtOnce = 20;

/** What hits show of documents. */
async function fragmentsOf(read: readonly ReadDocument[]): Promise<ReadonlyMap<ReadDocument, Fragment>> {
  const fragments = new Map<ReadDocument, Fragment>();
  for (const [at, document] of read.entries()) {
    fragments.set(document, fragmentOf(document));
    if (at % packedAtOnce === 0) await setImmediate();
  }
  return fragments;
}

/** Has Pagefind say what nobody knows yet of the words; gives what is the same in every index. */
async function learnForms(forms: WordForms, language: string, memory: ByteMemory): Promise<FixedFiles> {
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
