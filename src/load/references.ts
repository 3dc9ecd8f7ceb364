import { didYouMean } from '../domain/near-miss.ts';
import type { Call, Project, RoadmapEntry } from '../domain/content.ts';
import type { Hub } from '../domain/hub.ts';
import type { Person } from '../domain/person.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReadEntry } from './entries.ts';
import type { ReadYaml } from './hub-file.ts';
import { nowhere, problemsOf } from './problems.ts';

/** What a reference may point at. Ids of files with faults count: one fault must not cause a second line. */
export interface Known {
  readonly calls: readonly string[];
  readonly projects: readonly string[];
  readonly roadmap: readonly string[];
  readonly domains: readonly string[];
  readonly stars: readonly number[];
  readonly people: readonly Person[];
}

const listedIn = {
  calls: 'Calls are the files in calls/.',
  projects: 'Projects are the files in projects/.',
  roadmap: 'Roadmap entries are the files in roadmap/.',
  domains: 'Domains are listed in hub.yml.',
};

/** Checks one front matter's references; each dangling one is a problem at its own line. */
export class References {
  readonly problems: Problem[] = [];
  readonly #read: ReadEntry<unknown>;
  readonly #known: Known;

  constructor(read: ReadEntry<unknown>, known: Known) {
    this.#read = read;
    this.#known = known;
  }

  error(code: string, path: readonly PropertyKey[], message: string, fix: string): void {
    const spot = this.#read.parts?.yaml?.spotOf(path) ?? nowhere;
    this.problems.push(problemsOf(this.#read.file.shown).error(code, spot, message, fix));
  }

  ids(kind: keyof typeof listedIn, key: string, ids: readonly string[] | string | undefined): void {
    const list = typeof ids === 'string' ? [ids] : (ids ?? []);
    const known = this.#known[kind];
    const noun = { calls: 'call', projects: 'project', roadmap: 'roadmap entry', domains: 'domain' }[kind];
    list.forEach((id, at) => {
      if (known.includes(id)) return;
      const path = typeof ids === 'string' ? key.split('.') : [...key.split('.'), at];
      const code = `unknown-${noun.replace(' ', '-')}`;
      this.error(
        code,
        path,
        `"${id}" is not a ${noun} of this hub.`,
        `${didYouMean(id, known)}${listedIn[kind]}`,
      );
    });
  }

  mentors(ids: readonly string[]): void {
    const known = this.#known.people.flatMap((person) => [person.id, person.name, ...person.aliases]);
    ids.forEach((id, at) => {
      if (known.some((name) => name.toLowerCase() === id.toLowerCase())) return;
      this.error(
        'unknown-person',
        ['mentors', at],
        `The mentor "${id}" is nobody in people.yml.`,
        `${didYouMean(id, known)}Add them to people.yml, or use the id of somebody there.`,
      );
    });
  }

  level(stars: number): void {
    if (this.#known.stars.includes(stars)) return;
    const levels = this.#known.stars.join(', ');
    this.error(
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
  const names = known.people.map((person) => person.id);
  const { error, warning } = problemsOf(read.file?.shown ?? 'hub.yml');
  const spotOf = read.yaml?.spotOf ?? (() => nowhere);
  return (read.value?.squads ?? []).flatMap((squad, at) => {
    const strangers = squad.members.flatMap((member, index) => {
      const isKnown = known.people.some((person) =>
        [person.id, person.name, ...person.aliases].includes(member),
      );
      const fix = `${didYouMean(member, names)}Use an id of people.yml, so that the squad links to the person.`;
      return isKnown
        ? []
        : [
            warning(
              'unknown-person',
              spotOf(['squads', at, 'members', index]),
              `"${member}" is nobody in people.yml.`,
              fix,
            ),
          ];
    });
    const formed = squad.formed;
    if (formed === undefined || known.calls.includes(formed)) return strangers;
    const fix = `${didYouMean(formed, known.calls)}${listedIn.calls}`;
    return [
      ...strangers,
      error('unknown-call', spotOf(['squads', at, 'formed']), `"${formed}" is not a call of this hub.`, fix),
    ];
  });
}

/** What can be referred to in a content folder. */
export function knownOf(
  hub: Hub | null,
  people: readonly Person[] | null,
  reads: {
    readonly calls: readonly ReadEntry<Call>[];
    readonly projects: readonly ReadEntry<Project>[];
    readonly roadmap: readonly ReadEntry<RoadmapEntry>[];
  },
): Known {
  return {
    calls: reads.calls.map((read) => read.id),
    projects: reads.projects.map((read) => read.id),
    roadmap: reads.roadmap.map((read) => read.id),
    domains: hub?.domains.map((domain) => domain.id) ?? [],
    stars: hub?.levels.map((level) => level.stars) ?? [],
    people: people ?? [],
  };
}
