import type { Call, Project } from '../../domain/model/content.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { LinkFromCall } from '../people/linked-name.ts';
import type { Site } from '../../domain/model/site.ts';
import { oncePerSite } from '../once-per-site.ts';
import { projectOfLink } from './cards.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';

/** A project that a call spoke of. */
export interface ProjectSpokenOf {
  readonly project: Project;
  /** Whether it was proposed in this call. */
  readonly proposed: boolean;
}

/** The projects that each call spoke of: its notes link to them, or the project's file names the call. */
const projectsByCall = oncePerSite(({ content }): ReadonlyMap<Call, readonly Project[]> => {
  const spokenOf = (call: Call): Project[] => {
    const linked = new Set(call.links.flatMap((link) => projectOfLink(link) ?? []));
    return content.projects.filter(
      ({ id, front }) => front.calls.includes(call.id) || front.proposedIn === call.id || linked.has(id),
    );
  };
  return new Map(content.calls.map((call) => [call, spokenOf(call)]));
});

/** The projects that a call spoke of, by title: the way back from what the page of a project says of its calls. */
export function projectsOfCall(site: Site, call: Call): ProjectSpokenOf[] {
  return (projectsByCall(site).get(call) ?? [])
    .map((project) => ({ project, proposed: project.front.proposedIn === call.id }))
    .sort((a, b) => compareAlphabetically(a.project.front.title, b.project.front.title));
}

/** The same as links. */
export function projectLinks(spoken: readonly ProjectSpokenOf[]): LinkFromCall[] {
  return spoken.map(({ project, proposed }) => ({
    name: project.front.title,
    path: sitePath.project(project.id),
    done: proposed ? 'proposed' : null,
  }));
}

/** The calls that spoke of a project, newest first. */
export function callsOfProject(site: Site, project: Project): Call[] {
  const spoken = projectsByCall(site);
  return site.content.calls.filter((call) => spoken.get(call)?.includes(project));
}
