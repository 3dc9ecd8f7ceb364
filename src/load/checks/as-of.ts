import { isHeld, isUnfilled } from '../../domain/calls/held.ts';
import type { Call } from '../../domain/model/content.ts';
import { compareDates, longDay } from '../../domain/model/day.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { problemIn, unknownPosition } from '../problems.ts';
import type { ReadEntry } from '../read/entry.ts';

/**
 * Notes with people and words of a day after `asOf:` of hub.yml: the hub stands still on that day, so it takes them for prepared
 * ones, and what they close stays open. One warning, at the newest of them.
 */
export function notesAfterAsOf(hub: Hub | null, calls: readonly ReadEntry<Call>[]): Problem[] {
  const asOf = hub?.asOf;
  if (asOf === undefined) return [];
  const later = calls
    .filter(
      ({ entry }) =>
        entry !== null && !isHeld(entry, asOf) && entry.facts.attendees.length > 0 && !isUnfilled(entry),
    )
    .sort((a, b) => compareDates(b.entry?.date ?? null, a.entry?.date ?? null));
  const [newest, ...others] = later;
  if (newest === undefined) return [];
  const more = others.length === 0 ? '' : ` So do ${String(others.length)} more.`;
  return [
    problemIn(newest.file.shown)(
      'after-as-of',
      unknownPosition,
      `These notes are later than ${longDay(asOf)}, the day on which "asOf" of hub.yml stops the hub: they count as a call to come, and what they say has no effect.${more}`,
      `Remove "asOf: ${asOf}" from hub.yml, or write a later day there.`,
    ),
  ];
}
