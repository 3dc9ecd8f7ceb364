import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is to be compiled, and into which folder. */
export interface CompileOrder {
  /** The folder of what a community's hub remembers, an absolute path. */
  readonly shed: string;
  readonly base: string;
  /** The folder that is made, an absolute path. */
  readonly made: string;
}

/** What a process that compiles tells of a fault. */
export interface CompileFault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** The system's name of it; empty where it has none. */
  readonly code: string;
}

// The package has JavaScript where the project has TypeScript.
const entry = fileURLToPath(new URL(`./compile-process${extname(import.meta.url)}`, import.meta.url));

/** Compiles pages in a process of its own, which ends when this one does. `done` fails with the fault of that process. */
export function inOwnProcess({ shed, base, made }: CompileOrder): {
  readonly done: Promise<void>;
  readonly stop: () => void;
} {
  const child = fork(entry, [shed, base, made], { serialization: 'json' });
  const done = new Promise<void>((resolve, reject) => {
    let fault: CompileFault | null = null;
    child.on('message', (message) => {
      fault = message as CompileFault;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve();
      if (fault === null)
        return reject(new Error(`The pages could not be compiled (${signal ?? `exit code ${code}`}).`));
      reject(Object.assign(new Error(fault.message), fault));
    });
  });
  return { done, stop: () => child.kill() };
}
