import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { treeDigest } from '../../files/tree-digest.ts';
import { compiledFolders } from './folders.ts';
import { digestOfSource } from './version.ts';

const own = fileURLToPath(new URL('../../../', import.meta.url));
/** Where they lie, beside the code: made when its packages are installed, and a part of the package. */
const besideCode = join(own, 'compiled');
/** They are compiled for a hub at the top of its site; any other is compiled where it is built. */
const broughtBase = '/';
const versionFile = 'version';
/** Stands for the folder of the code: where that will lie is not known when it is packed. */
const anywhere = 'file:///cairn/';

/** Copies the pages that came with the code into a folder; gives false where there are none for this code and base path. */
export function takeBrought(base: string, made: string, place = besideCode): boolean {
  if (base !== broughtBase || !existsSync(join(place, versionFile))) return false;
  if (readFileSync(join(place, versionFile), 'utf8') !== versionOf(place)) return false;
  cpSync(join(place, compiledFolders.assets), join(made, compiledFolders.assets), { recursive: true });
  rewriteCode(join(place, compiledFolders.code), join(made, compiledFolders.code), (text) =>
    text.replaceAll(anywhere, pathToFileURL(own).href),
  );
  return true;
}

/**
 * Puts compiled pages beside the code, so that no build has to compile them. `compile` does that: it gets the base path, and a folder that is
 * made and goes again.
 */
export async function bringPages(
  compile: (base: string, made: string) => Promise<void>,
  place = besideCode,
): Promise<void> {
  const made = join(own, '.cairn', `compiling-${process.pid}`);
  const ready = `${made}-ready`;
  try {
    mkdirSync(dirname(made), { recursive: true });
    await compile(broughtBase, made);
    cpSync(join(made, compiledFolders.assets), join(ready, compiledFolders.assets), { recursive: true });
    rewriteCode(join(made, compiledFolders.code), join(ready, compiledFolders.code), (text) =>
      // The path alone is in names that nobody reads.
      text.replaceAll(pathToFileURL(own).href, anywhere).replaceAll(own, '/cairn/'),
    );
    writeFileSync(join(ready, versionFile), versionOf(ready));
    rmSync(place, { recursive: true, force: true });
    renameSync(ready, place);
  } finally {
    for (const folder of [made, ready]) rmSync(folder, { recursive: true, force: true });
  }
}

function rewriteCode(from: string, to: string, rewrite: (text: string) => string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, rewrite(readFileSync(path, 'utf8')));
  }
}

/** The version of what compiled pages are made from and of themselves: the code and its packages, wherever it lies. */
function versionOf(folder: string): string {
  const folders = [compiledFolders.assets, compiledFolders.code].map((name) => join(folder, name));
  return createHash('sha1')
    .update(digestOfSource())
    .update(readFileSync(join(own, 'package.json')))
    .update(treeDigest(folders, () => true))
    .digest('hex');
}
