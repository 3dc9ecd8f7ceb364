import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { staticServer } from '../../scripts/serve.ts';

/** A hub that was built from a corpus, served, with an index that Pagefind made of its pages by itself beside it. */
export interface ServedHub {
  readonly url: string;
  readonly stop: () => void;
}

/** Builds and serves the hub of a content folder. */
export async function serveHub(content: string): Promise<ServedHub> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-search-'));
  const out = join(folder, 'site');
  const built = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', out, '--today', '2026-01-01'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (built.status !== 0) throw new Error(built.stderr.slice(-2000));
  await addPlainIndex(out);
  const server = staticServer(out, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `npx pagefind` gives for the pages of the calls: what our own search has to be better than. */
async function addPlainIndex(out: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: join(out, 'calls'), glob: '**/index.html' });
  await index.writeFiles({ outputPath: join(out, 'plain') });
  await close();
}
