import type { Call } from '../model/content.ts';
import type { Day } from '../model/day.ts';

/** Whether a call has been by a day: notes of a later day are only prepared. One that is undated has left its notes, so it has been. */
export function isHeld({ date }: Pick<Call, 'date'>, today: Day): boolean {
  return date === null || date <= today;
}
