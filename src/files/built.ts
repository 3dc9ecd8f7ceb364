import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder is a site that a build wrote: the next may replace it, and nothing in it is content. */
export function isBuiltSite(folder: string): boolean {
  return existsSync(join(folder, 'api', 'calls.json'));
}
