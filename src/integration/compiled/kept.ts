import { createHash } from 'node:crypto';
import {
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
import { join } from 'node:path';
import { headSchema } from '../../domain/model/look.ts';
import { compiledFolders } from './folders.ts';
import { versionOfPages } from './version.ts';

/** Where compiled pages are kept, inside the folder of what a community's hub remembers (`.cairn`). */
const placeOfCompiled = 'cache/pages';
/** Compiled pages that nobody has used for so long, in milliseconds, are removed. */
const longUnused = 7 * 24 * 60 * 60 * 1000;
const list = 'files.json';

/** Compiled pages, as two folders. */
export interface CompiledPages {
  readonly code: string;
  readonly assets: string;
}

/** What pages are compiled for. */
export interface CompileInput {
  /** The folder of what a community's hub remembers, an absolute path. */
  readonly shed: string;
  readonly base: string;
  /** Whether what an earlier run kept is not to be trusted. */
  readonly fresh: boolean;
}

/**
 * The compiled pages for a base path: what an earlier run kept, where the code and its packages are the same, else made now. Some
 * that do not agree with their digests are made anew, and `say` is told.
 */
export async function compiledPages(
  { shed, base, fresh }: CompileInput,
  say: (line: string) => void,
): Promise<CompiledPages> {
  const place = join(shed, placeOfCompiled);
  const folder = join(place, createHash('sha1').update(`${versionOfPages()} ${base}`).digest('hex'));
  const isKept = existsSync(folder);
  if (isKept && !fresh && isWhole(folder)) {
    utimesSync(folder, new Date(), new Date());
    return foldersOf(folder);
  }
  if (isKept && !fresh) say(`.cairn/${placeOfCompiled} was damaged: the pages are compiled again.`);
  const made = join(shed, `compiling-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  try {
    // Astro would tell its makers of each build, and ask git about the folder for that.
    process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
    // Loaded only now: Astro takes longer to start than many a site to build.
    const { compilePages } = await import('./compile.ts');
    const { siteConfig } = await import('../site-config.ts');
    await compilePages(siteConfig({ shed, base, address: null, head: headSchema.parse({}) }), made);
    writeFileSync(join(made, list), JSON.stringify(digestsOf(made)));
    mkdirSync(place, { recursive: true });
    removeUnused(place);
    putInPlace(made, folder, fresh);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return foldersOf(folder);
}

function foldersOf(folder: string): CompiledPages {
  return { code: join(folder, compiledFolders.code), assets: join(folder, compiledFolders.assets) };
}

/**
 * Where whole pages are there already, they stay: another build that ran at the same time has put them there, and may be reading
 * them. Two builds compile the same code into files of other names, so what is there need not be what was made.
 */
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
