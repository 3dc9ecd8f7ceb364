import { pathBelow, pathIn } from '../../domain/model/folders.ts';
import { compareText } from '../../domain/text/compare.ts';

/** Files that are in the folder of the notes and no notes, as globs of `ignore`, and how many files each is for. */
export interface LeftOut {
  readonly glob: string;
  readonly files: readonly string[];
}

/**
 * What `ignore` has to name so that of all the files in a folder only the notes are read: whole folders without notes, and else
 * single files. `kept` are files that are read or looked at anyway.
 */
export function leftOutOf(folder: string, files: readonly string[], kept: ReadonlySet<string>): LeftOut[] {
  const used = new Set<string>();
  for (const path of kept) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) used.add(parts.slice(0, depth).join('/'));
  }
  const found = new Map<string, string[]>();
  for (const path of files) {
    const below = kept.has(path) ? null : pathBelow(path, folder);
    if (below === null) continue;
    const parts = below.split('/');
    const depth = parts.findIndex((_part, at) => !used.has(pathIn(folder, parts.slice(0, at + 1).join('/'))));
    const name = pathIn(folder, parts.slice(0, depth + 1).join('/'));
    const own = found.get(globOf(name));
    if (own) own.push(path);
    else found.set(globOf(name), [path]);
  }
  return [...found].map(([glob, own]) => ({ glob, files: own })).sort((a, b) => compareText(a.glob, b.glob));
}

/**
 * A path inside the content folder as a glob that means it and nothing else of that name.
 * @example globOf('docs [old]') // '/docs ?old?'
 */
export function globOf(path: string): string {
  const glob = path.replace(/[[\]{}()!*?+@\\]/g, '?');
  return path.includes('/') ? glob : `/${glob}`;
}
