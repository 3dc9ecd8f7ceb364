import type { Day } from '../domain/model/day.ts';
import { loadContent, type Loaded } from './content.ts';

/** What a build is made from: the command line decides it once, everything else reads it here. */
export interface BuildInput {
  readonly folder: string;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
  /** The day the command line takes for today; null leaves it to hub.yml and then the clock. */
  readonly today: Day | null;
}

interface Shared {
  input: BuildInput | null;
  loaded: Loaded | null;
}

// The command line, Astro's configuration and the content loader run in one process but are loaded by two module
// systems (Node's and Vite's), each with its own copy of this file. The one place both see is globalThis: without it
// every file would be read and parsed twice.
const key = Symbol.for('cairn.shared');
const holder = globalThis as { [key]?: Shared };
const shared: Shared = (holder[key] ??= { input: null, loaded: null });

/** Decides what this process builds. Called by the command line before Astro starts. */
export function setBuildInput(input: BuildInput): void {
  shared.input = input;
  shared.loaded = null;
}

/** What this process builds; by default `content/`, at the root (which type checks use). */
export function buildInput(): BuildInput {
  return (shared.input ??= { folder: 'content', base: '/', today: null });
}

/** The content of this process, read on first use. */
export function loadedContent(): Loaded {
  const { folder, base } = buildInput();
  return (shared.loaded ??= loadContent(folder, base));
}

/** The day this process takes for today: the command line's, else the one hub.yml names, else the clock's, in UTC. */
export function today(): Day {
  return buildInput().today ?? loadedContent().content.hub.asOf ?? new Date().toISOString().slice(0, 10);
}

/** Forgets what was read, so that the next use reads the changed files. */
export function reload(): Loaded {
  shared.loaded = null;
  return loadedContent();
}
