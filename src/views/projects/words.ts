import type { Hub } from '../../domain/model/hub.ts';
import type { ProjectFrontMatter } from '../../domain/model/project.ts';
import { starsText } from '../../words/lists.ts';

/** What a project asks of one's knowledge of the language: `No OCaml needed`. */
export function languageText(hub: Hub, language: ProjectFrontMatter['language']): string {
  const name = hub.language?.name ?? 'programming';
  return { none: `No ${name} needed`, basics: `Basic ${name}`, comfortable: `Comfortable ${name}` }[language];
}

/** What a project asks of one's knowledge of its area. */
export function areaKnowledgeText(knowledge: ProjectFrontMatter['domainKnowledge']): string {
  return {
    none: 'No knowledge of the area',
    some: 'Some knowledge of the area',
    expert: 'Expert knowledge of the area',
  }[knowledge];
}

/** The levels of a hub by their stars, as forms name them: `1 star: First step`. */
export function levelNames({ levels }: Hub): Readonly<Record<string, string>> {
  return Object.fromEntries(levels.map(({ stars, name }) => [String(stars), `${starsText(stars)}: ${name}`]));
}

/** The states of a project in the words shown to readers. */
export const statusText: Readonly<Record<ProjectFrontMatter['status'], string>> = {
  open: 'Free to take',
  taken: 'Taken',
  paused: 'Paused',
  done: 'Done',
};
