import { projectFormRules } from '../../domain/forms/project-form.ts';
import { projectFile } from '../../domain/forms/project-text.ts';
import type { Content } from '../../domain/model/content.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { newFileUrl } from '../../domain/urls/github-urls.ts';
import { areaKnowledgeText, languageText, levelNames } from '../projects/words.ts';
import { howToSend, type FormExample, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for a new project. */
export function projectForm(content: Content): FormView {
  const { hub } = content;
  const people = [...content.people].sort((a, b) => compareAlphabetically(a.name, b.name));
  return {
    kind: 'Project',
    page: fixedPages.newProject,
    rules: projectFormRules(hub, people),
    open: 'Open it on GitHub',
    how: howToSend(hub),
    placed: 'File',
    known: {
      'data-project-ids': content.projects.map((project) => project.id).join(' '),
      'data-project-folder': content.hub.folders.projects,
    },
    fields: [
      { name: 'title', as: 'text', hint: 'A few words: “A command-line client for the mail server”.' },
      { name: 'summary', as: 'text', hint: 'One sentence; it is shown on cards.' },
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
              hint: 'Who answers questions? Ask them first.',
              names: Object.fromEntries(people.map((person) => [person.id, person.name])),
            },
          ]
        : []),
      { name: 'repository', as: 'text', hint: 'Where the work goes, as owner/name.' },
      { name: 'issue', as: 'text', hint: 'As owner/name#20, or its address.' },
      { name: 'firstSteps', as: 'long', rows: 4, hint: 'One a line; three are best.' },
      { name: 'done', as: 'long', rows: 3, hint: 'Conditions that can be checked, one a line.' },
      { name: 'body', label: 'What and why', as: 'long', rows: 6, hint: 'Markdown.' },
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
