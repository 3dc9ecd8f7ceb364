import type { Call, Content, Project } from '../../domain/model/content.ts';
import { sitePath } from '../../domain/urls/site-path.ts';
import type { LinkFromCall } from '../people/linked-name.ts';
import { projectOfLink } from './cards.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';

/** A project that a call spoke of. */
export interface ProjectSpokenOf {
  readonly project: Project;
  /** Whether it was proposed in this call. */
  readonly proposed: boolean;
}

/** Whether a call spoke of a project: its notes link to it, or the project's file names the call. */
export function spokeOf(call: Call, { id, front }: Project): boolean {
  return front.calls.includes(call.id) || front.proposedIn === call.id || linkedProjects(call).has(id);
}

/** The projects that a call spoke of, by title: the way back from what the page of a project says of its calls. */
export function projectsOfCall(content: Content, call: Call): ProjectSpokenOf[] {
  return content.projects
    .filter((project) => spokeOf(call, project))
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

// Every call is asked for every project, so its links are read once.
const linked = new WeakMap<Call, ReadonlySet<string>>();

function linkedProjects(call: Call): ReadonlySet<string> {
  let ids = linked.get(call);
  if (!ids) {
    ids = new Set(call.links.flatMap((link) => projectOfLink(link) ?? []));
    linked.set(call, ids);
  }
  return ids;
}
