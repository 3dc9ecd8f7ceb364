import type { Call } from '../../domain/model/content.ts';
import type { Day } from '../../domain/model/day.ts';
import type { CallHistory, TrackedAction } from '../calls/history.ts';
import { isWaiting } from '../people/people.ts';

/** So many calls a promise is asked after by itself; older ones are on the page of promises. */
const callsBack = 3;

/**
 * What was promised in the last three calls and still waits, newest call first: as the memory knows it, so that what
 * a later note settled, took over or corrected is not asked after. A call that is only prepared has promised nothing.
 */
export function openPromises(calls: readonly Call[], memory: CallHistory, today: Day): TrackedAction[] {
  const asked = new Set(calls.filter((call) => call.date <= today).slice(0, callsBack));
  return memory.actions.filter((tracked) => asked.has(tracked.call) && isWaiting(tracked));
}
