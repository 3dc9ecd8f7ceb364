import { wordSet } from '../domain/text/words.ts';
import { peopleLabel } from './attendance/labels.ts';
import type { KnownPeople } from './names/known-people.ts';
import { isNobody } from './names/nobody.ts';

/** Words before a colon that say what a line is, however often they stand there. */
const lineLabels = wordSet('resolved agreed ref refs reference references see scribe chair chairs host');

/** The names under which people speak in a note, as written before the colon of their lines; empty where nobody does. */
export function whoSpeaks(people: KnownPeople): string[] {
  return people
    .speakers()
    .filter((name) => !isNobody(name) && peopleLabel(name) === null && !lineLabels.has(name.toLowerCase()));
}
