import type { Content } from '../domain/content.ts';
import type { Person } from '../domain/person.ts';

/** Finds the people of a hub by the names that notes and front matter write. */
export interface Directory {
  readonly people: readonly Person[];
  /** The person of a written name, handle, alias or id; null for nobody or for a name that could be several people. */
  readonly find: (written: string) => Person | null;
}

/** The directory of a hub: its `people.yml`. */
export function directoryOf(content: Content): Directory {
  const byName = new Map<string, Person>();
  for (const person of content.people) {
    for (const name of [person.id, person.name, ...person.handles, ...person.aliases])
      byName.set(fold(name), person);
  }
  return { people: content.people, find: (written) => byName.get(fold(written)) ?? null };
}

function fold(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase().normalize('NFC');
}
