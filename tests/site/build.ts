import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds a content folder with the real command; `flags` come after the folder and the output. */
export function buildSite(content: string, out: string, ...flags: string[]): void {
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Every file below a folder, as paths from it with `/`, sorted. */
export function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}

/** The text of a file of a built site. */
export function readSite(out: string, path: string): string {
  return readFileSync(join(out, path), 'utf8');
}
