import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Site } from '../domain/model/site.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import type { TextMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { shownOfHits, type SearchDocument } from './document.ts';
import { searchDocuments } from './documents.ts';
import { hubNames } from './hub-names.ts';
import { hubWords } from './hub-words.ts';
import { entriesOf, shownBesideIn, type IndexEntry } from './index-entries.ts';
import type { IndexFile } from './index-format.ts';
import { joinedIndex, type IndexedDocument } from './joined-index.ts';

/**
 * Writes the search index, from what the build already holds: no page is read back from the disk, and what is around the
 * article is never indexed. It is made by a program of its own while the pages are. `below` is the path of the hub in the built
 * site, with a slash at both ends.
 */
export function searchIndex(site: () => Site, below: string): AstroIntegration {
  let made: Promise<IndexFile[]> | undefined;
  return {
    name: 'cairn-search',
    hooks: {
      'astro:build:start': () => {
        made = searchFiles(site());
        // A fault is told at the end, where it is waited for; if the build fails before, that is the fault to tell.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        writeSearchFiles(await (made ?? searchFiles(site())), fileURLToPath(new URL(`.${below}`, dir)));
      },
    },
  };
}

/**
 * Everything that a site holds below `/pagefind/`: the index, and the names and words of the hub. What `memory` knows of a
 * thing is not worked out again; what it knows not it is given.
 */
export async function searchFiles(site: Site, memory: TextMemory = forgetful): Promise<IndexFile[]> {
  const documents = searchDocuments(site);
  const text = (path: string, content: string) => ({ path, content: new TextEncoder().encode(content) });
  return [
    ...(await indexFiles(documents, indexLanguage(site.content.hub.lang), memory)),
    text('hub-names.json', JSON.stringify(hubNames(site))),
    text('hub-words.txt', hubWords(documents)),
  ];
}

const forgetful: TextMemory = { get: () => null, set: () => undefined };

/** Writes what `searchFiles` gave below `/pagefind/` of a built hub. */
export function writeSearchFiles(files: readonly IndexFile[], built: string): void {
  const write = writerInto(join(built, 'pagefind'));
  for (const { path, content } of files) write(path, content);
}

async function indexFiles(
  documents: readonly SearchDocument[],
  language: string,
  memory: TextMemory,
): Promise<IndexFile[]> {
  const things = new Map(
    documents.map((document) => {
      const html = pageOf(document, language);
      return [hash('sha1', `${language} ${document.path}\n${html}`), { document, html }];
    }),
  );
  const entries = new Map<string, IndexEntry>();
  for (const key of things.keys()) {
    const known = memory.get(key);
    if (known !== null) entries.set(key, JSON.parse(known) as IndexEntry);
  }
  const around = hash('sha1', `around ${language}`);
  const knownFiles = memory.get(around);
  let fixed = knownFiles === null ? null : (JSON.parse(knownFiles) as FixedFiles);
  // Two things at one place of a page would be one to Pagefind, so those that are left wait for the next turn.
  for (
    let missing = [...things.keys()].filter((key) => !entries.has(key));
    missing.length > 0 || fixed === null;
  ) {
    const turn = new Map(missing.map((key) => [things.get(key)?.document.path ?? '', key]));
    const made = await pagefindIndex(
      [...turn].map(([path, key]) => ({ path, html: things.get(key)?.html ?? '' })),
      language,
    );
    if (fixed === null) {
      fixed = fixedFiles(made);
      memory.set(around, JSON.stringify(fixed));
    }
    const madeEntries = entriesOf(made);
    // In the order in which the next run will ask for them.
    for (const [path, key] of turn) {
      const entry = madeEntries.get(path);
      if (!entry) continue;
      entries.set(key, entry);
      memory.set(key, JSON.stringify(entry));
    }
    const before = missing.length;
    missing = missing.filter((key) => !entries.has(key));
    if (missing.length === before && before > 0)
      throw new Error(`Pagefind left out ${[...turn.keys()].join(', ')}.`);
  }
  const indexed = [...things].flatMap(([key, { document }]) => {
    const entry = entries.get(key);
    return entry ? [{ document, entry }] : [];
  });
  return joinedFiles(indexed, fixed, language);
}

interface Page {
  readonly path: string;
  readonly html: string;
}

/** What is the same in every index of a language: the code that the browser runs, as base64, and the file that names the rest. */
interface FixedFiles {
  readonly code: Readonly<Record<string, string>>;
  readonly entry: PagefindEntry;
  /** What pages may show beside their titles, in the order in which the words of an index name it. */
  readonly shownBeside: readonly string[];
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
    shownBeside: shownBesideIn(files),
  };
}

function joinedFiles(
  things: readonly IndexedDocument[],
  { code: programs, entry, shownBeside }: FixedFiles,
  language: string,
): IndexFile[] {
  const { files, meta } = joinedIndex({ things, language, version: entry.version, shownBeside });
  const wasm = entry.languages[language]?.wasm ?? 'unknown';
  const languages = { [language]: { hash: meta, wasm, page_count: things.length } };
  return [
    ...Object.entries(programs).map(([path, text]) => ({ path, content: Buffer.from(text, 'base64') })),
    { path: entryFile, content: new TextEncoder().encode(JSON.stringify({ ...entry, languages })) },
    ...files,
  ];
}

const full: SearchDocument = {
  path: '',
  title: 'x',
  html: '<p>x</p>',
  date: '2000-01-01',
  meta: Object.fromEntries(shownOfHits.map((name) => [name, 'x'])),
  filters: {},
};

/** What Pagefind makes of some pages. One more page, of which nothing is kept, has all that any may show. */
async function pagefindIndex(pages: readonly Page[], language: string) {
  const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  try {
    await addAll(index, [...pages, { path: '', html: pageOf(full, language) }]);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
    return files;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Pagefind takes one message after the other; waiting for each answer would leave it idle in between. */
async function addAll(index: PagefindIndex, pages: readonly Page[]) {
  const answers = pages.map(async ({ path, html }) => {
    const added = await index.addHTMLFile({ url: path, content: html });
    if (added.errors.length > 0) throw new Error(`${path} could not be indexed: ${added.errors.join(' ')}`);
  });
  await Promise.all(answers);
}

/**
 * The language that an index takes its words by. Text without spaces goes into it sign by sign, so the index cuts none
 * itself; the words of other scripts between it are most often English.
 */
function indexLanguage(lang: string): string {
  const [language = 'en'] = lang.toLowerCase().split('-');
  return ['zh', 'ja', 'ko', 'th', 'lo', 'km', 'my'].includes(language) ? 'en' : language;
}

/** The least page that Pagefind reads a title, filters, what to show and sections from. */
function pageOf({ title, html, date, meta, filters }: SearchDocument, language: string): string {
  const marks = Object.entries(filters)
    .flatMap(([name, values]) =>
      values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escapeHtml(value)}"></i>`),
    )
    .join('');
  const shown = Object.entries({ ...meta, date: date ?? '' })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeHtml(value)}"></i>`)
    .join('');
  const order = date === null ? '' : `<i data-pagefind-sort="date[data-v]" data-v="${date}"></i>`;
  const heading = separateSigns(escapeHtml(title));
  return `<html lang="${language}"><body data-pagefind-body><h1>${heading}</h1>${marks}${shown}${order}${html}</body></html>`;
}
