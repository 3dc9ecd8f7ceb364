import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a thread gives, its fault, and its end. */
interface Heard<Given> {
  readonly message: (given: Given) => void;
  readonly error: (fault: Error) => void;
  readonly exit: () => void;
}

/**
 * Begins a program of this folder, by its name without ending, in a thread of its own. It loads what it needs and waits for its order;
 * until `tell` it keeps no process from ending.
 */
export function beginThread<Given>(program: string, { message, error, exit }: Heard<Given>): Worker {
  // The package has JavaScript where the project has TypeScript.
  const file = `./${program}${extname(import.meta.url)}`;
  const thread = new Worker(fileURLToPath(new URL(file, import.meta.url)));
  thread.on('message', message).on('error', error).on('exit', exit);
  // Only now: who listens to a thread waits for it.
  thread.unref();
  return thread;
}

/** Gives a thread its order. */
export function tell(thread: Worker, order: unknown): void {
  thread.ref();
  thread.postMessage(order);
}

/** Work that another thread does. */
export interface Beside<Made> {
  /** What the thread gives; fails with the fault of the thread, which may also be told only where it is waited for. */
  readonly made: Promise<Made>;
  /** Ends the thread, and waits until it writes nothing more. */
  readonly stop: () => Promise<unknown>;
}

/** A thread that waits for its order, and gives one thing for it. */
export interface Begun<Order, Made> {
  readonly tell: (order: Order) => Beside<Made>;
  readonly stop: () => Promise<unknown>;
}

/** Begins a program that gives one thing and ends. */
export function beginOne<Order, Made>(program: string): Begun<Order, Made> {
  const { promise: made, resolve, reject } = Promise.withResolvers<Made>();
  const thread = beginThread(program, {
    message: resolve,
    error: reject,
    exit: () => reject(new Error(`${program} ended without a result.`)),
  });
  // If anything else fails before it is waited for, that is the fault to tell.
  made.catch(() => undefined);
  const stop = () => thread.terminate();
  return {
    tell: (order) => {
      tell(thread, order);
      return { made, stop };
    },
    stop,
  };
}
