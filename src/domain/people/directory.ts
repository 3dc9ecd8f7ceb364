import type { Call, Content } from '../model/content.ts';
import { peopleOfNotes } from './names-in-notes.ts';
import type { Person } from '../model/person.ts';
import {
  splitNames,
  personByFullName,
  resolveAttendees,
  indexPeople,
  resolveName,
  type PresentPerson,
} from './name-lookup.ts';

/** A name as a note writes it, and who that is; null for nobody the hub knows or a name that could be several people. */
export interface MentionedPerson {
  readonly written: string;
  readonly person: Person | null;
}

/** Finds the people of a hub by the names that notes and front matter write. */
export interface Directory {
  readonly people: readonly Person[];
  /** Whether `people.yml` lists them; else they are those whose notes give a GitHub name or a full name. */
  readonly listed: boolean;
  /** The person of a written name, handle, alias or id; null for nobody or for a name that could be several people. */
  readonly find: (written: string) => Person | null;
  /** Who was present in a call, in the order of the note. */
  readonly present: (call: Call) => readonly PresentPerson[];
  /** Who a name in the text of a call is: also by first name or initials, when only one of those present fits. */
  readonly findIn: (call: Call, written: string) => Person | null;
  /** Everybody named as the owner of an action: "Anil, DavidK and Mindy" are three. */
  readonly owners: (call: Call, written: string) => readonly MentionedPerson[];
}

/** The directory of a hub. */
export function createDirectory(content: Content): Directory {
  const listed = content.people.length > 0;
  const people = listed ? content.people : peopleOfNotes(content.calls.map((call) => call.facts.attendees));
  const register = indexPeople(people, listed);
  const presents = new Map<Call, readonly PresentPerson[]>();
  const present = (call: Call): readonly PresentPerson[] => {
    let found = presents.get(call);
    if (!found) presents.set(call, (found = resolveAttendees(register, call.facts.attendees)));
    return found;
  };
  const findIn = (call: Call, written: string): Person | null => {
    const match = resolveName(register, present(call), written);
    return match.kind === 'person' ? match.person : null;
  };
  return {
    people,
    listed,
    find: (written) => personByFullName(register, written),
    present,
    findIn,
    owners: (call, written) => {
      const whole = findIn(call, written);
      if (whole) return [{ written, person: whole }];
      return splitNames(written).map((name) => ({ written: name, person: findIn(call, name) }));
    },
  };
}
