import type { Call, Content, Heading, Project, RoadmapEntry } from '../../domain/model/content.ts';
import { firstDayOf, type Day } from '../../domain/model/day.ts';
import { historyOf, type HistoryEvent, type Mention } from '../../domain/roadmap/history.ts';
import { progressOf, type Progress } from '../../domain/roadmap/progress.ts';
import { releasedOn } from '../../domain/roadmap/releases.ts';
import { oncePerSite } from '../once-per-site.ts';

/** A roadmap entry with everything that follows from the rest of the content. */
export interface RoadmapRecord {
  readonly entry: RoadmapEntry;
  readonly history: readonly HistoryEvent[];
  readonly progress: Progress;
  /** The projects that serve it, named on either side. */
  readonly projects: readonly Project[];
  /** The last day a call spoke of it; null where none did. */
  readonly lastDiscussed: Day | null;
  readonly replaces: readonly RoadmapEntry[];
  readonly replacedBy: readonly RoadmapEntry[];
}

/** Every roadmap entry with its history, by id. */
export const roadmapRecords = oncePerSite(({ content }): ReadonlyMap<string, RoadmapRecord> => {
  const mentions = mentionsByEntry(content);
  const calls = new Map(
    content.calls.map((call): [string, CallPlace] => [
      call.id,
      { date: firstDayOf(call.date), headings: call.headings },
    ]),
  );
  const byId = new Map(content.roadmap.map((entry) => [entry.id, entry]));
  const serving = projectsByEntry(content);
  return new Map(
    content.roadmap.map((entry) => {
      const { front, id } = entry;
      const projects = serving.get(id) ?? [];
      const history = historyOf(front, {
        mentions: mentions.get(id) ?? [],
        call: (call) => calls.get(call) ?? null,
        released: releasedOn(content.hub.releases, front.release),
      });
      const record: RoadmapRecord = {
        entry,
        history,
        projects,
        progress: progressOf(front.goals, projects),
        lastDiscussed: history.reduce<Day | null>((day, event) => (event.call ? event.day : day), null),
        replaces: front.replaces.flatMap((old) => byId.get(old) ?? []),
        replacedBy: content.roadmap.filter((other) => other.front.replaces.includes(id)),
      };
      return [id, record];
    }),
  );
});

interface CallPlace {
  /** Null for an undated call. */
  readonly date: Day | null;
  readonly headings: readonly Heading[];
}

/** The entry that a site path leads to; null for any other page. */
export function entryOfPath(path: string): string | null {
  const id = /^\/roadmap\/([^/?#]+)\/?(?:[?#]|$)/.exec(path)?.[1];
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id).toLowerCase();
  } catch {
    return id.toLowerCase();
  }
}

/** Calls that speak of each entry, oldest first: those that link to it, and those that its front matter names. */
function mentionsByEntry(content: Content): Map<string, Mention[]> {
  const named = new Map<string, string[]>();
  for (const entry of content.roadmap)
    for (const call of entry.front.calls) named.set(call, [...(named.get(call) ?? []), entry.id]);
  const found = new Map<string, Mention[]>();
  if (content.roadmap.length === 0) return found;
  for (const call of [...content.calls].reverse()) {
    const day = firstDayOf(call.date);
    // What is not dated has no place in a history.
    if (day === null) continue;
    const sections = linkedSections(call);
    for (const id of named.get(call.id) ?? []) if (!sections.has(id)) sections.set(id, []);
    for (const [id, linked] of sections) {
      const list = found.get(id) ?? [];
      if (list.length === 0) found.set(id, list);
      list.push({ call: call.id, day, sections: linked });
    }
  }
  return found;
}

function linkedSections(call: Call): Map<string, Mention['sections'][number][]> {
  const sections = new Map<string, Mention['sections'][number][]>();
  for (const { path, section } of call.placedLinks) {
    const id = entryOfPath(path);
    if (id === null) continue;
    const list = sections.get(id) ?? [];
    if (section && !list.some((other) => other.id === section.id)) list.push(section);
    sections.set(id, list);
  }
  return sections;
}

function projectsByEntry(content: Content): Map<string, Project[]> {
  const found = new Map<string, Project[]>();
  const add = (entry: string, project: Project) => {
    const list = found.get(entry) ?? [];
    if (!list.includes(project)) list.push(project);
    found.set(entry, list);
  };
  const projects = new Map(content.projects.map((project) => [project.id, project]));
  for (const entry of content.roadmap)
    for (const id of entry.front.projects) {
      const project = projects.get(id);
      if (project) add(entry.id, project);
    }
  for (const project of content.projects) for (const id of project.front.roadmap) add(id, project);
  return found;
}
