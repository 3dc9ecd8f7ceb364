import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { escapeHtml } from '../domain/text/escape-html.ts';
import type { Site } from '../domain/model/site.ts';
import { stableIndex } from './stable-index.ts';
import { searchDocuments, type SearchDocument } from './documents.ts';

/**
 * Writes the search index after a build, from what the build already holds: no page is read back from the disk, and
 * what is around the article is never indexed.
 */
export function searchIndex(site: () => Site): AstroIntegration {
  return {
    name: 'cairn-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false });
        if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
        try {
          for (const document of searchDocuments(site())) {
            const added = await index.addHTMLFile({ url: document.path, content: pageOf(document) });
            if (added.errors.length > 0)
              throw new Error(`${document.path} could not be indexed: ${added.errors.join(' ')}`);
          }
          const { files, errors: faults } = await index.getFiles();
          if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
          for (const { path, content } of stableIndex(files)) {
            const target = fileURLToPath(new URL(`pagefind/${path}`, dir));
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, content);
          }
        } finally {
          await index.deleteIndex();
          await close();
        }
      },
    },
  };
}

/** The least page that Pagefind reads a title, filters and sections from. */
function pageOf({ title, html, filters }: SearchDocument): string {
  const marks = Object.entries(filters)
    .flatMap(([name, values]) =>
      values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escapeHtml(value)}"></i>`),
    )
    .join('');
  return `<html lang="en"><body data-pagefind-body><h1>${escapeHtml(title)}</h1>${marks}${html}</body></html>`;
}
