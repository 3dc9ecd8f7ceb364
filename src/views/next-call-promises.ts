import type { Call } from '../domain/content.ts';
import { sitePath } from '../domain/site-path.ts';
import type { Named } from './directory.ts';
import type { Memory } from './memory.ts';

/** A promise that is still open, for the agenda. */
export interface OpenPromise {
  readonly text: string;
  /** Empty for a task that names nobody. */
  readonly owners: readonly Named[];
  /** Whether it was spotted in prose rather than written as a task. */
  readonly spotted: boolean;
  /** How many calls there have been since it was first written. */
  readonly age: number;
  /** The site path of the sentence. */
  readonly path: string;
}

/** The open promises of one call. */
export interface PromisesOfCall {
  readonly call: Call;
  readonly promises: readonly OpenPromise[];
}

/** So many calls a promise is asked after by itself; older ones are on the page of actions. */
const callsBack = 3;

/** What was promised in the last three calls and is still open, newest call first. Calls without open promises are left out. */
export function openPromises(calls: readonly Call[], memory: Memory): PromisesOfCall[] {
  return calls
    .slice(0, callsBack)
    .map((call) => ({
      call,
      promises: memory
        .actionsOf(call)
        // A task that a later call wrote again stands there.
        .filter(({ state, carriedTo }) => state === 'open' && carriedTo === null)
        .map(({ action, owners, age }) => ({
          text: action.text,
          owners,
          spotted: action.kind === 'prose',
          age,
          path: `${sitePath.call(call.id)}#${action.anchor}`,
        })),
    }))
    .filter(({ promises }) => promises.length > 0);
}
