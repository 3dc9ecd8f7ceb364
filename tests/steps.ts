import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What to count: a function that a module exports, and the arguments of each call. */
export interface CountedCalls {
  /** The URL of the module. */
  readonly module: string;
  readonly name: string;
  readonly calls: readonly (readonly unknown[])[];
}

/**
 * How many steps each call took: how often V8 entered a block of code, in whatever the function calls. Unlike time it is
 * the same on every machine, busy or not, so that what inputs of two sizes cost can be compared. What one call of the
 * engine does inside (a regular expression, `indexOf`) is one step.
 */
export function countSteps(counted: CountedCalls): Promise<number[]> {
  // A process of its own: V8 counts whole only what is loaded after it began, from no cache, and never optimizes.
  const child = fork(fileURLToPath(new URL('./steps-process.ts', import.meta.url)), {
    execArgv: ['--no-opt', '--no-maglev'],
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    serialization: 'advanced',
  });
  child.send(counted);
  return new Promise((resolve, reject) => {
    child.once('message', (counts) => resolve(counts as number[]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The calls ended the process with ${code}.`)));
  });
}

/** How many times the steps of one input an input of twice its size takes, for each pair: 2 where the cost is linear, 4 where it is quadratic. */
export async function growths(
  { module, name }: Omit<CountedCalls, 'calls'>,
  pairs: readonly (readonly [once: readonly unknown[], twice: readonly unknown[]])[],
): Promise<number[]> {
  // The first call of each also pays for what is made once.
  const calls = pairs.flatMap(([once, twice]) => [once, once, twice]);
  const counts = await countSteps({ module, name, calls });
  return pairs.map((_, at) => (counts[3 * at + 2] ?? 0) / (counts[3 * at + 1] ?? 0));
}
