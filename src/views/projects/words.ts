import type { Hub } from '../../domain/model/hub.ts';
import type { ProjectFrontMatter } from '../../domain/model/project.ts';

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

/** The states of a project in the words shown to readers. */
export const statusText: Readonly<Record<ProjectFrontMatter['status'], string>> = {
  open: 'Free to take',
  taken: 'Taken',
  paused: 'Paused',
  done: 'Done',
};
