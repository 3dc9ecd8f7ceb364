import { agendaProposal } from '../../domain/forms/agenda-item.ts';
import type { FormValues } from '../../domain/forms/check.ts';
import { projectFile, reportLines } from '../../domain/forms/project-text.ts';
import { ideaFile, ideaOf, ideaText } from '../../domain/forms/roadmap-text.ts';
import type { FormKind } from '../../views/forms/form-view.ts';
import type { FormText } from './destination.ts';

/** Makes the text that a form's values become. */
export type Writer = (values: FormValues) => FormText;

/** The writer of each form; what it has to know stands in the page. */
export const writers: Readonly<Record<FormKind, () => Writer>> = {
  Project: () => {
    const place = { folder: known('project-folder'), taken: known('project-ids').split(' ') };
    return (values) => {
      const { file, text } = projectFile(values, today(), place);
      return { title: values['title']?.[0] ?? '', file, text, into: null };
    };
  },
  Report: () => {
    // The page itself wrote this, from types of its own.
    const places = new Map(Object.entries(JSON.parse(known('places') || '{}') as Record<string, Place>));
    return (values) => {
      const place = places.get(values['project']?.[0] ?? '');
      return {
        title: place?.title ?? '',
        file: place?.file ?? `${known('project-folder')}/`,
        text: reportLines(values),
        into: place?.url ?? null,
      };
    };
  },
  Idea: () => {
    const place = { folder: known('entry-folder'), taken: known('entry-ids').split(' ') };
    return (values) => {
      const idea = ideaOf(values, today());
      return { title: idea.title, file: ideaFile(idea, place), text: ideaText(idea), into: null };
    };
  },
  'Agenda item': () => {
    const day = known('agenda-day');
    return (values) => agendaProposal(values, day === '' ? null : day);
  },
};

/** A project that can be reported on. */
interface Place {
  readonly title: string;
  readonly file: string;
  readonly url: string | null;
}

function known(name: string): string {
  return document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
