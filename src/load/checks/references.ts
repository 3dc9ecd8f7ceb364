import type { Project } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { ProblemCode } from '../../domain/model/problem-codes.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { ReadFolder } from '../read/folder.ts';
import type { ReadYaml } from '../read/hub.ts';
import { unknownPosition, problemIn } from '../problems.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import { starsOfLevels } from '../../domain/model/level.ts';

/** Ids that a reference may name. */
export interface Ids {
  readonly has: (id: string) => boolean;
  /** "Did you mean …?", or nothing when none is near. */
  readonly suggestSpelling: (id: string) => string;
}

/**
 * What a reference may point at. Ids of files with faults count: one fault must not cause a second line.
 * Null where hub.yml or people.yml cannot be read: then nothing can be said of it.
 */
export interface Known {
  readonly calls: Ids;
  readonly projects: Ids;
  readonly roadmap: Ids;
  readonly domains: Ids | null;
  readonly stars: readonly number[] | null;
  /** Ids, names and aliases, in lower case. */
  readonly people: Ids | null;
}

/** How problems speak of a reference: the code, the noun, and where what it may name is found. */
const kinds = {
  calls: { code: 'unknown-call', noun: 'call', listed: 'Calls are the files in calls/.' },
  projects: { code: 'unknown-project', noun: 'project', listed: 'Projects are the files in projects/.' },
  roadmap: {
    code: 'unknown-roadmap-entry',
    noun: 'roadmap entry',
    listed: 'Roadmap entries are the files in roadmap/.',
  },
  domains: { code: 'unknown-domain', noun: 'domain', listed: 'Domains are listed in hub.yml.' },
} as const;

/** Checks one front matter's references; each dangling one is a problem at its own line. */
export class References {
  readonly problems: Problem[] = [];
  readonly #read: ReadEntry<unknown>;
  readonly #known: Known;

  constructor(read: ReadEntry<unknown>, known: Known) {
    this.#read = read;
    this.#known = known;
  }

  #add(code: ProblemCode, path: readonly PropertyKey[], message: string, fix: string): void {
    const spot = this.#read.parts?.yaml?.spotOf(path) ?? unknownPosition;
    this.problems.push(problemIn(this.#read.file.shown)(code, spot, message, fix));
  }

  ids(kind: keyof typeof kinds, key: string, ids: readonly string[] | string | undefined): void {
    const list = typeof ids === 'string' ? [ids] : (ids ?? []);
    const known = this.#known[kind];
    const { code, noun, listed } = kinds[kind];
    if (known === null) return;
    list.forEach((id, at) => {
      if (known.has(id)) return;
      const path = typeof ids === 'string' ? key.split('.') : [...key.split('.'), at];
      this.#add(code, path, `"${id}" is not a ${noun} of this hub.`, `${known.suggestSpelling(id)}${listed}`);
    });
  }

  mentors(ids: readonly string[]): void {
    const known = this.#known.people;
    if (known === null) return;
    ids.forEach((id, at) => {
      if (known.has(id.toLowerCase())) return;
      this.#add(
        'unknown-person',
        ['mentors', at],
        `The mentor "${id}" is nobody in people.yml.`,
        `${known.suggestSpelling(id)}Add them to people.yml, or use the id of somebody there.`,
      );
    });
  }

  level(stars: number): void {
    const known = this.#known.stars;
    if (known === null || known.includes(stars)) return;
    const levels = known.join(', ');
    this.#add(
      'unknown-level',
      ['stars'],
      `No level of this hub has ${stars} stars.`,
      `Use one of ${levels}, or define the level in hub.yml.`,
    );
  }
}

/** Problems of a project's references. */
export function projectReferences(read: ReadEntry<Project>, known: Known): Problem[] {
  const check = new References(read, known);
  const front = read.entry?.front;
  if (!front) return [];
  check.level(front.stars);
  check.ids('domains', 'domains', front.domains);
  check.mentors(front.mentors);
  check.ids('calls', 'proposedIn', front.proposedIn);
  check.ids('calls', 'calls', front.calls);
  check.ids('roadmap', 'roadmap', front.roadmap);
  return check.problems;
}

/** Problems of `hub.yml` that point at people or calls nobody knows. */
export function hubReferences(read: ReadYaml<Hub>, known: Known): Problem[] {
  const { people } = known;
  const problem = problemIn(read.file?.shown ?? 'hub.yml');
  const spotOf = read.yaml?.spotOf ?? (() => unknownPosition);
  return (read.value?.squads ?? []).flatMap((squad, at) => {
    const strangers = squad.members.flatMap((member, index) => {
      if (people === null || people.has(member.toLowerCase())) return [];
      const spot = spotOf(['squads', at, 'members', index]);
      const fix = `${people.suggestSpelling(member)}Use an id of people.yml, so that the squad links to the person.`;
      return [problem('unknown-person', spot, `"${member}" is nobody in people.yml.`, fix, 'warning')];
    });
    const formed = squad.formed;
    if (formed === undefined || known.calls.has(formed)) return strangers;
    const spot = spotOf(['squads', at, 'formed']);
    const fix = `${known.calls.suggestSpelling(formed)}${kinds.calls.listed}`;
    return [...strangers, problem('unknown-call', spot, `"${formed}" is not a call of this hub.`, fix)];
  });
}

/** What can be referred to in a content folder. */
export function knownOf({ hub, people, calls, projects, roadmap }: ReadFolder): Known {
  const names = people.value?.flatMap((person) => [person.id, person.name, ...person.aliases]) ?? null;
  return {
    calls: idsOf(calls.map((read) => read.id)),
    projects: idsOf(projects.map((read) => read.id)),
    roadmap: idsOf(roadmap.map((read) => read.id)),
    domains: hub.value && idsOf(hub.value.domains.map((domain) => domain.id)),
    stars: hub.value && starsOfLevels(hub.value.levels),
    people: names && {
      ...idsOf(names.map((name) => name.toLowerCase())),
      suggestSpelling: suggestSpellings(names),
    },
  };
}

function idsOf(list: readonly string[]): Ids {
  const ids = new Set(list);
  return { has: (id) => ids.has(id), suggestSpelling: suggestSpellings(list) };
}

// Comparing a word with thousands of others takes milliseconds: thousands of dead links must not take minutes.
const most = 300;

/** "Did you mean …?" for many words against the same known ones: each word once, and only for the first few hundred. */
export function suggestSpellings(known: readonly string[]): (word: string) => string {
  const found = new Map<string, string>();
  return (word) => {
    const before = found.get(word);
    if (before !== undefined) return before;
    if (found.size >= most) return '';
    const suggestion = didYouMean(word, known);
    found.set(word, suggestion);
    return suggestion;
  };
}
