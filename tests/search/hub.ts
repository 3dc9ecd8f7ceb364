import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { staticServer } from '../../scripts/serve.ts';
import { ask } from '../../src/components/search/ask.ts';
import { loadIndex, type PagefindModule } from '../../src/components/search/pagefind-api.ts';
import type { Hit } from '../../src/components/search/reader.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { searchedOf } from '../../src/search/searched.ts';
import { siteOf } from '../content-of.ts';

/** What a search of a hub answers, in a form for tests. */
export interface Answered {
  /** Where each hit leads: its address, with the section that matches best. */
  readonly links: readonly string[];
  readonly hits: readonly Hit[];
  readonly mended: string | null;
  readonly missing: readonly string[];
}

/** The search of a hub with these files: the real index, served and asked as a browser does. */
export async function searchOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-search-'));
  for (const { path, content } of await searchFiles(searchedOf(siteOf(files, { today: '2026-06-01' })))) {
    const target = join(folder, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  const server = staticServer(folder, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}`;
  const module = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  const index = await loadIndex(
    `${site}/`,
    () => import(/* @vite-ignore */ module) as Promise<PagefindModule>,
  );
  return {
    index,
    ask: async (words: string, filters: Readonly<Record<string, string>> = {}): Promise<Answered> => {
      const answer = await ask(index, { words, filters, sort: 'relevance' });
      const hits: Hit[] = [];
      for await (const hit of answer.next()) hits.push(hit);
      return {
        hits,
        links: hits.map((hit) => linkOf(hit).replace(site, '')),
        mended: answer.mended?.text ?? null,
        missing: answer.missing,
      };
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkOf({ fragment, sections: [best] }: Hit): string {
  const anchor = best?.anchor ?? null;
  return anchor === null || fragment.url.includes('#') ? fragment.url : `${fragment.url}#${anchor}`;
}
