import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { treeDigest } from '../files/tree-digest.mjs';

/**
 * The version of the code of some rooms, as a digest of the code itself and of the versions of its packages: what another
 * version remembered is of no use.
 */
export function codeVersion(rooms: readonly string[]): string {
  const source = new URL('../', import.meta.url);
  const folders = rooms.map((room) => fileURLToPath(new URL(room, source)));
  return createHash('sha1')
    .update(process.versions.node)
    .update(readFileSync(new URL('../package.json', source)))
    .update(treeDigest(folders, (path) => /(?<!\.test)\.[jt]s$/.test(path)))
    .digest('hex');
}
