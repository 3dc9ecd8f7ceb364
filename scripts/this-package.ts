import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  name: z.string(),
  version: z.string(),
  /** Whether it is the project itself, and not the package that communities install. */
  private: z.boolean().default(false),
});

/** What this package says of itself. Throws where its package.json is not there. */
export function thisPackage(): z.infer<typeof schema> {
  return schema.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
}
