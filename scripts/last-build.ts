import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepText } from '../src/files/keep-text.ts';
import { isTooFresh } from '../src/files/too-fresh.ts';
import type { BuildOrder } from './build-order.ts';
import { openShed } from './output.ts';

/** A build that ended well: the state of all that it was made from, of what it wrote, its base path, and the lines it printed. */
export interface LastBuild {
  readonly from: string;
  readonly wrote: string;
  readonly base: string;
  readonly said: readonly string[];
}

/** All of ours that a site is made from, besides its content. */
const own = ['src', 'scripts', 'public', 'package.json'].map((name) =>
  fileURLToPath(new URL(`../${name}`, import.meta.url)),
);
/** Folders of a repository that hold no content. */
const notContent = new Set(['.git', 'node_modules', '.cairn']);

/** The state of all that a build is made from; null where something changes just now, or cannot be looked at. */
export function stateBefore({ folder, out, site, base, today, isPublished }: BuildOrder): string | null {
  return stateOfContent(folder, out, [today ?? dayOfClock(), site, base, isPublished]);
}

/**
 * The state of a content folder and of the code, with whatever else is `given`; null where something changes just now, or cannot be looked
 * at. `out` is where builds put what they make.
 */
export function stateOfContent(folder: string, out: string, given: readonly unknown[]): string | null {
  const all = [process.version, process.env['CI'] ?? '', resolve(folder), resolve(out), ...given];
  const state = createHash('sha1').update(JSON.stringify(all));
  try {
    const latest = Math.max(...[folder, ...own].map((path) => addState(state, path, resolve(out))));
    return isTooFresh(latest) ? null : state.digest('hex');
  } catch {
    return null;
  }
}

/** The day that it is, in UTC. */
export function dayOfClock(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The last build of an output, of which `shed` remembers, if it was made `from` the same and still lies where it was put; else null. */
export function lastBuild({ out }: BuildOrder, from: string, shed = resolve('.cairn')): LastBuild | null {
  try {
    const last = JSON.parse(readFileSync(placeOf(out, shed), 'utf8')) as LastBuild;
    return last.from === from && last.wrote === stateOfOutput(out) ? last : null;
  } catch {
    return null;
  }
}

/** Remembers a build. Where nothing can be written the next one is made anew. */
export function rememberBuild({ out }: BuildOrder, build: LastBuild, shed?: string): void {
  try {
    keepText(placeOf(out, shed ?? openShed()), JSON.stringify(build));
  } catch {
    return;
  }
}

function placeOf(out: string, shed: string): string {
  const name = createHash('sha1').update(resolve(out)).digest('hex');
  return join(shed, 'cache', 'builds', `${name}.json`);
}

/** The state of a finished site, which stays the same where its folder gets another name. */
export function stateOfOutput(folder: string): string {
  const state = createHash('sha1');
  addState(state, folder, null);
  return state.digest('hex');
}

/**
 * Adds path, size and times of every file below a path, in order; links are followed. Gives when the last of them changed, in
 * milliseconds. `out` is left out, with what builds put beside it; where it is null the files are those of an output: their paths count
 * from its top, and of their times only when they were written, because to be moved or to lose another name changes the other one.
 */
function addState(
  state: ReturnType<typeof createHash>,
  start: string,
  out: string | null,
  shown = out === null ? '' : start,
  above: readonly string[] = [],
): number {
  const stats = statSync(start, { bigint: true });
  if (!stats.isDirectory()) {
    const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
    state.update(`${shown} ${size} ${mtimeNs} ${out === null ? '' : ctimeNs}\n`);
    return Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  }
  const real = realpathSync.native(start);
  if (above.includes(real)) return 0;
  state.update(`${shown}${sep}\n`);
  const names = readdirSync(start).filter((name) => out === null || !isBuilt(join(start, name), name, out));
  const latest = names
    .sort()
    .map((name) => addState(state, join(start, name), out, join(shown, name), [...above, real]));
  return Math.max(0, ...latest);
}

function isBuilt(path: string, name: string, out: string): boolean {
  return notContent.has(name) || resolve(path) === out || /^\..*\.building-\d+/.test(name);
}
