import type { Attendee } from '../model/call-facts.ts';
import type { Person } from '../model/person.ts';
import { indexPeople, resolveAttendees, resolveName } from './name-lookup.ts';
import { createIdMaker, normalizeForComparison, slugFromTitle } from '../text/normalize.ts';
import { isOneEditAway, nearestWords } from '../text/spelling.ts';
import { peopleOfNotes, type Attendance } from './names-in-notes.ts';

/** A name that seems to be somebody's, with why. */
export interface PerhapsSame {
  readonly name: string;
  /** How many calls write it so. */
  readonly calls: number;
  readonly because: string;
}

/** Somebody whom notes name, as an entry for `people.yml`. */
export interface ProposedPerson {
  readonly person: Person;
  readonly calls: number;
  readonly perhaps: readonly PerhapsSame[];
}

/** A name that could be several people's. */
export interface UnclearName {
  readonly name: string;
  readonly calls: number;
  readonly couldBe: readonly string[];
}

/** A `people.yml` made from notes: who is in them, most calls first, and which names only a person can assign. */
export interface PeopleProposal {
  readonly people: readonly ProposedPerson[];
  readonly unclear: readonly UnclearName[];
}

/** Proposes the people of a community from who was present in its calls. */
export function proposePeople(attendance: Attendance): PeopleProposal {
  const createId = createIdMaker();
  const people = peopleOfNotes(attendance).map((person) => ({ ...person, id: createId(plainId(person.id)) }));
  const index = indexPeople(people, false);
  const shortForms = indexPeople(people, true);
  const callsOf = new Map<Person, Set<number>>(people.map((person) => [person, new Set()]));
  const strangers = new Map<string, { name: string; calls: Set<number> }>();
  attendance.forEach((attendees, call) => {
    for (const { attendee, match } of resolveAttendees(index, attendees)) {
      if (match.kind === 'person') callsOf.get(match.person)?.add(call);
      else seeStranger(strangers, attendee, call);
    }
  });
  const perhaps = new Map<Person, PerhapsSame[]>();
  const unclear: UnclearName[] = [];
  for (const { name, calls } of strangers.values()) {
    const match = resolveName(shortForms, [], name);
    if (match.kind === 'ambiguous') unclear.push({ name, calls: calls.size, couldBe: match.names });
    if (match.kind !== 'person' || meet(callsOf.get(match.person), calls)) continue;
    const because = `nobody else could be called so, and the two names never stand in one call`;
    perhaps.set(match.person, [...(perhaps.get(match.person) ?? []), { name, calls: calls.size, because }]);
  }
  for (const [often, seldom] of likeNames(people, callsOf)) {
    const calls = callsOf.get(seldom)?.size ?? 0;
    const because = `spelled nearly alike, and never in one call; then remove the entry of that name`;
    perhaps.set(often, [...(perhaps.get(often) ?? []), { name: seldom.name, calls, because }]);
  }
  const byCalls = (a: { readonly calls: number }, b: { readonly calls: number }) => b.calls - a.calls;
  return {
    people: people
      .map((person) => ({
        person,
        calls: callsOf.get(person)?.size ?? 0,
        perhaps: (perhaps.get(person) ?? []).sort(byCalls),
      }))
      .sort(byCalls),
    unclear: unclear.sort(byCalls),
  };
}

/** Pairs of people whose full names are nearly the same and who never meet, the one in more calls first. */
function likeNames(
  people: readonly Person[],
  callsOf: ReadonlyMap<Person, ReadonlySet<number>>,
): (readonly [often: Person, seldom: Person])[] {
  const named = people.flatMap((person) => {
    const words = normalizeForComparison(person.name).split(' ');
    return words.length < 2 ? [] : [{ person, first: words[0] ?? '', last: words.at(-1) ?? '' }];
  });
  const count = (person: Person) => callsOf.get(person)?.size ?? 0;
  const pairs = new Map<Person, Person>();
  // Two names that are nearly alike have the first word or the last one in common.
  for (const group of [
    ...Map.groupBy(named, ({ first }) => first),
    ...Map.groupBy(named, ({ last }) => last),
  ]) {
    const [, members] = group;
    for (const [index, one] of members.entries()) {
      for (const other of members.slice(index + 1)) {
        if (!isLikeName(one, other) || meet(callsOf.get(one.person), callsOf.get(other.person) ?? new Set()))
          continue;
        if (one.person.handles.length > 0 && other.person.handles.length > 0) continue;
        const [often, seldom] =
          count(one.person) >= count(other.person) ? [one.person, other.person] : [other.person, one.person];
        if (!pairs.has(seldom) && !pairs.has(often)) pairs.set(seldom, often);
      }
    }
  }
  return [...pairs].map(([seldom, often]) => [often, seldom]);
}

interface SplitName {
  readonly first: string;
  readonly last: string;
}

/** Shorter words that differ in a letter are as often two names: "Lee" and "Leo". */
const shortestSlip = 5;

function isLikeName(a: SplitName, b: SplitName): boolean {
  const isSlip = (one: string, other: string) =>
    Math.min(one.length, other.length) >= shortestSlip &&
    (isOneEditAway(one, other) || nearestWords(one, [other], 1).length > 0);
  if (a.first === b.first) return a.last === b.last || isSlip(a.last, b.last);
  const [short, long] = a.first.length <= b.first.length ? [a.first, b.first] : [b.first, a.first];
  return isSlip(a.first, b.first) || (short.length > 2 && long.startsWith(short));
}

function seeStranger(
  strangers: Map<string, { name: string; calls: Set<number> }>,
  { name }: Attendee,
  call: number,
): void {
  const key = name.toLowerCase();
  const seen = strangers.get(key) ?? { name, calls: new Set<number>() };
  strangers.set(key, seen);
  seen.calls.add(call);
}

function meet(a: ReadonlySet<number> | undefined, b: ReadonlySet<number>): boolean {
  return a !== undefined && [...b].some((call) => a.has(call));
}

/** Letters that no accent makes of a plain one. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' },
};

/**
 * An id in the letters that `people.yml` asks for; names in other scripts get one to be replaced by hand.
 * @example plainId('łukasz-żak') // 'lukasz-zak'
 */
function plainId(id: string): string {
  const plain = [...slugFromTitle(id, 'person')].map((letter) => plainLetters[letter] ?? letter).join('');
  return plain.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, '') || 'person';
}
