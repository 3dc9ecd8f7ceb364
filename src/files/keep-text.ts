import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a text that can be made again into the place of what a file held: whoever reads meanwhile sees one or the other, whole. What
 * must outlast a loss of power goes by `writeAtomically`. Throws what the file system throws, and leaves nothing beside the file.
 */
export function keepText(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}
