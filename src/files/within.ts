import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether one path is a folder that the other is or lies in; links are taken as they are written. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // On another drive of Windows the way is an absolute path.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Whether what a path leads to lies in a folder, all links followed; false where one of the two is not there. What a link of a content
 * folder leads to outside of it is nobody's to publish.
 */
export function isReallyInside(path: string, folder: string): boolean {
  try {
    return isInside(realpathSync.native(path), realpathSync.native(folder));
  } catch {
    return false;
  }
}
