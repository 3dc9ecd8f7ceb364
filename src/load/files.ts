import { readFileSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { nowhere, problemsOf } from './problems.ts';

/** The largest file people write: the longest real notes are under 100 KB, so more than this is a slip, not a note. */
const largestText = 4 * 1024 * 1024;

/** A text file of the content folder. */
export interface ContentFile {
  /** Inside the content folder, with `/`: `calls/2015-02-25.md`. */
  readonly path: string;
  /** As problem lines name it: relative to the current folder. */
  readonly shown: string;
  readonly text: string;
}

/** A file's path as problem lines name it: relative to the current folder, with `/`; outside of it, only from the folder's name on, so no absolute path is printed. */
export function shownPath(folder: string, path: string): string {
  const shown = relative(process.cwd(), join(folder, path));
  return (isAbsolute(shown) ? path : shown).split(sep).join('/');
}

/** Reads one file of the content folder. Gives null without a problem when it does not exist. */
export function readContentFile(
  folder: string,
  path: string,
  largest: number = largestText,
): { file: ContentFile | null; problems: Problem[] } {
  const shown = shownPath(folder, path);
  const { error } = problemsOf(shown);
  const fail = (code: string, message: string, fix: string) => ({
    file: null,
    problems: [error(code, nowhere, message, fix)],
  });
  try {
    const stat = statSync(join(folder, path));
    if (stat.isDirectory()) {
      return fail(
        'is-a-folder',
        'This is a folder, but a file is expected here.',
        'Rename the folder or remove it.',
      );
    }
    if (!stat.isFile()) {
      return fail('not-a-file', 'This is neither a file nor a folder.', 'Replace it by a plain text file.');
    }
    if (stat.size > largest) {
      const size = `${(stat.size / 1024 / 1024).toFixed(1)} MB`;
      return fail(
        'file-too-large',
        `The file is ${size}; at most ${largest / 1024 / 1024} MB are read.`,
        'Split it, or link to the long part.',
      );
    }
    const bytes = readFileSync(join(folder, path));
    const text = decode(bytes);
    if (text === null) {
      const spot = firstBadByte(bytes);
      return {
        file: null,
        problems: [
          error('not-utf8', spot, 'The file is not UTF-8 text.', 'Save it as UTF-8 in your editor.'),
        ],
      };
    }
    return { file: { path, shown, text }, problems: [] };
  } catch (cause) {
    if (isMissing(cause)) return { file: null, problems: [] };
    return fail('unreadable', `The file cannot be read (${codeOf(cause)}).`, 'Check its permissions.');
  }
}

/** Reads every Markdown file of one folder of the content, in the order of their names. A missing folder is an empty one. */
export function readMarkdownFolder(
  folder: string,
  name: string,
): { files: ContentFile[]; problems: Problem[] } {
  const shown = shownPath(folder, name);
  let names: string[];
  try {
    names = readdirSync(join(folder, name)).sort();
  } catch (cause) {
    if (isMissing(cause)) return { files: [], problems: [] };
    const fix = `Make ${name}/ a folder of Markdown files, or remove it.`;
    return {
      files: [],
      problems: [problemsOf(shown).error('not-a-folder', nowhere, 'A folder is expected here.', fix)],
    };
  }
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const entry of names) {
    // A README explains a folder to those who browse it on GitHub; it is not content.
    if (!/\.(md|markdown)$/i.test(entry) || /^readme\./i.test(entry) || entry.startsWith('.')) continue;
    const read = readContentFile(folder, `${name}/${entry}`);
    problems.push(...read.problems);
    if (read.file) files.push(read.file);
  }
  return { files, problems };
}

/** The error code of the operating system, for a message. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
}

function isMissing(cause: unknown): boolean {
  return codeOf(cause) === 'ENOENT';
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line and column of the first byte that is not UTF-8: the longest prefix that decodes ends there. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A cut inside a character is no fault: stream mode waits for the rest.
    if (decodesAsStream(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, good)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.replace(/\uFFFD$/, '').length ?? 0) + 1 };
}

function decodesAsStream(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
