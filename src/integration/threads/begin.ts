import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Work that another thread does. */
export interface Beside<Made> {
  /** What the thread gives; fails with the fault of the thread, which may also be told only where it is waited for. */
  readonly made: Promise<Made>;
  /** Ends the thread, and waits until it writes nothing more. */
  readonly stop: () => Promise<unknown>;
}

/** Begins a program of this folder, by its name without ending, in a thread of its own. */
export function beginThread(program: string, data: unknown): Worker {
  // The package has JavaScript where the project has TypeScript.
  const file = `./${program}${extname(import.meta.url)}`;
  return new Worker(fileURLToPath(new URL(file, import.meta.url)), { workerData: data });
}

/** Begins a program that gives one thing and ends. */
export function inThread<Made>(program: string, order: unknown): Beside<Made> {
  const thread = beginThread(program, order);
  const made = new Promise<Made>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error(`${program} ended without a result.`)));
  });
  // If anything else fails before it is waited for, that is the fault to tell.
  made.catch(() => undefined);
  return { made, stop: () => thread.terminate() };
}
