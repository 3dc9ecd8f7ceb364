import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../src/files/error-code.ts';
import { isInside } from '../src/files/within.ts';
import { discardLater, discardNow, goneEnding } from './discard.ts';
import { inner, isFolder, ofDisk, outputFolder } from './output-folder.ts';

/**
 * Makes an empty folder for the finished site, after putting away what a killed build left there: beside the output, where a last output
 * that was moved aside already comes back; inside it where nothing can be written beside. Throws the system's error where nothing can
 * be written at all.
 */
export function stagingFor(out: string): string {
  const target = outputFolder(out);
  try {
    return stagingBeside(target);
  } catch (cause) {
    if (!isFolder(target)) throw cause;
    return stagingInside(target);
  }
}

function stagingBeside(target: string): string {
  const prefix = `.${basename(target)}.building-`;
  mkdirSync(dirname(target), { recursive: true });
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue;
    const left = join(dirname(target), name);
    if (name.endsWith('-old') && !existsSync(target)) bringBack(left, target);
    else if (name.endsWith(goneEnding)) discardLater(left);
    else rmSync(left, { recursive: true, force: true });
  }
  return madeEmpty(join(dirname(target), `${prefix}${process.pid}`));
}

/** Another build that starts at the same time may have done it already. */
function bringBack(old: string, target: string): void {
  try {
    renameSync(old, target);
  } catch (cause) {
    if (!isTaken(cause) && errorCode(cause) !== 'ENOENT') throw cause;
  }
}

function stagingInside(target: string): string {
  for (const name of readdirSync(target)) {
    const pid = inner.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(target, name), { recursive: true, force: true });
  }
  return madeEmpty(join(target, `.cairn-new-${process.pid}`));
}

function madeEmpty(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/**
 * The folder in which builds keep what they remember, as an absolute path; it is made where it is missing, and git is told to
 * leave it alone. Throws the system's error where nothing can be written.
 */
export function openShed(): string {
  const shed = resolve('.cairn');
  mkdirSync(shed, { recursive: true });
  const ignored = join(shed, '.gitignore');
  if (!existsSync(ignored)) writeFileSync(ignored, '*\n');
  return shed;
}

/** Makes a folder of its own for Astro to build in, below that of `openShed`: in one folder two builds at once would mix. */
export function createBuildDirectory(shed: string): string {
  for (const name of readdirSync(shed)) {
    const pid = /^(?:building|compiling)-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(shed, name), { recursive: true, force: true });
  }
  return madeEmpty(join(shed, `building-${process.pid}`));
}

/** Moves a built folder to another place; onto another disk it is copied. */
export function moveInto(to: string, built: string): void {
  try {
    rmSync(to, { recursive: true, force: true });
    renameSync(built, to);
  } catch (cause) {
    if (errorCode(cause) !== 'EXDEV') throw cause;
    cpSync(built, to, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * Puts a finished build in the place of the last one. Two renames: whoever reads meanwhile sees the old or the new site, or, between the two, none. A folder that
 * cannot be renamed, such as a mount point, keeps its place and gets the new site file by file of its top; for that moment a reader
 * may see some of both. Where that fails the last output comes back, and the system's error is thrown. `look` gets the folder of the new
 * site just before: afterwards that of another build may be in its place. `discard` removes the last output when the new one is there.
 */
export function replaceOutput(
  staging: string,
  out: string,
  look: (site: string) => void,
  discard: (folder: string) => void = discardNow,
): void {
  const target = outputFolder(out);
  if (isInside(staging, target)) {
    look(staging);
    return replaceEntries(staging, target);
  }
  look(staging);
  const old = `${staging}-old`;
  for (;;) {
    if (!moveAside(target, old)) return replaceInside(staging, target, look);
    try {
      renameSync(staging, target);
      break;
    } catch (cause) {
      // Another build has just put its own there, and the last one to do so stays.
      if (isTaken(cause)) continue;
      bringBack(old, target);
      rmSync(old, { recursive: true, force: true });
      throw cause;
    }
  }
  discard(old);
}

/** Makes room for a new output; gives false for one that cannot be renamed. */
function moveAside(target: string, old: string): boolean {
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(target, old);
  } catch (cause) {
    if (/^(?:EBUSY|EXDEV|EPERM|EACCES)$/.test(errorCode(cause))) return false;
    if (errorCode(cause) !== 'ENOENT') throw cause;
  }
  return true;
}

function replaceInside(staging: string, target: string, look: (site: string) => void): void {
  const near = stagingInside(target);
  try {
    moveInto(near, staging);
    look(near);
    replaceEntries(near, target);
  } finally {
    rmSync(near, { recursive: true, force: true });
  }
}

/** Whether a folder could not be renamed because another one has that name. */
function isTaken(cause: unknown): boolean {
  return /^(?:ENOTEMPTY|EEXIST)$/.test(errorCode(cause));
}

/** Replaces what a folder holds, without the folder itself, by what `staging` inside it holds. */
function replaceEntries(staging: string, target: string): void {
  const old = madeEmpty(join(target, `.cairn-old-${process.pid}`));
  const before = readdirSync(target).filter((name) => name !== ofDisk && !inner.test(name));
  const after = readdirSync(staging);
  const move = (names: readonly string[], from: string, to: string): void => {
    for (const name of names) if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name));
  };
  try {
    move(before, target, old);
    move(after, staging, target);
  } catch (cause) {
    move(after, target, staging);
    move(before, old, target);
    throw cause;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // A process of somebody else may not be asked, but it runs.
    return errorCode(cause) === 'EPERM';
  }
}
