import type { Call, Guide, Project, RoadmapEntry } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Person } from '../../domain/model/person.ts';
import type { Problem } from '../../domain/model/problem.ts';
import type { Snapshot } from '../../domain/model/snapshot.ts';
import { joinAgendaFiles } from './agenda-files.ts';
import { duplicateIds, readEntry, type Kind, type LoadOptions, type ReadEntry } from './entry.ts';
import { readMarkdownFolder } from './files.ts';
import { readHub, readPeople, type ReadYaml } from './hub.ts';
import * as kinds from './kinds.ts';
import { callsOfFile } from './several-calls.ts';
import { readSnapshot } from './snapshot.ts';
import { publishedEmails } from './strip-emails.ts';
import { dateOrders } from '../../notes/path-date.ts';
import { starsOfLevels } from '../../domain/model/level.ts';

/** Everything in a content folder as it was read, what has faults too, so that the checks across files can tell. */
export interface ReadFolder {
  readonly hub: ReadYaml<Hub>;
  readonly people: ReadYaml<Person[]>;
  readonly calls: readonly ReadEntry<Call>[];
  readonly projects: readonly ReadEntry<Project>[];
  readonly roadmap: readonly ReadEntry<RoadmapEntry>[];
  readonly guides: readonly ReadEntry<Guide>[];
  /** Null where there is none, or a broken one. */
  readonly snapshot: Snapshot | null;
  /** The levels of difficulty a project can have, in stars. */
  readonly levels: readonly number[];
  /** What is wrong with each file by itself. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder, each file once. `base` is the base path the site is served under. */
export function readFolder(folder: string, base: string): ReadFolder {
  const hub = readHub(folder);
  const options: LoadOptions = {
    base,
    repository: mainRepository(hub.value),
    emails: publishedEmails(hub.value),
    squads: hub.value?.squads ?? [],
  };
  // Of a hub that cannot be read, no level is wrong.
  const levels = hub.value ? starsOfLevels(hub.value.levels) : [1, 2, 3, 4, 5];
  const people = readPeople(folder, options.emails);
  const callFiles = readMarkdownFolder(folder, 'calls');
  const orderOf = dateOrders(callFiles.files.map(({ path }) => path));
  const calls = readFiles(
    { ...callFiles, files: callFiles.files.flatMap((file) => callsOfFile(file, orderOf(file.path))) },
    kinds.calls(orderOf),
    options,
  );
  const projects = readFiles(readMarkdownFolder(folder, 'projects'), kinds.projects(levels), options);
  const roadmap = readFiles(readMarkdownFolder(folder, 'roadmap'), kinds.roadmap, options);
  const guides = readFiles(readMarkdownFolder(folder, 'guides'), kinds.guides, options);
  const { snapshot, problems } = readSnapshot(folder);
  return {
    hub,
    people,
    calls: joinAgendaFiles(calls.reads),
    projects: projects.reads,
    roadmap: roadmap.reads,
    guides: guides.reads,
    snapshot,
    levels,
    problems: [hub, people, calls, projects, roadmap, guides, { problems }].flatMap((part) => part.problems),
  };
}

function readFiles<Front, T>(
  { files, problems }: ReturnType<typeof readMarkdownFolder>,
  kind: Kind<Front, T>,
  options: LoadOptions,
) {
  const reads = files.map((file) => readEntry(file, kind, options));
  return {
    reads,
    problems: [...problems, ...reads.flatMap((read) => read.problems), ...duplicateIds(reads)],
  };
}

/** Notes speak of the community's main repository when they write a bare #20; with more than one that would be a guess. */
function mainRepository(hub: Hub | null): string | null {
  const listed = hub?.github?.repositories ?? [];
  return listed.length === 1 && !hub?.github?.organisation ? (listed[0] ?? null) : null;
}
