// Plain JavaScript, because what begins a command asks it, and Node takes longer to get ready for TypeScript than that takes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The digest of some folders: of the path and the bytes of every file of which `isWanted` holds by its path, whatever order the
 * system lists them in. Absolute paths do not matter.
 * @param {readonly string[]} folders
 * @param {(path: string) => boolean} isWanted
 * @returns {string}
 */
export function treeDigest(folders, isWanted) {
  const digest = createHash('sha1');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));
    for (const file of files.filter(isWanted).sort())
      digest.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return digest.digest('hex');
}
