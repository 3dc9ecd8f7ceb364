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
import { treeDigest } from '../../files/tree-digest.mjs';
import { anyBase, copyRewritten, settleBase } from './any-base.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { compiledFolders } from './folders.ts';
import { digestOfSource } from './version.ts';

const own = fileURLToPath(new URL('../../../', import.meta.url));
/** Where they lie, beside the code: made when its packages are installed, and a part of the package. */
const besideCode = join(own, 'compiled');
const versionFile = 'version';
/** Stands for the folder of the code: where that will lie is not known when it is packed. */
const anywhere = 'file:///cairn/';

/** The pages that are a part of the program that runs. */
export function pagesOfProgram(base: string, load: () => Promise<object>): CompiledPages {
  return {
    version: readFileSync(join(besideCode, compiledFolders.program, versionFile), 'utf8'),
    load: () => {
      settleBase(base);
      return load();
    },
    copyAssets: (out) =>
      copyRewritten(join(besideCode, compiledFolders.assets), out, (text) => text.replaceAll(anyBase, base)),
  };
}

/** Copies the pages that came with the code into a folder; gives false where there are none for this code. */
export function takeBrought(base: string, made: string, place = besideCode): boolean {
  if (!existsSync(join(place, versionFile))) return false;
  if (readFileSync(join(place, versionFile), 'utf8') !== versionOf(place)) return false;
  for (const folder of [compiledFolders.assets, compiledFolders.code])
    copyRewritten(join(place, folder), join(made, folder), (text) =>
      text.replaceAll(anyBase, base).replaceAll(anywhere, pathToFileURL(own).href),
    );
  return true;
}

/** What makes that which is put beside the code. */
interface Makers {
  /** Compiles pages for a base path into a folder that is made and goes again. */
  readonly compile: (base: string, made: string) => Promise<void>;
  /** Puts the program together with the compiled pages that are loaded by a file, into a folder. */
  readonly bundle: (pages: string, into: string) => Promise<void>;
}

/** Puts compiled pages, and the whole program with them, beside the code, so that no build has to compile or to look for modules. */
export async function bring({ compile, bundle }: Makers, place = besideCode): Promise<void> {
  const made = join(own, '.cairn', `compiling-${process.pid}`);
  const ready = `${made}-ready`;
  try {
    mkdirSync(dirname(made), { recursive: true });
    await compile(anyBase, made);
    const { assets, code, program } = compiledFolders;
    cpSync(join(made, assets), join(ready, assets), { recursive: true });
    await bundle(entryOf(join(made, code)), join(made, program));
    for (const folder of [code, program])
      copyRewritten(join(made, folder), join(ready, folder), (text) =>
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

/** The file of compiled pages that loads the others. */
export function entryOf(code: string): string {
  return join(code, readdirSync(code).find((name) => name.startsWith('prerender-entry.')) ?? '');
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
