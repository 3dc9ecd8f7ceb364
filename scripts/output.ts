import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode } from '../src/files/error-code.ts';

/** The file that marks a folder as one that a build wrote and the next may replace. */
const marker = 'api/calls.json';

/** Why a folder cannot be the output, or null when it can: a build replaces it whole, so it must hold nothing else. */
export function outputFault(out: string, content: string): string | null {
  const target = resolve(out);
  if (isInside(process.cwd(), target) || isInside(resolve(content), target))
    return `${out} holds the project or the content and would be replaced whole.`;
  if (isInside(target, resolve(content))) return `${out} lies inside the content folder.`;
  if (!existsSync(target)) return null;
  const isOurs = existsSync(join(target, marker)) || (isFolder(target) && readdirSync(target).length === 0);
  return isOurs ? null : `${out} exists and was not written by a build, so it is not replaced.`;
}

/** Whether a path is a folder or lies in it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // On another drive of Windows the way is an absolute path.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Makes an empty folder beside the output for the finished site, after putting away what a killed build left there: a last output that it
 * had moved aside already comes back. Throws the system's error where nothing can be written.
 */
export function stagingFor(out: string): string {
  const target = resolve(out);
  const prefix = `.${basename(target)}.building-`;
  mkdirSync(dirname(target), { recursive: true });
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue;
    const left = join(dirname(target), name);
    if (name.endsWith('-old') && !existsSync(target)) renameSync(left, target);
    else rmSync(left, { recursive: true, force: true });
  }
  const staging = join(dirname(target), `${prefix}${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  return staging;
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
    const pid = /^building-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(shed, name), { recursive: true, force: true });
  }
  const folder = join(shed, `building-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** Moves what was built into the folder beside the output; onto another disk it is copied. */
export function moveInto(staging: string, built: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
    renameSync(built, staging);
  } catch (cause) {
    if (errorCode(cause) !== 'EXDEV') throw cause;
    cpSync(built, staging, { recursive: true });
  }
}

/** Puts a finished build in the place of the last one. Two renames: whoever reads meanwhile sees the old or the new site. */
export function replaceOutput(staging: string, out: string): void {
  const target = resolve(out);
  const old = `${staging}-old`;
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(staging, target);
  } catch (cause) {
    if (existsSync(old)) renameSync(old, target);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
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
