import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Site } from '../domain/model/site.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { separateSigns } from '../domain/text/running-text.ts';
import type { SearchDocument } from './document.ts';
import { searchDocuments } from './documents.ts';
import { hubNames } from './hub-names.ts';
import { hubWords } from './hub-words.ts';
import { stableIndex, type IndexFile } from './stable-index.ts';

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

/** Everything that a site holds below `/pagefind/`: the index, and the names and words of the hub. */
export async function searchFiles(site: Site): Promise<IndexFile[]> {
  const documents = searchDocuments(site);
  const text = (path: string, content: string) => ({ path, content: new TextEncoder().encode(content) });
  return [
    ...(await indexFiles(documents, indexLanguage(site.content.hub.lang))),
    text('hub-names.json', JSON.stringify(hubNames(site))),
    text('hub-words.txt', hubWords(documents)),
  ];
}

/** Writes what `searchFiles` gave below `/pagefind/` of a built hub. */
export function writeSearchFiles(files: readonly IndexFile[], built: string): void {
  for (const { path, content } of files) {
    const target = join(built, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

async function indexFiles(documents: readonly SearchDocument[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  try {
    await addAll(index, documents, language);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
    return stableIndex(files);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Pagefind takes one message after the other; waiting for each answer would leave it idle in between. */
async function addAll(index: PagefindIndex, documents: readonly SearchDocument[], language: string) {
  const answers = documents.map(async (document) => {
    const added = await index.addHTMLFile({ url: document.path, content: pageOf(document, language) });
    if (added.errors.length > 0)
      throw new Error(`${document.path} could not be indexed: ${added.errors.join(' ')}`);
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
