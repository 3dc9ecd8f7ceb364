import type { Attendee } from '../model/call-facts.ts';
import type { Person } from '../model/person.ts';
import { createIdMaker, normalizeForComparison, slugFromTitle } from '../text/normalize.ts';
import { isOneEditAway } from '../text/spelling.ts';
import { compareText } from '../text/compare.ts';

/** Who was present in each call, calls in any order. */
export type Attendance = readonly (readonly Attendee[])[];

/** One way in which notes name somebody: a GitHub name, or a full name without one. */
interface Identity {
  readonly key: string;
  /** As written; null for a name without a GitHub name. */
  readonly handle: string | null;
  /** Names as written, with how often. */
  readonly names: Map<string, number>;
  /** The calls it was present in, by index. */
  readonly calls: Set<number>;
}

/**
 * The people of a community without `people.yml`: those whose notes give a GitHub name or a full name. One full name is
 * one person, whatever GitHub names stand beside it, unless two of that name meet in one call; then only the GitHub names
 * tell them apart. A first name alone is nobody, since two people may share it, and so are initials.
 */
export function peopleOfNotes(attendance: Attendance): Person[] {
  const identities = readIdentities(attendance);
  const groups = new Groups(identities);
  joinFullNames(identities, groups);
  joinMistypedHandles(identities, groups);
  const createId = createIdMaker();
  return groups
    .all()
    .flatMap((group) => personOf(group, createId) ?? [])
    .sort((a, b) => compareText(a.id, b.id));
}

function readIdentities(attendance: Attendance): Identity[] {
  const found = new Map<string, Identity>();
  const see = (key: string, handle: string | null, name: string, call: number): void => {
    const identity = found.get(key) ?? {
      key,
      handle,
      names: new Map<string, number>(),
      calls: new Set<number>(),
    };
    found.set(key, identity);
    if (name.trim() !== '') identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
    identity.calls.add(call);
  };
  attendance.forEach((attendees, call) => {
    const twice = namesakes(attendees);
    for (const { name, handle } of attendees) {
      if (handle !== null && isHandle(handle)) see(`@${handle.toLowerCase()}`, handle, name, call);
      // Two of one name in a call, and no GitHub names: nobody can say which of them is whom.
      else if (isFullName(name) && !twice.has(normalizeForComparison(name)))
        see(normalizeForComparison(name), null, name, call);
    }
  });
  return [...found.values()];
}

/** The full names that a call lists more than once without a GitHub name. */
function namesakes(attendees: readonly Attendee[]): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { name, handle } of attendees) {
    if (handle !== null) continue;
    const key = normalizeForComparison(name);
    if (once.has(key)) twice.add(key);
    once.add(key);
  }
  return twice;
}

/** Joins all that bear one full name. Where two of them meet in a call, nobody can say whose name stands alone elsewhere. */
function joinFullNames(identities: readonly Identity[], groups: Groups): void {
  const byName = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const name of new Set([...identity.names.keys()].filter(isFullName).map(normalizeForComparison))) {
      const same = byName.get(name);
      if (same) same.push(identity);
      else byName.set(name, [identity]);
    }
  }
  for (const [first, ...others] of byName.values()) {
    if (!first) continue;
    if (!everMeet([first, ...others])) for (const other of others) groups.join(first, other);
    else for (const each of [first, ...others]) if (each.handle === null) groups.remove(each);
  }
}

function everMeet(identities: readonly Identity[]): boolean {
  const seen = new Set<number>();
  for (const { calls } of identities) {
    for (const call of calls) {
      if (seen.has(call)) return true;
      seen.add(call);
    }
  }
  return false;
}

/** A slip shows itself once or twice, beside a GitHub name that is used again and again. */
const mostSlips = 2;
const fewestUses = 4;
const shortestHandle = 5;

/** Joins a GitHub name without a full name of its own to the one it is a slip of: one letter off, seldom, and never in its company. */
function joinMistypedHandles(identities: readonly Identity[], groups: Groups): void {
  const handles = identities.filter(({ handle }) => handle !== null && handle.length >= shortestHandle);
  const usual = handles.filter(({ calls }) => calls.size >= fewestUses);
  for (const slip of handles) {
    if (slip.calls.size > mostSlips || [...slip.names.keys()].some(isFullName)) continue;
    const meant = usual.filter((each) => isOneEditAway(each.key, slip.key) && !everMeet([each, slip]));
    const [only, second] = meant;
    if (only && !second) groups.join(only, slip);
  }
}

/** The person of a group: the name and the GitHub name used most stand for all; other full names become aliases. */
function personOf(group: readonly Identity[], createId: (wish: string) => string): Person | null {
  const byUse = group.toSorted((a, b) => b.calls.size - a.calls.size || compareText(a.key, b.key));
  const handles = byUse.flatMap(({ handle }) => handle ?? []);
  const names = new Map<string, number>();
  for (const identity of group)
    for (const [name, count] of identity.names) names.set(name, (names.get(name) ?? 0) + count);
  const name =
    mostUsed([...names].filter(([each]) => isFullName(each))) ?? mostUsed([...names]) ?? handles[0];
  if (name === undefined) return null;
  const known = new Set([normalizeForComparison(name)]);
  const aliases = [...names.keys()].filter((each) => {
    const key = normalizeForComparison(each);
    return isFullName(each) && !known.has(key) && known.add(key);
  });
  const [first] = handles;
  return { id: createId(first?.toLowerCase() ?? slugFromTitle(name, 'person')), name, handles, aliases };
}

function isHandle(handle: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/.test(handle);
}

const longestName = 80;

/**
 * Two to five words, each starting with a capital letter and one of them more than an initial.
 * @example isFullName('Ada Lovelace') // true
 * @example isFullName('guest from the press') // false
 */
export function isFullName(name: string): boolean {
  return (
    name.length <= longestName &&
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u.test(name.trim()) &&
    /[\p{L}\p{M}]{2}/u.test(name)
  );
}

function mostUsed(names: readonly (readonly [string, number])[]): string | undefined {
  return names.toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Which identities are one person. */
class Groups {
  readonly #of = new Map<Identity, Identity[]>();

  constructor(identities: readonly Identity[]) {
    for (const identity of identities) this.#of.set(identity, [identity]);
  }

  /** Makes one group of two, unless members of them meet in a call. */
  join(a: Identity, b: Identity): void {
    const [left, right] = [this.#of.get(a), this.#of.get(b)];
    if (!left || !right || left === right || everMeet([...left, ...right])) return;
    left.push(...right);
    for (const each of right) this.#of.set(each, left);
  }

  /** Takes out an identity that could be several people. */
  remove(identity: Identity): void {
    this.#of.delete(identity);
  }

  all(): (readonly Identity[])[] {
    return [...new Set(this.#of.values())];
  }
}
