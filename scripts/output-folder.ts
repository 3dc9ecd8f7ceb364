import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isBuiltSite } from '../src/files/built.ts';
import { isInside } from '../src/files/within.ts';

/** What a build keeps in a folder that cannot itself be replaced, such as a mount point, until it is done. */
export const inner = /^\.cairn-(?:new|old)-(\d+)$/;
/** What the file system itself keeps at the top of a disk. */
export const ofDisk = 'lost+found';

/** Why a folder cannot be the output, or null when it can: a build replaces it whole, so it must hold nothing else. */
export function outputFault(out: string, content: string): string | null {
  const target = outputFolder(out);
  const source = realOf(content);
  if (isInside(realOf(process.cwd()), target) || isInside(source, target))
    return `${out} holds the project or the content and would be replaced whole.`;
  // Where the notes lie in a repository of their own, the site lies beside them.
  if (isInside(target, source) && !isInside(realOf(process.cwd()), source))
    return `${out} lies inside the content folder.`;
  if (isLink(target)) return `${out} is a link that goes round.`;
  if (!existsSync(target)) return null;
  if (!isFolder(target)) return `${out} is no folder, or one that cannot be read, so it is not replaced.`;
  const isOurs =
    isBuiltSite(target) || readdirSync(target).every((name) => name === ofDisk || inner.test(name));
  return isOurs ? null : `${out} exists and was not written by a build, so it is not replaced.`;
}

/** The folder that an output stands for: a link to a folder stays, and what it leads to is built, also where that is not there yet. */
export function outputFolder(out: string): string {
  let path = resolve(out);
  // More links than this go round.
  for (let links = 0; links < 40; links += 1) {
    const real = whereThere(path);
    if (real !== null) return real;
    if (!isLink(path)) break;
    path = resolve(dirname(path), readlinkSync(path));
  }
  return join(realOf(dirname(path)), basename(path));
}

/** The real path of what is there; of what is not, the path itself. */
function realOf(path: string): string {
  return whereThere(path) ?? resolve(path);
}

/** The real path of what is there; else null. */
function whereThere(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether a path is a folder whose files may be listed. */
export function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
