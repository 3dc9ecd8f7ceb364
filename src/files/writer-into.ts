import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder, by their paths in it; the folders of each are made where they are missing, and looked for once. */
export function writerInto(folder: string): (path: string, content: Uint8Array | string) => void {
  const made = new Set<string>();
  return (path, content) => {
    const target = join(folder, path);
    if (!made.has(dirname(target))) {
      mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
    }
    writeFileSync(target, content);
  };
}
