import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/**
 * The packages that a build uses, as a lock file of npm has them: a line each with name, version and licence (an SPDX expression),
 * in the order of their names; "unknown" where a package names none.
 */
export function licenceLines(lock: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(lock));
  const lines = Object.entries(packages).flatMap(([path, { version, license, dev }]) => {
    const name = /^.*node_modules\/(.+)$/.exec(path)?.[1];
    return name === undefined || dev ? [] : [`${name}\t${version ?? ''}\t${license ?? 'unknown'}`];
  });
  return [...new Set(lines)].sort();
}

if (process.argv[1]?.endsWith('licences.ts'))
  console.log(licenceLines(readFileSync('package-lock.json', 'utf8')).join('\n'));
