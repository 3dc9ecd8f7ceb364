import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { TextMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { hubWords } from './hub-words.ts';
import { indexEntry, readDocument, shownFields, type ReadDocument } from './index-entry.ts';
import type { IndexFile } from './index-format.ts';
import { joinedIndex } from './joined-index.ts';
import type { Searched } from './searched.ts';
import { Vocabulary } from './vocabulary.ts';
import { pagefindIndex } from './pagefind.ts';
import { pageOfWords, WordForms } from './word-forms.ts';

const forgetful: TextMemory = { get: () => null, set: () => undefined };

/**
 * Everything that a site holds below `/pagefind/`: the index, and the names and words of the hub. Nothing is read back from the
 * disk, and what is around an article is never indexed. What Pagefind says of a word is asked of `memory` first, and then given to it.
 */
export async function searchFiles(
  { documents, names, language }: Searched,
  memory: TextMemory = forgetful,
): Promise<IndexFile[]> {
  const text = (path: string, content: string) => ({ path, content: new TextEncoder().encode(content) });
  const vocabulary = new Vocabulary();
  const read = documents.map((document) => readDocument(document, vocabulary));
  return [
    ...(await indexFiles(read, vocabulary, language, memory)),
    text('hub-names.json', JSON.stringify(names)),
    text('hub-words.txt', hubWords(read, vocabulary)),
  ];
}

/** Writes what `searchFiles` gave below `/pagefind/` of a built hub. */
export function writeSearchFiles(files: readonly IndexFile[], built: string): void {
  const write = writerInto(join(built, 'pagefind'));
  for (const { path, content } of files) write(path, content);
}

async function indexFiles(
  read: readonly ReadDocument[],
  { words }: Vocabulary,
  language: string,
  memory: TextMemory,
): Promise<IndexFile[]> {
  const forms = new WordForms(language, memory);
  const missing = forms.missing(words);
  const around = hash('sha1', `around ${language}`);
  const known = memory.get(around);
  let fixed = known === null ? null : (JSON.parse(known) as FixedFiles);
  if (missing.length > 0 || fixed === null) {
    const made = await pagefindIndex(pageOfWords(missing), language);
    forms.learn(missing, made);
    if (fixed === null) memory.set(around, JSON.stringify((fixed = fixedFiles(made))));
  }
  const { code: programs, entry } = fixed;
  const ofWords = words.map(forms.of);
  const things = read.map((each) => ({ document: each.document, entry: indexEntry(each, ofWords) }));
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
