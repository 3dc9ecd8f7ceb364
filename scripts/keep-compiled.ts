import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/** Lets Node keep what it compiles of the code where a hub keeps what it remembers, for this program and for threads and programs that it begins. */
export function keepCompiled(): void {
  const folder = resolve('.cairn', 'cache', 'node');
  enableCompileCache(folder);
  process.env['NODE_COMPILE_CACHE'] = folder;
}
