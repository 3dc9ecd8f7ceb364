import { reportFormRules } from '../../domain/forms/project-form.ts';
import { reportLines } from '../../domain/forms/project-text.ts';
import type { Content, Project } from '../../domain/model/content.ts';
import { compareAlphabetically } from '../../domain/text/compare.ts';
import { editUrl } from '../../domain/urls/github-urls.ts';
import { levelNames } from '../projects/words.ts';
import { currentWords } from '../../words/current.ts';
import { labelled, type FormExample, type FormView } from './form-view.ts';
import { fixedPages } from '../../domain/urls/site-map.ts';

/** The form for a report on a project. */
export function reportForm(content: Content): FormView {
  const { hub } = content;
  const projects = reportedProjects(content);
  const places = Object.fromEntries(
    projects.map(({ id, front, file }) => [id, { title: front.title, file, url: editUrl(hub, file) }]),
  );
  const { forms: t, projects: p } = currentWords();
  const language = hub.language?.name ?? currentWords().start.theLanguage;
  return {
    kind: 'Report',
    page: fixedPages.report,
    rules: labelled(
      reportFormRules(
        hub,
        projects.map((project) => project.id),
      ),
      {
        project: t.project,
        stars: p.howHard,
        date: t.whenTried,
        hours: t.hours,
        language: t.knewLanguage({ language }),
        domain: t.knewArea,
        words: t.inASentence,
        by: t.yourName,
      },
    ),
    open: t.openFile,
    how: t.belowReports,
    placed: t.file,
    known: { 'data-places': JSON.stringify(places), 'data-project-folder': content.hub.folders.projects },
    fields: [
      {
        name: 'project',
        as: 'choose',
        fromQuery: true,
        names: Object.fromEntries(projects.map((project) => [project.id, project.front.title])),
      },
      { name: 'stars', as: 'choose', names: levelNames(hub), hint: t.feltHint },
      { name: 'date', as: 'day' },
      { name: 'hours', as: 'number', hint: t.hoursHint },
      {
        name: 'language',
        as: 'choose',
        names: { none: t.notAtAll, basics: t.basics, comfortable: t.comfortably },
      },
      {
        name: 'domain',
        as: 'choose',
        names: { none: t.notAtAll, some: t.somewhat, expert: t.asExpert },
      },
      { name: 'words', as: 'long', rows: 3, hint: t.wordsHint },
      { name: 'by', as: 'text', hint: t.byHint },
    ],
  };
}

/** The projects that can be reported on, by title. */
export function reportedProjects({ projects }: Content): Project[] {
  return [...projects].sort((a, b) => compareAlphabetically(a.front.title, b.front.title));
}

/** A report to begin with, below the line it belongs under. Its file is that of the project. */
export function reportExample(): FormExample {
  const lines = reportLines({
    date: ['2015-02-25'],
    stars: ['2'],
    hours: ['6'],
    language: ['basics'],
    domain: ['none'],
    words: ['What was harder or easier than you had thought.'],
  });
  return { text: `reports:\n${lines}`, url: null };
}
