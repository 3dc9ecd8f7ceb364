import type { Call } from '../domain/content.ts';
import type { Memory, TrackedAction } from './memory.ts';

/** So many calls a promise is asked after by itself; older ones are on the page of promises. */
const callsBack = 3;

/** What was promised in the last three calls and is still open, newest call first. */
export function openPromises(calls: readonly Call[], memory: Memory): TrackedAction[] {
  return calls
    .slice(0, callsBack)
    .flatMap((call) => memory.actionsOf(call))
    .filter(({ state, carriedTo }) => state === 'open' && carriedTo === null);
}
