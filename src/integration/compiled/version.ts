import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { treeDigest } from '../../files/tree-digest.mjs';

const own = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The version of all that compiled pages are made from, as a digest: the code, where it lies (what is compiled imports the rest of
 * it from there), Node, and the packages that npm says are installed.
 */
export function versionOfPages(): string {
  const packages = readFileSync(installed() ?? join(own, 'package.json'));
  return createHash('sha1')
    .update([process.version, own, digestOfSource()].join('\n'))
    .update(packages)
    .digest('hex');
}

let source: string | undefined;

/** The digest of the code without its tests, worked out once: it does not change while a command runs. */
export function digestOfSource(): string {
  return (source ??= treeDigest([join(own, 'src')], (path) => !/\.test\.ts$/.test(path)));
}

/** The list that npm keeps of what it has installed, where this package takes its packages from. */
function installed(): string | null {
  for (let folder = own; ; folder = dirname(folder)) {
    const list = join(folder, 'node_modules', '.package-lock.json');
    if (existsSync(list)) return list;
    if (dirname(folder) === folder) return null;
  }
}
