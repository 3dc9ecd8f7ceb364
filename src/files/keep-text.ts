import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Keeps a text like that, behind its digest. */
export function keepSealed(file: string, text: string): void {
  keepText(file, `${hash('sha1', text)}\n${text}`);
}

/** What `keepSealed` kept; null where it does not agree with its digest. Throws what the file system throws. */
export function readSealed(file: string): string | null {
  const kept = readFileSync(file, 'utf8');
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return kept.slice(0, end) === hash('sha1', text) ? text : null;
}
