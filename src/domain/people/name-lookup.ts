import type { Attendee } from '../model/call-facts.ts';
import { normalizeForComparison } from '../text/normalize.ts';
import type { Person } from '../model/person.ts';

/** Who a written name is. An ambiguous name is nobody: a wrong attribution is worse than a missing one. */
export type NameMatch =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  /** Somebody who was present and whom the hub does not know. */
  | { readonly kind: 'stranger'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Somebody present in a call, and who of the community they are. */
export interface PresentPerson {
  readonly attendee: Attendee;
  readonly match: NameMatch;
}

/** The people of a hub by every way their names are written in full. */
export interface PeopleIndex {
  readonly people: readonly Person[];
  /** Whether the community lists its people itself; then a first name that only one of them has is safe in an attendance list. */
  readonly listed: boolean;
  readonly byHandle: ReadonlyMap<string, Person>;
  /** By normalized id, name and alias; null where two people claim it. */
  readonly byName: ReadonlyMap<string, Person | null>;
  /** By first name and by first name with initial: everybody whom that could be. */
  readonly byShortForm: ReadonlyMap<string, readonly Person[]>;
}

const unknown: NameMatch = { kind: 'unknown' };

/** The register of a list of people. */
export function indexPeople(people: readonly Person[], listed: boolean): PeopleIndex {
  const byHandle = new Map<string, Person>();
  const byName = new Map<string, Person | null>();
  const byShortForm = new Map<string, Person[]>();
  for (const person of people) {
    for (const handle of person.handles) byHandle.set(bareHandle(handle), person);
    for (const name of [person.id, person.name, ...person.aliases]) {
      // "ThomasG" and "Thomas G." are one way of writing.
      for (const key of new Set([normalizeForComparison(name), compact(name)])) {
        const other = byName.get(key);
        byName.set(key, other === undefined || other === person ? person : null);
      }
    }
    for (const form of shortFormsOf(person)) {
      const same = byShortForm.get(form);
      if (same) same.push(person);
      else byShortForm.set(form, [person]);
    }
  }
  return { people, listed, byHandle, byName, byShortForm };
}

/** Who is meant by an id, a handle (with or without @), a full name or an alias. Short forms need a call around them. */
export function personByFullName(register: PeopleIndex, written: string): Person | null {
  const bare = bareHandle(written);
  const byHandle = register.byHandle.get(bare) ?? null;
  if (written.trim().startsWith('@')) return byHandle;
  const byName =
    register.byName.get(normalizeForComparison(written)) ?? register.byName.get(compact(written));
  return byName ?? byHandle;
}

/** Who was present in a call. A handle decides; then the full name or an alias; then, in a listed community, a first name only one person has. */
export function resolveAttendees(register: PeopleIndex, attendees: readonly Attendee[]): PresentPerson[] {
  return attendees.map((attendee) => ({ attendee, match: attendeeMatch(register, attendee) }));
}

function attendeeMatch(register: PeopleIndex, { name, handle }: Attendee): NameMatch {
  const known =
    (handle !== null && personByFullName(register, `@${handle}`)) || personByFullName(register, name);
  if (known) return { kind: 'person', person: known };
  // A handle nobody has says that it is somebody else, whatever their first name.
  if (handle !== null || !register.listed) return unknown;
  return oneOf(register.byShortForm.get(compact(name)) ?? []);
}

/**
 * Who a name in the text of a call is. The full ways of writing it win; a first name, a first name with initial
 * ("ThomasG") or initials ("TG") count when exactly one of those present fits; letters that the note itself declares for
 * somebody ("Thomas G (TGA)") count first. Where a note lists nobody as present,
 * everybody the community lists is a candidate.
 */
export function resolveName(
  register: PeopleIndex,
  present: readonly PresentPerson[],
  written: string,
): NameMatch {
  const known = personByFullName(register, written);
  if (known) return { kind: 'person', person: known };
  if (written.trim().startsWith('@')) return unknown;
  const form = compact(written);
  const initials = /^\p{Lu}{2,4}$/u.test(written.trim());
  if (present.length === 0) {
    if (!register.listed) return unknown;
    return oneOf(register.byShortForm.get(form) ?? []);
  }
  const declared = present.filter(({ attendee }) => attendee.initials === written.trim());
  const fitting =
    declared.length > 0
      ? declared
      : present.filter(({ attendee, match }) => {
          const names =
            match.kind === 'person'
              ? [attendee.name, match.person.name, ...match.person.aliases]
              : [attendee.name];
          return names.some(
            (name) =>
              normalizeForComparison(name) === normalizeForComparison(written) ||
              shortForms(name).has(form) ||
              (initials && initialsOf(name).has(form)),
          );
        });
  const people = new Set(
    fitting.map(({ attendee, match }) => (match.kind === 'person' ? match.person : attendee)),
  );
  const [only] = fitting;
  if (people.size === 1 && only) {
    return only.match.kind === 'unknown' ? { kind: 'stranger', name: only.attendee.name } : only.match;
  }
  if (people.size === 0) return unknown;
  return { kind: 'ambiguous', names: [...people].map(({ name }) => name) };
}

/** The single names in "Anil, DavidK and Mindy" or "James/Joyee". */
export function splitNames(written: string): string[] {
  return written
    .slice(0, 400)
    .split(/[,;&+/]|\band\b/i)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Whether a task's owner is a group and not somebody: "all", "TSC members", "the testing squad". */
export function isGroupName(written: string): boolean {
  return /\b(?:all|every(?:one|body)|any(?:one|body)|some(?:one|body)|we|us|teams?|groups?|squads?|committees?|members?|maintainers?|chairs?|editors?|folks|volunteers?|tbd|wg)\b/i.test(
    written,
  );
}

function oneOf(people: readonly Person[]): NameMatch {
  const [first, second] = people;
  if (!first) return unknown;
  return second
    ? { kind: 'ambiguous', names: people.map(({ name }) => name) }
    : { kind: 'person', person: first };
}

/** A handle without @, lower case: GitHub names are not case-sensitive. */
function bareHandle(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

function compact(name: string): string {
  return normalizeForComparison(name).replaceAll(' ', '');
}

function shortFormsOf(person: Person): Set<string> {
  return new Set([person.name, ...person.aliases].flatMap((name) => [...shortForms(name)]));
}

/** "thomas" and "thomasg" of Thomas Gazagnaire; a single word has none. */
function shortForms(name: string): Set<string> {
  const [first, ...rest] = normalizeForComparison(name).split(' ');
  if (!first || first.length < 2 || rest.length === 0) return new Set();
  return new Set([first, ...rest.map((word) => `${first}${word.slice(0, 1)}`)]);
}

/** "tg" of Thomas Gazagnaire; "no", "nb" and "nob" of Nicolas Ojeda Bar. */
function initialsOf(name: string): Set<string> {
  const [first = '', ...rest] = normalizeForComparison(name)
    .split(' ')
    .map((word) => word.slice(0, 1));
  if (rest.length === 0) return new Set();
  return new Set([[first, ...rest].join(''), ...rest.map((letter) => `${first}${letter}`)]);
}
