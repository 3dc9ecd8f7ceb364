// The program that is put together when the packages are installed (bundle.ts): all modules in a few files, found and loaded sooner than
// a thousand. Plain JavaScript, because Node takes longer to get ready for TypeScript than a small command runs.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { treeDigest } from '../src/files/tree-digest.mjs';

const own = fileURLToPath(new URL('../', import.meta.url));
const place = join(own, 'compiled', 'program');

/** The file of a program that has its version. */
export const versionFile = 'version';

/**
 * The file that runs the commands of the program; null where there is none of this code.
 * @returns {string | null}
 */
export function programFile() {
  const commands = join(place, 'cairn.mjs');
  if (!existsSync(commands)) return null;
  // What is installed as a package is not changed by hand; a project is.
  if (!isProject()) return commands;
  return versionIn(place) === versionOfCode() ? commands : null;
}

/**
 * The version of all that a program is made from, wherever it lies: the code without its tests, and the packages that it names.
 * @returns {string}
 */
export function versionOfCode() {
  const rooms = ['src', 'scripts'].map((room) => join(own, room));
  return createHash('sha1')
    .update(treeDigest(rooms, (path) => !/\.test\.ts$/.test(path)))
    .update(readFileSync(join(own, 'package.json')))
    .digest('hex');
}

function versionIn(folder) {
  const file = join(folder, versionFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function isProject() {
  return JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).private === true;
}
