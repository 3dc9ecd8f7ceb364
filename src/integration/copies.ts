import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesFolder } from '../domain/urls/site-map.ts';
import { isReallyInside } from '../files/within.ts';

/** Copies the pictures and files that texts show or link to into a built site. */
export function copyFilesBeside(folder: string, files: readonly string[], built: string): void {
  for (const file of files) copy(join(folder, file), join(built, filesFolder, file));
}

/**
 * Copies `public/` of the content folder to the top of a built site, never over what the build wrote. Gives the paths that
 * were not copied because something of the site stands there.
 */
export function copyPublic(folder: string, built: string): string[] {
  const start = join(folder, 'public');
  if (!existsSync(start)) return [];
  const refused: string[] = [];
  for (const path of readdirSync(start, { recursive: true, encoding: 'utf8' }).sort()) {
    const from = join(start, path);
    if (!isFileOf(folder, from)) continue;
    if (existsSync(join(built, path)) || hasFileAbove(built, path)) refused.push(path);
    else copy(from, join(built, path));
  }
  return refused;
}

/** Whether a path is a file that lies in the content folder; a symbolic link may lead out of it. */
function isFileOf(folder: string, path: string): boolean {
  return isReallyInside(path, folder) && statSync(path).isFile();
}

/** Whether the site has a file where a path needs a folder. */
function hasFileAbove(built: string, path: string): boolean {
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    if (existsSync(join(built, above)) && statSync(join(built, above)).isFile()) return true;
  }
  return false;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
