import type { Attendee } from '../model/call-facts.ts';
import { normalizeForComparison, createIdMaker, slugFromTitle } from '../text/normalize.ts';
import type { Person } from '../model/person.ts';
import { compareText } from '../text/compare.ts';

interface Seen {
  readonly handle: string;
  readonly names: Map<string, number>;
}

/**
 * The people of a community without `people.yml`: those whose notes give a GitHub name, which is unique, or a full name.
 * A first name alone is nobody, since two people may share it; so is a full name that two GitHub names claim.
 */
export function peopleOfNotes(attendees: readonly Attendee[]): Person[] {
  const byHandle = new Map<string, Seen>();
  const fullNames = new Map<string, string>();
  for (const { name, handle } of attendees) {
    if (handle !== null && isHandle(handle)) {
      const key = handle.toLowerCase();
      const seen = byHandle.get(key) ?? { handle, names: new Map<string, number>() };
      byHandle.set(key, seen);
      if (name.trim() !== '') seen.names.set(name, (seen.names.get(name) ?? 0) + 1);
    } else if (isFullName(name) && !fullNames.has(normalizeForComparison(name)))
      fullNames.set(normalizeForComparison(name), name);
  }
  const claimed = new Set<string>();
  const giveId = createIdMaker();
  const people: Person[] = [...byHandle].map(([key, { handle, names }]) => {
    for (const name of names.keys()) claimed.add(normalizeForComparison(name));
    return { id: giveId(key), name: mostUsed(names) ?? handle, handles: [handle], aliases: [] };
  });
  for (const [key, name] of fullNames) {
    if (!claimed.has(key))
      people.push({ id: giveId(slugFromTitle(name, 'person')), name, handles: [], aliases: [] });
  }
  return people.sort((a, b) => compareText(a.id, b.id));
}

function isHandle(handle: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/.test(handle);
}

/** Two to five words, each starting with a capital letter: "Ada Lovelace", not "Ada" and not "guest from X". */
function isFullName(name: string): boolean {
  return (
    name.length <= 80 && /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u.test(name.trim())
  );
}

function mostUsed(names: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [name, count] of names) {
    if (count <= most) continue;
    best = name;
    most = count;
  }
  return best;
}
