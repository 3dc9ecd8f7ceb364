import type { ProjectFrontMatter } from '../model/project.ts';

type LanguageKnowledge = ProjectFrontMatter['language'];
type DomainKnowledge = ProjectFrontMatter['domainKnowledge'];

/** What a newcomer told about themselves. */
export interface Newcomer {
  /** Ids of the areas they know. */
  readonly areas: readonly string[];
  readonly language: LanguageKnowledge;
  /** The hardest level their time allows, in stars; null when they did not say. */
  readonly stars: number | null;
}

/** A project as the matcher sees it. */
export interface Candidate {
  readonly id: string;
  readonly stars: number;
  readonly language: LanguageKnowledge;
  readonly domains: readonly string[];
  readonly domainKnowledge: DomainKnowledge;
  /** Whether it is free to take. */
  readonly free: boolean;
  /** Whether nobody has confirmed it lately. */
  readonly stale: boolean;
}

/** Why a project is recommended. At most one of the two has to be learned; that is the first rule. */
export interface ProjectMatch<T extends Candidate> {
  readonly project: T;
  /** The areas of the project the newcomer knows: there they stand on firm ground. */
  readonly known: readonly string[];
  /** What they have to learn first. */
  readonly learn: 'nothing' | 'language' | 'area';
}

const steps: Readonly<Record<LanguageKnowledge, number>> = { none: 0, basics: 1, comfortable: 2 };

/**
 * The projects fit for a newcomer, best first. The rules are those of the call of 25 February 2015: lean on an area you
 * know; never learn the language and an area at once; who is new to the language takes what asks for none or the basics.
 * So a project may ask for one step more of the language (its resources come first) or for some knowledge of a new
 * area, never for both, never for expertise the newcomer does not have, and never for more time than they gave.
 */
export function matchesFor<T extends Candidate>(
  newcomer: Newcomer,
  projects: readonly T[],
): ProjectMatch<T>[] {
  return projects
    .flatMap((project) => match(newcomer, project) ?? [])
    .sort(
      (a, b) =>
        Number(a.project.stale) - Number(b.project.stale) ||
        learning[a.learn] - learning[b.learn] ||
        Number(b.known.length > 0) - Number(a.known.length > 0) ||
        a.project.stars - b.project.stars ||
        steps[a.project.language] - steps[b.project.language] ||
        (a.project.id < b.project.id ? -1 : a.project.id > b.project.id ? 1 : 0),
    );
}

const learning = { nothing: 0, language: 1, area: 2 } as const;

function match<T extends Candidate>(newcomer: Newcomer, project: T): ProjectMatch<T> | null {
  if (!project.free || (newcomer.stars !== null && project.stars > newcomer.stars)) return null;
  const known = project.domains.filter((domain) => newcomer.areas.includes(domain));
  const missingSteps = steps[project.language] - steps[newcomer.language];
  const newArea = project.domainKnowledge !== 'none' && known.length === 0;
  if (missingSteps > 1 || (newArea && project.domainKnowledge === 'expert')) return null;
  if (missingSteps === 1) return newArea ? null : { project, known, learn: 'language' };
  return { project, known, learn: newArea ? 'area' : 'nothing' };
}
