import { ifAny } from '../../words/lists.ts';
import { currentWords } from '../../words/current.ts';
import type { Call, Content, Project, RoadmapEntry } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Person } from '../../domain/model/person.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { callHistory, isWaiting, type CallHistory, type TrackedAction } from '../calls/history.ts';
import { oncePerSite } from '../once-per-site.ts';
import { dot } from '../../words/dot.ts';

/** A call somebody took part in. */
export interface Attended {
  readonly call: Call;
  /** Their role there as written, null where the note gives none. */
  readonly role: string | null;
}

/** Somebody, and everything the content says of them. Lists are newest first. */
export interface PersonRecord {
  readonly person: Person;
  readonly attended: readonly Attended[];
  readonly chaired: number;
  readonly actions: readonly TrackedAction[];
  /** Open and not written again in a later call, so that no promise counts twice. */
  readonly openActions: readonly TrackedAction[];
  readonly mentors: readonly Project[];
  readonly works: readonly Project[];
  readonly proposes: readonly RoadmapEntry[];
  readonly squads: readonly Hub['squads'][number][];
}

/** A name in attendance lists that is nobody the hub knows. */
export interface Stranger {
  readonly name: string;
  readonly calls: number;
}

/** Everybody, by name, and the names that are nobody known, most calls first. */
export interface People {
  readonly list: readonly PersonRecord[];
  readonly strangers: readonly Stranger[];
}

/** Joins what calls, projects, the roadmap and squads say of each person. */
export const peopleOf = oncePerSite((site): People => {
  const { content } = site;
  const history = callHistory(site);
  const { directory } = history;
  const { attended, strangers } = attendance(content, history);
  const actions = grouped(history.actions, (action) => action.owners.map(({ person }) => person));
  const find = (names: readonly string[]) => names.map((name) => directory.find(name));
  const mentors = grouped(content.projects, (project) => find(project.front.mentors));
  const works = grouped(content.projects, (project) => find(project.front.takenBy));
  const proposes = grouped(content.roadmap, (entry) => find(entry.front.proposers));
  const squads = grouped(content.hub.squads, (squad) => find(squad.members));
  const list = directory.people.map((person): PersonRecord => {
    const own = actions.get(person) ?? [];
    const calls = attended.get(person) ?? [];
    return {
      person,
      attended: calls,
      chaired: calls.filter(({ role }) => isChair(role)).length,
      actions: own,
      openActions: own.filter(isWaiting),
      mentors: mentors.get(person) ?? [],
      works: works.get(person) ?? [],
      proposes: proposes.get(person) ?? [],
      squads: squads.get(person) ?? [],
    };
  });
  return { list: list.sort((a, b) => compareAlphabetically(a.person.name, b.person.name)), strangers };
});

/** Whether a role as written is that of leading the call. */
function isChair(role: string | null): boolean {
  return (
    role !== null && /\b(?:chair(?:s|ed|ing|man|woman|person)?|host|facilitator|moderator)\b/i.test(role)
  );
}

function attendance(content: Content, { directory }: CallHistory) {
  const attended = new Map<Person, Attended[]>();
  const names = new Map<string, { name: string; calls: number }>();
  for (const call of content.calls) {
    const here = new Set<Person | string>();
    for (const { attendee, match } of directory.present(call)) {
      const key = match.kind === 'person' ? match.person : attendee.name.toLowerCase();
      if (here.has(key)) continue;
      here.add(key);
      if (match.kind === 'person') put(attended, match.person, { call, role: attendee.role });
      else if (typeof key === 'string') {
        const seen = names.get(key);
        if (seen) seen.calls += 1;
        else names.set(key, { name: attendee.name, calls: 1 });
      }
    }
  }
  const strangers = [...names.values()].sort(
    (a, b) => b.calls - a.calls || compareAlphabetically(a.name, b.name),
  );
  return { attended, strangers };
}

function grouped<T>(things: readonly T[], of: (thing: T) => readonly (Person | null)[]): Map<Person, T[]> {
  const map = new Map<Person, T[]>();
  for (const thing of things) for (const person of new Set(of(thing))) if (person) put(map, person, thing);
  return map;
}

function put<K, T>(map: Map<K, T[]>, key: K, thing: T): void {
  const list = map.get(key);
  if (list) list.push(thing);
  else map.set(key, [thing]);
}

/** What somebody does, in numbers: "12 calls · 3 open promises · mentors 2 projects". */
export function personSummary({ attended, openActions, mentors, proposes }: PersonRecord): string {
  const { general, people: own } = currentWords();
  const parts = [
    ifAny(attended.length, general.calls),
    ifAny(openActions.length, general.openPromises),
    ifAny(mentors.length, own.mentoring),
    ifAny(proposes.length, own.proposed),
  ].filter(Boolean);
  return parts.join(dot);
}

/** In how many of all calls somebody took part, and how many of them they chaired. */
export function takingPart({ attended: own, chaired }: PersonRecord, count: number): string {
  const { people: t } = currentWords();
  const attended = own.length;
  if (chaired === 0) return t.tookPart({ attended, count });
  return chaired === attended && chaired > 1
    ? t.chairedAll({ attended, count })
    : t.chaired({ attended, chaired, count });
}
