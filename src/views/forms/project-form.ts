import { projectFormRules } from '../../domain/forms/project-form.ts';
import { projectFile } from '../../domain/forms/project-text.ts';
import type { Content } from '../../domain/model/content.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { newFileUrl } from '../../domain/urls/github-urls.ts';
import { areaKnowledgeText, languageText, levelNames } from '../projects/words.ts';
import { currentWords } from '../../words/current.ts';
import { howToSend, labelled, type FormExample, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for a new project. */
export function projectForm(content: Content): FormView {
  const { hub } = content;
  const people = [...content.people].sort((a, b) => compareAlphabetically(a.name, b.name));
  const { forms: t, projects } = currentWords();
  return {
    kind: 'Project',
    page: fixedPages.newProject,
    rules: labelled(projectFormRules(hub, people), {
      title: t.title,
      summary: t.summary,
      stars: projects.difficulty,
      domains: t.areas,
      domainKnowledge: t.areaKnowledge,
      language: t.languageKnowledge({ language: hub.language?.name ?? projects.programming }),
      mentors: t.mentor,
      repository: currentWords().suggested.repository,
      issue: t.issue,
      firstSteps: projects.firstSteps,
      done: t.doneMeans,
    }),
    open: t.open,
    how: howToSend(hub),
    placed: t.file,
    known: {
      'data-project-ids': content.projects.map((project) => project.id).join(' '),
      'data-project-folder': content.hub.folders.projects,
    },
    fields: [
      { name: 'title', as: 'text', hint: t.titleHint },
      { name: 'summary', as: 'text', hint: t.summaryHint },
      { name: 'stars', as: 'choose', names: levelNames(hub) },
      ...(hub.domains.length > 0
        ? [
            {
              name: 'domains',
              as: 'tick' as const,
              names: Object.fromEntries(hub.domains.map((domain) => [domain.id, domain.name])),
            },
          ]
        : []),
      {
        name: 'domainKnowledge',
        as: 'choose',
        names: {
          none: areaKnowledgeText('none'),
          some: areaKnowledgeText('some'),
          expert: areaKnowledgeText('expert'),
        },
      },
      {
        name: 'language',
        as: 'choose',
        names: {
          none: languageText(hub, 'none'),
          basics: languageText(hub, 'basics'),
          comfortable: languageText(hub, 'comfortable'),
        },
      },
      ...(people.length > 0
        ? [
            {
              name: 'mentors',
              as: 'choose' as const,
              hint: t.mentorHint,
              names: Object.fromEntries(people.map((person) => [person.id, person.name])),
            },
          ]
        : []),
      { name: 'repository', as: 'text', hint: t.repositoryHint },
      { name: 'issue', as: 'text', hint: t.issueHint },
      { name: 'firstSteps', as: 'long', rows: 4, hint: t.stepsHint },
      { name: 'done', as: 'long', rows: 3, hint: t.doneHint },
      { name: 'body', label: projects.whatAndWhy, as: 'long', rows: 6, hint: t.markdown },
    ],
  };
}

/** A project to begin with. */
export function projectExample(hub: Hub, today: Day): FormExample {
  const { text } = projectFile(
    {
      title: ['What the project is called'],
      summary: ['What it is: one sentence, shown on cards.'],
      stars: [String(hub.levels[0]?.stars ?? 1)],
      language: ['basics'],
      domains: [hub.domains[0]?.id ?? 'an-area'],
      domainKnowledge: ['none'],
      firstSteps: ['The first thing to do.\nThe second.\nThe third.'],
      done: ['A condition that can be checked.'],
      body: ['What it is for, and why it matters.'],
    },
    today,
  );
  return { text, url: newFileUrl(hub, `${hub.folders.projects}/my-project.md`, text) };
}
