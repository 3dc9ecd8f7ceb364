import { currentWords } from '../../words/current.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { ProjectFrontMatter } from '../../domain/model/project.ts';
import { starsText } from '../../words/lists.ts';

/** What a project asks of one's knowledge of the language: `No OCaml needed`. */
export function languageText(hub: Hub, language: ProjectFrontMatter['language']): string {
  const name = hub.language?.name ?? currentWords().projects.programming;
  const t = currentWords().projects;
  return { none: t.languageNone, basics: t.languageBasics, comfortable: t.languageComfortable }[language]({
    name,
  });
}

/** What a project asks of one's knowledge of its area. */
export function areaKnowledgeText(knowledge: ProjectFrontMatter['domainKnowledge']): string {
  const { areaNone: none, areaSome: some, areaExpert: expert } = currentWords().projects;
  return { none, some, expert }[knowledge];
}

/** The levels of a hub by their stars, as forms name them: `1 star: First step`. */
export function levelNames({ levels }: Hub): Readonly<Record<string, string>> {
  return Object.fromEntries(
    levels.map(({ stars, name }) => [
      String(stars),
      currentWords().projects.levelName({ stars: starsText(stars), name }),
    ]),
  );
}

/** The states of a project in the words shown to readers. */
export function statusText(status: ProjectFrontMatter['status']): string {
  const { statusOpen, statusTaken, statusPaused, statusDone } = currentWords().projects;
  return { open: statusOpen, taken: statusTaken, paused: statusPaused, done: statusDone }[status];
}

/** The same inside a sentence. */
export function statusInSentence(status: ProjectFrontMatter['status']): string {
  const { isOpen, isTaken, isPaused, isDone } = currentWords().projects;
  return { open: isOpen, taken: isTaken, paused: isPaused, done: isDone }[status];
}
