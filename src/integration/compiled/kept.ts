import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headSchema } from '../../domain/model/look.ts';
import { entryOf, pagesOfProgram, takeBrought } from './brought.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { compiledFolders } from './folders.ts';
import { ownPages } from './own-pages.ts';
import { inOwnProcess, type CompileOrder } from './own-process.ts';
import { versionOfPages } from './version.ts';

/** Where compiled pages are kept, inside the folder of what a community's hub remembers (`.cairn`). */
const placeOfCompiled = 'cache/pages';
/** Compiled pages that nobody has used for so long, in milliseconds, are removed. */
const longUnused = 7 * 24 * 60 * 60 * 1000;
const list = 'files.json';
/** Variables without which Windows starts no program. */
const neededBySystem = /^(?:SystemRoot|windir)$/i;

const ready = { done: Promise.resolve(), stop: (): void => undefined };

/** What pages are compiled for. */
export interface CompileInput {
  /** The folder of what a community's hub remembers, an absolute path. */
  readonly shed: string;
  readonly base: string;
  /** Whether what an earlier run kept is not to be trusted. */
  readonly fresh: boolean;
}

/** Compiled pages that are being looked for or made. */
export interface Compiling {
  readonly pages: Promise<CompiledPages>;
  /** Ends it where the pages are not needed after all. */
  readonly stop: () => void;
}

/**
 * The compiled pages for a base path: those that are a part of this program; in the project what an earlier run kept, where the code and
 * its packages are the same, else those that came with the code, else made from now on by a process of its own, so that notes can be read
 * meanwhile. Some that do not agree with their digests are made anew, and `say` is told.
 */
export function startCompiling(input: CompileInput, say: (line: string) => void): Compiling {
  const { base, shed, fresh } = input;
  if (ownPages) return { pages: Promise.resolve(pagesOfProgram(base, ownPages)), stop: () => undefined };
  const { place, folder } = placesOf(input);
  const isKept = existsSync(folder);
  if (isKept && !fresh && isWhole(folder)) {
    utimesSync(folder, new Date(), new Date());
    return { pages: Promise.resolve(pagesIn(folder)), stop: () => undefined };
  }
  if (isKept && !fresh) say(`.cairn/${placeOfCompiled} was damaged: the pages are compiled again.`);
  const made = join(shed, `compiling-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  const isBrought = takeBrought(base, made);
  if (isBrought) writeFileSync(join(made, list), JSON.stringify(digestsOf(made)));
  const { done, stop } = isBrought ? ready : inOwnProcess({ shed, base, made });
  const pages = done
    .then(() => {
      mkdirSync(place, { recursive: true });
      removeUnused(place);
      putInPlace(made, folder, fresh);
      return pagesIn(folder);
    })
    .finally(() => rmSync(made, { recursive: true, force: true }));
  // A fault is told where the pages are waited for.
  pages.catch(() => undefined);
  return { pages, stop };
}

/** Compiles pages into a folder, with the digest of each file. Only in a process of its own: it forgets its environment. */
export async function compileInto({ shed, base, made }: CompileOrder): Promise<void> {
  // Astro writes each variable into the code whose name occurs in a module: paths of this machine, or a token.
  const needed = Object.entries(process.env).filter(([name]) => neededBySystem.test(name));
  // Astro would tell its makers of each build, and ask git about the folder for that.
  process.env = { ...Object.fromEntries(needed), ASTRO_TELEMETRY_DISABLED: '1' };
  // Loaded only now: Astro takes longer to start than many a site to build.
  const { compilePages } = await import('./compile.ts');
  const { siteConfig } = await import('../site-config.ts');
  await compilePages(siteConfig({ shed, base, address: null, head: headSchema.parse({}) }), made);
  writeFileSync(join(made, list), JSON.stringify(digestsOf(made)));
}

function placesOf({ shed, base }: CompileInput): { readonly place: string; readonly folder: string } {
  const place = join(shed, placeOfCompiled);
  return {
    place,
    folder: join(place, createHash('sha1').update(`${versionOfPages()} ${base}`).digest('hex')),
  };
}

function pagesIn(folder: string): CompiledPages {
  return {
    version: basename(folder),
    load: () => import(pathToFileURL(entryOf(join(folder, compiledFolders.code))).href) as Promise<object>,
    copyAssets: (out) => cpSync(join(folder, compiledFolders.assets), out, { recursive: true }),
  };
}

/** Where the same pages are there already, they stay: another build that runs at the same time may be reading them. */
function putInPlace(made: string, folder: string, fresh: boolean): void {
  if (existsSync(folder)) {
    if (isWhole(folder) && (!fresh || listOf(folder) === listOf(made))) return;
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    renameSync(made, folder);
  } catch (cause) {
    if (!isWhole(folder)) throw cause;
  }
}

function removeUnused(place: string): void {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    if (Date.now() - statSync(folder).mtimeMs > longUnused) rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether every file is there and as it was written. */
function isWhole(folder: string): boolean {
  try {
    return listOf(folder) === JSON.stringify(digestsOf(folder));
  } catch {
    return false;
  }
}

function listOf(folder: string): string {
  return readFileSync(join(folder, list), 'utf8');
}

/** The digest of every file of a folder, by its path in it. */
function digestsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== list)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha1').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
