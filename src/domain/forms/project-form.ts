import { formRules } from './rules.ts';
import type { FieldRule } from './check.ts';
import type { Hub } from '../model/hub.ts';
import type { Person } from '../model/person.ts';
import { projectSchema, reportSchema } from '../model/project.ts';
import { languageName } from '../model/hub.ts';

/** What the form for a new project accepts in this hub. */
export function projectFormRules(hub: Hub, people: readonly Person[]): FieldRule[] {
  return formRules(projectSchema, [
    { name: 'title', label: 'Title', kind: 'text' },
    { name: 'summary', label: 'Summary', kind: 'text' },
    {
      name: 'stars',
      label: 'Difficulty',
      kind: 'choice',
      options: hub.levels.map((level) => String(level.stars)),
    },
    { name: 'domains', label: 'Areas', kind: 'choices', options: hub.domains.map((domain) => domain.id) },
    { name: 'domainKnowledge', label: 'Knowledge of the area', kind: 'choice' },
    { name: 'language', label: `Knowledge of ${languageName(hub)}`, kind: 'choice' },
    { name: 'mentors', label: 'Mentor', kind: 'choices', options: people.map((person) => person.id) },
    { name: 'repository', label: 'Repository', kind: 'text' },
    { name: 'issue', label: 'Issue', kind: 'text' },
    { name: 'firstSteps', label: 'First steps', kind: 'lines' },
    { name: 'done', label: 'Done means', kind: 'lines' },
  ]);
}

/** What the form for a report on a project accepts in this hub. */
export function reportFormRules(hub: Hub, projects: readonly string[]): FieldRule[] {
  const [own] = formRules(projectSchema, [
    { name: 'title', label: 'Project', kind: 'choice', options: projects },
  ]);
  return [
    ...(own ? [{ ...own, name: 'project' }] : []),
    ...formRules(reportSchema, [
      {
        name: 'stars',
        label: 'How hard it felt',
        kind: 'choice',
        options: hub.levels.map((level) => String(level.stars)),
      },
      { name: 'date', label: 'When you tried it', kind: 'day' },
      { name: 'hours', label: 'Hours', kind: 'number' },
      {
        name: 'language',
        label: `How well you knew ${languageName(hub)}`,
        kind: 'choice',
      },
      { name: 'domain', label: 'How well you knew the area', kind: 'choice' },
      { name: 'words', label: 'In a sentence', kind: 'text' },
      { name: 'by', label: 'Your name', kind: 'text' },
    ]),
  ];
}
