import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A path in the folder of real notes and issues that lies beside the project where it is developed; it is not part of it. */
export function sharedPath(...names: readonly string[]): string {
  return join('..', 'shared', ...names);
}

/** Whether a path of that folder is here; tests that need it are skipped elsewhere, and `npm test` prints their names. */
export function hasShared(...names: readonly string[]): boolean {
  return existsSync(sharedPath(...names));
}
