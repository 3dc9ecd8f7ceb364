import { lstatSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from '../../domain/model/problem.ts';
import type { ProblemCode } from '../../domain/model/problem-codes.ts';
import { unresolvedConflict } from './merge-conflict.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { errorCode } from '../../files/error-code.ts';
import type { LiveValues } from '../../files/live-values.ts';
import { isTooFresh } from '../../files/too-fresh.ts';
import { isReallyInside } from '../../files/within.ts';

/** The largest file people write: the longest real notes are under 100 KB, so more than this is a slip, not a note. Hostile text of this size is still read in seconds. */
const largestText = 2 * 1024 * 1024;

/** A text file of the content folder. */
export interface ContentFile {
  /** Inside the content folder, with `/`: `calls/2015-02-25.md`. */
  readonly path: string;
  /** The file it was cut out of, where it is one of several calls in one file; edits go there. */
  readonly source?: string;
  /** As problem lines name it: relative to the current folder. */
  readonly shown: string;
  /** Its line ends are `\n`, whatever the file has. */
  readonly text: string;
}

/** A file's path as problem lines name it: relative to the current folder, with `/`; outside of it, only from the folder's name on, so no absolute path is printed. */
export function shownPath(folder: string, path: string): string {
  const shown = relative(process.cwd(), join(folder, path));
  return (isAbsolute(shown) ? path : shown).split(sep).join('/');
}

/** What is said of a link that leads out of the content folder: what lies there was not put here to be published. */
export const linkOutside = {
  message: 'This link leads out of the content folder and is not followed.',
  fix: 'Put what it leads to in its place.',
} as const;

/** A file as it was read, null where it cannot be, and what is wrong with it. */
interface ReadFile {
  readonly file: ContentFile | null;
  readonly problems: Problem[];
}

/** Reads a file likewise, where it has changed since it was read for `live`: that is told by its place on the disk, size and times. */
export function readLive(folder: string, path: string, live: LiveValues): ReadFile {
  const stat = statSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
  if (!stat || isTooFresh(Number(stat.ctimeMs))) return readContentFile(folder, path);
  const { dev, ino, size, mtimeNs, ctimeNs } = stat;
  return live.of(`file ${join(folder, path)} ${[dev, ino, size, mtimeNs, ctimeNs].join(' ')}`, () =>
    readContentFile(folder, path),
  );
}

/** Reads one file of the content folder. Gives null without a problem when it does not exist. */
export function readContentFile(folder: string, path: string, largest: number = largestText): ReadFile {
  const shown = shownPath(folder, path);
  const problem = problemIn(shown);
  const fail = (code: ProblemCode, message: string, fix: string) => ({
    file: null,
    problems: [problem(code, unknownPosition, message, fix)],
  });
  try {
    const stat = statSync(join(folder, path));
    if (!isReallyInside(join(folder, path), folder)) {
      const { message, fix } = linkOutside;
      return { file: null, problems: [problem('link-outside', unknownPosition, message, fix, 'error')] };
    }
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
    const fault = text === null ? firstBadByte(bytes) : firstNul(text);
    if (text === null || fault !== null) {
      const fix = 'Save it as UTF-8 in your editor.';
      const position = fault ?? unknownPosition;
      return { file: null, problems: [problem('not-utf8', position, 'The file is not UTF-8 text.', fix)] };
    }
    const plain = text.replaceAll(/\r\n?/g, '\n');
    const line = unresolvedConflict(plain);
    if (line !== null) {
      const message = 'A merge conflict begins here that nobody has resolved.';
      const fix = 'Keep one of the two versions, or both, and remove the three lines of signs.';
      return { file: null, problems: [problem('merge-conflict', { line, column: 1 }, message, fix)] };
    }
    return { file: { path, shown, text: plain }, problems: [] };
  } catch (cause) {
    const code = errorCode(cause);
    const isLink = existsAsLink(join(folder, path));
    if (code === 'ENOENT' && !isLink) return { file: null, problems: [] };
    if (code === 'ENOTDIR') {
      return { file: null, problems: notAFolder(folder, path.split('/')[0] ?? path) };
    }
    if (code === 'ENOENT' || code === 'ELOOP') {
      return fail('unreadable', 'This is a link that leads to no file.', 'Put the file itself here.');
    }
    return fail('unreadable', `The file cannot be read (${code}).`, 'Check its permissions.');
  }
}

/** The problem of a file where a folder is expected. */
export function notAFolder(folder: string, name: string): Problem[] {
  const fix = `Make ${name}/ a folder, or remove it.`;
  return [
    problemIn(shownPath(folder, name))('not-a-folder', unknownPosition, 'A folder is expected here.', fix),
  ];
}

/** The problem of a folder that is there, but whose files the system does not show. */
export function unreadableFolder(folder: string, name: string, cause: unknown): Problem {
  const message = `This folder cannot be read (${errorCode(cause)}).`;
  const place = shownPath(folder, name) || '.';
  return problemIn(place)('unreadable', unknownPosition, message, 'Check its permissions.', 'error');
}

/** Whether a link stands at a path, also one that leads nowhere. */
export function existsAsLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** To make one costs more than to read a note with it. */
const strict = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The line and column of a NUL: text of two bytes a letter (UTF-16) without its mark passes for UTF-8, but is full of them. */
function firstNul(text: string): { line: number; column: number } | null {
  const offset = text.indexOf('\0');
  if (offset < 0) return null;
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
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
