import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({ name: z.string(), version: z.string() });

/** What this package is called, and its version. Throws where its package.json is not there. */
export function thisPackage(): z.infer<typeof schema> {
  return schema.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
}
