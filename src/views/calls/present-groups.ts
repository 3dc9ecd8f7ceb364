import type { Attendee } from '../../domain/model/call-facts.ts';

/** What notes give beside names, a company or a role, with how many have it. */
export interface PresentGroup {
  readonly name: string;
  readonly people: number;
}

/** Groups beyond this make a line too long to take in. */
const mostGroups = 5;

/**
 * The companies or roles of those present, the largest first; empty where the note gives them of less than half, or gives
 * everybody another one, so that they say nothing of the whole.
 */
export function presentGroups(present: readonly Pick<Attendee, 'role'>[]): PresentGroup[] {
  const given = present.flatMap(({ role }) => role ?? []);
  if (given.length * 2 < present.length) return [];
  const counts = new Map<string, number>();
  for (const name of given) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, people]) => people > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostGroups)
    .map(([name, people]) => ({ name, people }));
}
